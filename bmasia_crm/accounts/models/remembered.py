from django.db import models


class Remembered(models.Model):
    """What all processes know together for a while; see `bmasia_crm.accounts.memory`."""

    key = models.CharField(max_length=300, primary_key=True)
    value = models.JSONField()
    expires = models.DateTimeField(null=True, db_index=True)

    def __str__(self) -> str:
        return self.key
