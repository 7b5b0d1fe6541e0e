from rest_framework import serializers
from rest_framework.viewsets import ReadOnlyModelViewSet

from ..models import Issuer


class IssuerSerializer(serializers.ModelSerializer[Issuer]):
    class Meta:
        model = Issuer
        fields = ("id", "name", "address", "tax_id", "phone", "email", "website", "is_default")


class IssuerViewSet(ReadOnlyModelViewSet[Issuer]):
    """Our own legal entities, the default one first. An admin enters them in Django admin."""

    queryset = Issuer.objects.defer("logo", "bank_details")
    serializer_class = IssuerSerializer
    lookup_value_converter = "int"
    search_fields = ("name",)
    ordering_fields = ("name", "is_default")
