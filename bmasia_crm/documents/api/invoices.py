import django_filters
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers

from bmasia_crm.common.filters import IdFilter

from ..models import Invoice, InvoiceLine
from .base import DocumentViewSet
from .document import DocumentSerializer, LineSerializer
from .filters import DocumentFilter


class InvoiceLineSerializer(LineSerializer):
    class Meta(LineSerializer.Meta):
        model = InvoiceLine


class InvoiceSerializer(DocumentSerializer):
    lines = InvoiceLineSerializer(many=True, required=False)
    contract_number = serializers.CharField(
        source="contract.number", read_only=True, default=None, allow_null=True
    )

    class Meta(DocumentSerializer.Meta):
        model = Invoice
        fields = (*DocumentSerializer.Meta.fields, "due_date", "contract", "contract_number", "reminders")
        read_only_fields = (*DocumentSerializer.Meta.read_only_fields, "contract")


class InvoiceFilter(DocumentFilter):
    status = django_filters.MultipleChoiceFilter(choices=Invoice.Status, distinct=False)
    contract = IdFilter(field_name="contract_id")
    due_date_from = django_filters.DateFilter(field_name="due_date", lookup_expr="gte")
    due_date_to = django_filters.DateFilter(field_name="due_date", lookup_expr="lte")

    class Meta:
        model = Invoice
        fields = ("status", "currency")


@extend_schema_view(duplicate=extend_schema(responses={201: InvoiceSerializer}))
class InvoiceViewSet(DocumentViewSet):
    queryset = Invoice.objects.select_related("contract")
    serializer_class = InvoiceSerializer
    filterset_class = InvoiceFilter
    ordering_fields = (*DocumentViewSet.ordering_fields, "due_date")
