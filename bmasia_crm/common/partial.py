from typing import Any

from django.db.models import Model
from rest_framework import serializers


class WritesWhatWasSent[M: Model](serializers.ModelSerializer[M]):
    def update(self, instance: M, validated_data: Any) -> M:
        """DRF would save the whole row as it was read, and take back what somebody else has written since."""
        for name, value in validated_data.items():
            setattr(instance, name, value)
        moments = [field.name for field in instance._meta.fields if getattr(field, "auto_now", False)]
        instance.save(update_fields=[*validated_data, *moments])
        return instance
