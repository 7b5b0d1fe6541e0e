from typing import ClassVar

from django.db import transaction
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from .. import succession
from ..models import Quote
from .base import DocumentViewSet
from .contracts import ContractSerializer
from .document import DocumentSerializer, LinkSerializer
from .plain import filter_of, lines_of, row_of


class QuoteSerializer(DocumentSerializer):
    lines = lines_of(Quote)
    revised_from = LinkSerializer(source="revision_of", read_only=True, allow_null=True)
    revisions = LinkSerializer(many=True, read_only=True)
    contracts = LinkSerializer(many=True, read_only=True)

    class Meta(DocumentSerializer.Meta):
        model = Quote
        fields = (
            *DocumentSerializer.Meta.fields,
            "valid_until",
            "accepted_at",
            "revised_from",
            "revisions",
            "contracts",
        )
        read_only_fields = (*DocumentSerializer.Meta.read_only_fields, "accepted_at")


@extend_schema_view(duplicate=extend_schema(responses={201: QuoteSerializer}))
class QuoteViewSet(DocumentViewSet):
    queryset = Quote.objects.select_related("revision_of")
    serializer_class = QuoteSerializer
    row_serializer_class = row_of(QuoteSerializer, without="revisions")
    filterset_class = filter_of(Quote)
    links: ClassVar = ("contracts",)

    @extend_schema(request=None, responses={201: ContractSerializer})
    @action(
        detail=True,
        methods=["post"],
        url_path="make-contract",
        required_permission="documents.add_contract",
    )
    @transaction.atomic
    def make_contract(self, request: Request, pk: int) -> Response:
        """A draft contract with the quote's lines and words."""
        return self.lead_on(succession.CONTRACT, ContractSerializer)

    @extend_schema(request=None, responses={201: QuoteSerializer})
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def revise(self, request: Request, pk: int) -> Response:
        """A draft quote with the same lines and words, to take the place of this one."""
        return self.lead_on(succession.REVISION, QuoteSerializer)
