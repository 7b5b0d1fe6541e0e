from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers

from bmasia_crm.common.filters import IdFilter

from ..models import Invoice
from .base import DocumentViewSet
from .document import DocumentSerializer
from .plain import filter_of, lines_of


class InvoiceSerializer(DocumentSerializer):
    lines = lines_of(Invoice)
    contract_number = serializers.CharField(
        source="contract.number", read_only=True, default=None, allow_null=True
    )

    class Meta(DocumentSerializer.Meta):
        model = Invoice
        fields = (*DocumentSerializer.Meta.fields, "due_date", "contract", "contract_number", "reminders")
        read_only_fields = (*DocumentSerializer.Meta.read_only_fields, "contract")


@extend_schema_view(duplicate=extend_schema(responses={201: InvoiceSerializer}))
class InvoiceViewSet(DocumentViewSet):
    queryset = Invoice.objects.select_related("contract")
    serializer_class = InvoiceSerializer
    filterset_class = filter_of(Invoice, contract=IdFilter(field_name="contract_id"))
