from typing import ClassVar

from django.db import transaction
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from bmasia_crm.common.filters import IdFilter

from .. import succession
from ..models import Contract
from .base import DocumentViewSet
from .document import DocumentSerializer, LinkSerializer
from .invoices import InvoiceSerializer
from .plain import filter_of, lines_of, row_of


class ContractSerializer(DocumentSerializer):
    lines = lines_of(Contract)
    quote_number = serializers.CharField(source="quote.number", read_only=True, default=None, allow_null=True)
    renewed_from = LinkSerializer(source="renewal_of", read_only=True, allow_null=True)
    renewals = LinkSerializer(many=True, read_only=True)
    invoices = LinkSerializer(many=True, read_only=True)

    class Meta(DocumentSerializer.Meta):
        model = Contract
        fields = (
            *DocumentSerializer.Meta.fields,
            "start_date",
            "end_date",
            "quote",
            "quote_number",
            "renewal_of",
            "renewed_from",
            "renewals",
            "reminders",
            "answered_at",
            "invoices",
        )
        read_only_fields = (*DocumentSerializer.Meta.read_only_fields, "quote", "renewal_of")


@extend_schema_view(duplicate=extend_schema(responses={201: ContractSerializer}))
class ContractViewSet(DocumentViewSet):
    queryset = Contract.objects.select_related("quote", "renewal_of")
    serializer_class = ContractSerializer
    row_serializer_class = row_of(ContractSerializer, without="renewals")
    filterset_class = filter_of(Contract, quote=IdFilter(field_name="quote_id"))
    links: ClassVar = ("invoices",)

    @extend_schema(request=None, responses={201: InvoiceSerializer})
    @action(
        detail=True, methods=["post"], url_path="make-invoice", required_permission="documents.add_invoice"
    )
    @transaction.atomic
    def make_invoice(self, request: Request, pk: int) -> Response:
        """A draft invoice with the contract's lines and words."""
        return self.lead_on(succession.INVOICE, InvoiceSerializer)

    @extend_schema(request=None, responses={201: ContractSerializer})
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def renew(self, request: Request, pk: int) -> Response:
        """A draft contract that carries this one on, for as long again."""
        return self.lead_on(succession.RENEWAL, ContractSerializer)
