from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.viewsets import ReadOnlyModelViewSet

from ..models import Issuer


class IssuerSerializer(serializers.ModelSerializer[Issuer]):
    class Meta:
        model = Issuer
        fields = ("id", "name", "address", "tax_id", "phone", "email", "website", "is_default")


@extend_schema_view(
    list=extend_schema(description="Our own legal entities. An admin enters them in Django admin.")
)
class IssuerViewSet(ReadOnlyModelViewSet[Issuer]):
    queryset = Issuer.objects.defer("logo", "bank_details")
    serializer_class = IssuerSerializer
    lookup_value_converter = "int"
    search_fields = ("name",)
    ordering_fields = ("name", "is_default")
