"""`POST {quotes|contracts|invoices}/{id}/send/` and the draft that the dialog opens with."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError as DjangoValidationError
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema, extend_schema_serializer
from rest_framework import serializers, status
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.accounts.models import User
from bmasia_crm.common.parsing import StrictJSONParser
from bmasia_crm.common.sentences import say
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog

from .. import attached
from ..dispatch import Order, send
from ..draft import Draft, draft
from ..kinds import KINDS, DocumentKind
from ..wish import Wish
from .draft import DraftSerializer
from .emails import EmailDetailSerializer
from .idempotency import IDEMPOTENCY_KEY, key_of_request

UNDO_LIMIT = 60


class AnyListField(serializers.ListField):
    """A list as it came: `sending.wish` checks each entry and says which one is wrong."""

    child = serializers.CharField()

    def to_internal_value(self, data: Any) -> Any:
        return data


class MomentField(serializers.DateTimeField):
    """A moment, not a reading of some clock on some wall."""

    def enforce_timezone(self, value: datetime) -> datetime:
        if value.tzinfo is None:
            naive = say("Say in which time zone, as in 2026-11-23T09:00:00+07:00 or 2026-11-23T02:00:00Z.")
            raise ValidationError(naive, code="naive")
        return value


@extend_schema_serializer(
    examples=[
        OpenApiExample("The words of the draft", {"recipients": ["somchai@example.com"]}, request_only=True),
        OpenApiExample(
            "Other words, on a Monday morning",
            {
                "recipients": ["somchai@example.com"],
                "cc": ["malee@example.com"],
                "subject": "Music for your lobby",
                "body": "Dear Somchai,\n\nas we said on the phone.",
                "send_at": "2026-11-30T09:00:00+07:00",
            },
            request_only=True,
        ),
    ]
)
class WishSerializer(serializers.Serializer[Wish]):
    recipients = AnyListField(help_text="Addresses of the company's active contacts.")
    cc = AnyListField(required=False)
    bcc = AnyListField(required=False)
    subject = serializers.CharField(required=False, trim_whitespace=False, allow_blank=True, max_length=None)
    body = serializers.CharField(required=False, trim_whitespace=False, allow_blank=True)
    allow_outside = serializers.BooleanField(
        default=False, help_text="Also send to addresses that are no contact of the company; it is recorded."
    )
    pdf_sha256 = serializers.CharField(
        default=None,
        allow_null=True,
        help_text="Of the PDF in the draft; 409 `changed_meanwhile` if it would no longer be that one.",
    )
    undo_seconds = serializers.IntegerField(
        default=0, min_value=0, max_value=UNDO_LIMIT, help_text="How long the message can still be cancelled."
    )
    send_at = MomentField(
        default=None,
        allow_null=True,
        help_text="Not before this moment; until then it can be cancelled. The PDF is the one of today.",
    )


class WishWithFilesSerializer(WishSerializer):
    """Fields of the same names in a form, with files beside them."""

    files = serializers.ListField(
        child=serializers.FileField(allow_empty_file=True),
        default=list,
        help_text="To go with the document's PDF.",
    )


class DocumentView(APIView):
    """One document of one kind; asks for the right to send it."""

    # as_view() only sets what the class already has.
    kind: DocumentKind = KINDS[0]

    @property
    def required_permission(self) -> str:
        return self.kind.permission

    def document(self, pk: int) -> Document:
        documents = self.kind.model._default_manager.select_related("company", "issuer")
        return get_object_or_404(documents, pk=pk)


class DraftView(DocumentView):
    @extend_schema(responses=DraftSerializer)
    def get(self, request: Request, pk: int) -> Response:
        """What the dialog shows to begin with: from whom, to whom, in which words, and what to know before."""
        return Response(DraftSerializer(self.draft(self.document(pk), signed_in(request))).data)

    def draft(self, document: Document, person: User | None) -> Draft:
        return draft(document, self.kind, person)


class SendView(DocumentView):
    parser_classes = (StrictJSONParser, MultiPartParser)

    @extend_schema(
        request={"application/json": WishSerializer, "multipart/form-data": WishWithFilesSerializer},
        responses={202: EmailDetailSerializer},
        parameters=[IDEMPOTENCY_KEY],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Send the document by e-mail, from the signed-in person's own mailbox.

        The answer is the message in the outbox.
        """
        asked = WishWithFilesSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        uploads = asked.validated_data.pop("files")
        undo = min(asked.validated_data.pop("undo_seconds"), settings.MAIL_UNDO_SECONDS)
        order = Order(
            signed_in(request),
            idempotency_key=key_of_request(request),
            undo_seconds=undo,
            send_at=asked.validated_data.pop("send_at"),
            purpose=self.kind.purpose,
        )
        try:
            wish = Wish(**asked.validated_data, files=attached.read(uploads))
            email = self.send(self.document(pk), wish, order)
        except DjangoValidationError as error:
            raise ValidationError(error.message_dict) from error
        return Response(
            EmailDetailSerializer(email, context={"request": request}).data, status=status.HTTP_202_ACCEPTED
        )

    def send(self, document: Document, wish: Wish, order: Order) -> EmailLog:
        return send(document, wish, order)
