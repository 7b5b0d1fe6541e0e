"""What the resources of all documents do alike."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ModelViewSet

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.common.export import ExportMixin
from bmasia_crm.common.negotiation import TakesAnything
from bmasia_crm.common.ordering import COMPANY_NAME
from bmasia_crm.common.sentences import say

from .. import changes, succession
from ..models import Document
from ..pdf import NotPrintable, render
from . import last_email
from .document import DocumentSerializer

ORDERING = (
    "number",
    "company__name",
    "company_name",
    "status",
    "currency",
    "date",
    "total",
    "created_at",
    "updated_at",
)


class MoveSerializer(serializers.Serializer[Document]):
    status = serializers.CharField()
    version = serializers.IntegerField(min_value=1)


class DocumentViewSet(ExportMixin, ModelViewSet[Any]):
    """The concrete views name their model, their serializer and what leads on from it."""

    queryset: Any
    # For the rows of a list, where these say less.
    row_serializer_class: ClassVar[type[DocumentSerializer] | None] = None
    lookup_value_converter = "int"
    # DRF lets an @action only set what the class already has.
    permission_verb: str | None = None
    required_permission: str | None = None
    # Documents shown as links in the JSON, read with the page in one question each.
    links: ClassVar[Sequence[str]] = ()
    ordering_aliases: ClassVar = {
        "number": ("number_year", "number_in_year"),
        "company_name": (COMPANY_NAME,),
        "company__name": (COMPANY_NAME,),
        "status": ("status", "date"),
        "currency": ("currency", "date"),
    }

    export_columns: ClassVar = {
        say("Number"): "number",
        say("Company"): "company.name",
        say("Issuer"): "issuer.name",
        say("Status"): "status",
        say("Date"): "date",
        say("Until"): "end_date",
        say("Currency"): "currency",
        say("Subtotal"): "subtotal",
        say("Discount"): "discount",
        say("Tax"): "tax",
        say("Total"): "total",
        say("Sent"): "sent_at",
        say("Made by"): "created_by.name",
    }

    @property
    def ordering_fields(self) -> tuple[str, ...]:
        return (*ORDERING, *self.queryset.model.own_dates())

    def documents(self) -> QuerySet[Any]:
        found = super().get_queryset().select_related("company", "issuer", "created_by")
        if self.action == "export":
            return found
        return succession.with_successor(found).prefetch_related("lines", *self.links)

    def get_queryset(self) -> QuerySet[Any]:
        """Whoever writes holds the row until it is committed: the second finds the new version, and is told."""
        reads = self.request.method in ("GET", "HEAD", "OPTIONS")
        return self.documents() if reads else self.documents().select_for_update(of=("self",))

    def get_serializer_class(self) -> Any:
        rows = self.row_serializer_class if self.action == "list" else None
        return rows or super().get_serializer_class()

    def paginate_queryset(self, queryset: Any) -> Any:
        page = super().paginate_queryset(queryset)
        last_email.attach(page or ())
        return page

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """A draft with a number of its own."""
        document = self._valid(None, request.data)
        values, lines = document.validated_data, document.validated_data.pop("lines", [])
        values.pop("version", None)
        made: Document = document.Meta.model(**values)
        changes.create(made, lines, signed_in(request))
        return self._answer(made.pk, status.HTTP_201_CREATED)

    @transaction.atomic
    def update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """All fields anew, and all lines. Takes the `version` that was read."""
        document = self.get_object()
        asked = self._valid(document, request.data, partial=kwargs.get("partial", False))
        values, lines = asked.validated_data, asked.validated_data.pop("lines", None)
        self._check_version(document, values.pop("version", None), needed=not kwargs.get("partial", False))
        changes.change(document, values, lines)
        return self._answer(document.pk)

    @transaction.atomic
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Delete a draft; no other document can be deleted."""
        document = self.get_object()
        changes.delete(document)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=MoveSerializer)
    @action(detail=True, methods=["post"], permission_verb="change")
    @transaction.atomic
    def move(self, request: Request, pk: int) -> Response:
        """Give the document another status; only some lead on from the one it has."""
        document = self.get_object()
        asked = MoveSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        if asked.validated_data["status"] not in document.MOVES:
            known = tuple(str(one) for one in document.MOVES)
            raise ValidationError(
                {"status": say("There is no such status. Choose one of {known}.", known=known)}
            )
        self._check_version(document, asked.validated_data["version"])
        changes.move(document, asked.validated_data["status"])
        return self._answer(document.pk)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def duplicate(self, request: Request, pk: int) -> Response:
        """The same document once more, as a draft of today with a number of its own."""
        made = succession.duplicate(self.get_object(), signed_in(request))
        return self._answer(made.pk, status.HTTP_201_CREATED)

    @extend_schema(
        parameters=[OpenApiParameter("download", bool, description="1: save it instead of showing it.")],
        responses={(200, "application/pdf"): OpenApiTypes.BINARY},
    )
    @action(detail=True, content_negotiation_class=TakesAnything)
    def pdf(self, request: Request, pk: int) -> HttpResponse:
        """The document on paper: the very bytes that are attached when it is sent."""
        try:
            printed = render(self.get_object())
        except NotPrintable as error:
            raise ValidationError({"document": error.sentence}) from error
        download = request.query_params.get("download", "0") not in ("0", "", "false")
        headers = {
            "Content-Disposition": content_disposition_header(download, printed.filename) or "",
            "Cache-Control": "private, no-cache",
        }
        return HttpResponse(printed.data, content_type="application/pdf", headers=headers)

    def lead_on(self, step: succession.Step, serializer: type[DocumentSerializer]) -> Response:
        """For the actions that make another document from this one."""
        source = self.get_object()
        made = succession.lead_on(source, step, signed_in(self.request))
        return Response(serializer(made, context=self.get_serializer_context()).data, status.HTTP_201_CREATED)

    def _valid(self, document: Document | None, data: Any, *, partial: bool = False) -> DocumentSerializer:
        asked: Any = self.get_serializer(document, data=data, partial=partial)
        asked.is_valid(raise_exception=True)
        checked: DocumentSerializer = asked
        return checked

    @staticmethod
    def _check_version(document: Document, version: int | None, *, needed: bool = True) -> None:
        """PUT replaces everything, so it must say what it replaces; a PATCH without a version means its fields only."""
        if version is None:
            if needed:
                missing = say("Send the version that you read, so that no change is lost.")
                raise ValidationError({"version": missing})
            return
        changes.check_version(document, version)

    def _answer(self, pk: int, code: int = status.HTTP_200_OK) -> Response:
        """As it stands now, read anew: totals, number and version came from the server."""
        document = self.documents().get(pk=pk)
        return Response(self.get_serializer(document).data, status=code)
