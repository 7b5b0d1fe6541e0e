from typing import ClassVar

import django_filters
from rest_framework import serializers

from ..models import Contract, ContractLine
from .base import DocumentViewSet
from .document import DocumentSerializer, LineSerializer, LinkSerializer
from .filters import DocumentFilter


class ContractLineSerializer(LineSerializer):
    class Meta(LineSerializer.Meta):
        model = ContractLine


class ContractSerializer(DocumentSerializer):
    lines = ContractLineSerializer(many=True, required=False)
    quote_number = serializers.CharField(source="quote.number", read_only=True, default=None, allow_null=True)
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
            "reminders",
            "answered_at",
            "invoices",
        )
        read_only_fields = (*DocumentSerializer.Meta.read_only_fields, "quote")


class ContractFilter(DocumentFilter):
    status = django_filters.MultipleChoiceFilter(choices=Contract.Status, distinct=False)
    quote = django_filters.NumberFilter(field_name="quote_id")
    end_date_from = django_filters.DateFilter(field_name="end_date", lookup_expr="gte")
    end_date_to = django_filters.DateFilter(field_name="end_date", lookup_expr="lte")

    class Meta:
        model = Contract
        fields = ("status", "currency")


class ContractViewSet(DocumentViewSet):
    queryset = Contract.objects.select_related("quote")
    serializer_class = ContractSerializer
    filterset_class = ContractFilter
    ordering_fields = (*DocumentViewSet.ordering_fields, "start_date", "end_date")
    links: ClassVar = ("invoices",)
