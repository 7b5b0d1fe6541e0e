from typing import ClassVar

import django_filters

from ..models import Quote, QuoteLine
from .base import DocumentViewSet
from .document import DocumentSerializer, LineSerializer, LinkSerializer
from .filters import DocumentFilter


class QuoteLineSerializer(LineSerializer):
    class Meta(LineSerializer.Meta):
        model = QuoteLine


class QuoteSerializer(DocumentSerializer):
    lines = QuoteLineSerializer(many=True, required=False)
    contracts = LinkSerializer(many=True, read_only=True)

    class Meta(DocumentSerializer.Meta):
        model = Quote
        fields = (*DocumentSerializer.Meta.fields, "valid_until", "accepted_at", "contracts")
        read_only_fields = (*DocumentSerializer.Meta.read_only_fields, "accepted_at")


class QuoteFilter(DocumentFilter):
    status = django_filters.MultipleChoiceFilter(choices=Quote.Status, distinct=False)
    valid_until_from = django_filters.DateFilter(field_name="valid_until", lookup_expr="gte")
    valid_until_to = django_filters.DateFilter(field_name="valid_until", lookup_expr="lte")

    class Meta:
        model = Quote
        fields = ("status", "currency")


class QuoteViewSet(DocumentViewSet):
    queryset = Quote.objects.all()
    serializer_class = QuoteSerializer
    filterset_class = QuoteFilter
    ordering_fields = (*DocumentViewSet.ordering_fields, "valid_until")
    links: ClassVar = ("contracts",)
