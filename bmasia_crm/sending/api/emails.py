"""The record: every message, and the few things that can still be done with it."""

from functools import partial
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.common.export import ExportMixin
from bmasia_crm.common.sentences import say
from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.models import Attachment, Attempt, EmailLog, Recipient, RecipientState
from bmasia_crm.mailroom.tense import to_the_sender

from ..again import send_again
from ..kinds import kind_named
from ..models import DocumentEmail, Notice, Purpose
from . import files
from .email_filter import EmailFilter
from .idempotency import IDEMPOTENCY_KEY, key_of_request
from .parts import AddressSerializer, CompanyLinkSerializer, ReplyToSerializer
from .sent_folder import FiledSerializer, SettlingSerializer, filed, settling_of


class EmailRecipientSerializer(serializers.ModelSerializer[Recipient]):
    class Meta:
        model = Recipient
        fields = ("kind", "name", "address", "state", "reply_code", "reply_text")


class AttemptSerializer(serializers.ModelSerializer[Attempt]):
    account = serializers.CharField(source="account_key")

    class Meta:
        model = Attempt
        fields = (
            "number",
            "account",
            "from_address",
            "started_at",
            "ended_at",
            "stage",
            "outcome",
            "kind",
            "sentence",
            "reply_code",
            "reply_text",
            "size",
            "sha256",
        )


class AttachmentSerializer(serializers.ModelSerializer[Attachment]):
    class Meta:
        model = Attachment
        fields = ("position", "filename", "content_type", "size", "sha256")


class EmailSenderSerializer(serializers.Serializer[EmailLog]):
    """Who asked for the message; name and address stay when the person is gone."""

    id = serializers.IntegerField(source="person_id", allow_null=True)
    name = serializers.CharField(source="sender_name")
    email = serializers.CharField(source="sender_address")


class EmailRouteSerializer(serializers.Serializer[EmailLog]):
    kind = serializers.ChoiceField(choices=["mailbox", "profile"], source="route_kind")
    profile = serializers.CharField(source="profile_in_use", allow_null=True)
    account = serializers.CharField(source="account.key")
    reason = serializers.CharField(source="route_reason")
    sentence = serializers.SerializerMethodField()

    def get_sentence(self, email: EmailLog) -> str:
        told = email.route_told
        return str(to_the_sender(told) if email.person_id == self.context["request"].user.pk else told)


class EmailDocumentSerializer(serializers.ModelSerializer[DocumentEmail]):
    type = serializers.CharField(source="document_type")
    id = serializers.IntegerField(source="document_id")
    number = serializers.CharField(source="document_number")

    class Meta:
        model = DocumentEmail
        fields = ("type", "id", "number")


class FailureSerializer(serializers.Serializer[EmailLog]):
    kind = serializers.CharField(source="failure_kind")
    sentence = serializers.CharField(source="failure_sentence")
    reply_code = serializers.IntegerField(allow_null=True)
    reply_text = serializers.CharField()


class EmailSerializer(serializers.ModelSerializer[EmailLog]):
    sender = EmailSenderSerializer(source="*")
    reply_to = serializers.SerializerMethodField()
    route = EmailRouteSerializer(source="*")
    document = EmailDocumentSerializer(source="document_email", allow_null=True, default=None)
    company = serializers.SerializerMethodField()
    purpose = serializers.SerializerMethodField()
    recipients = EmailRecipientSerializer(many=True)
    refused_count = serializers.SerializerMethodField()
    failure = serializers.SerializerMethodField()
    can = serializers.SerializerMethodField()

    class Meta:
        model = EmailLog
        fields: ClassVar[tuple[str, ...]] = (
            "id",
            "message_id",
            "state",
            "subject",
            "sender",
            "reply_to",
            "route",
            "document",
            "company",
            "purpose",
            "recipients",
            "refused_count",
            "failure",
            "created_at",
            "send_at",
            "sent_at",
            "size",
            "can",
        )

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """`from` is a Python keyword, so it is not declared above."""
        return super().get_fields() | {"from": AddressSerializer(source="*")}

    @extend_schema_field(ReplyToSerializer(allow_null=True))
    def get_reply_to(self, email: EmailLog) -> dict[str, str] | None:
        return {"name": email.sender_name, "address": email.reply_to} if email.reply_to else None

    @extend_schema_field(CompanyLinkSerializer(allow_null=True))
    def get_company(self, email: EmailLog) -> dict[str, Any] | None:
        link: DocumentEmail | None = getattr(email, "document_email", None)
        return {"id": link.company_id, "name": link.company_name} if link else None

    def get_purpose(self, email: EmailLog) -> str:
        """Why it was sent: `document`, a reminder, or `notice` for a message to one of our own people."""
        if hasattr(email, "notice"):
            return "notice"
        link: DocumentEmail | None = getattr(email, "document_email", None)
        return link.purpose if link else Purpose.DOCUMENT

    def get_refused_count(self, email: EmailLog) -> int:
        """How many of the recipients the mail server refused: a message that is `sent` may not have reached all."""
        return [recipient.state for recipient in email.recipients.all()].count(RecipientState.REFUSED)

    @extend_schema_field(FailureSerializer(allow_null=True))
    def get_failure(self, email: EmailLog) -> Any:
        return FailureSerializer(email).data if email.failure_kind else None

    def get_can(self, email: EmailLog) -> list[str]:
        return outbox.can(email)


class EmailDetailSerializer(EmailSerializer):
    attempts = AttemptSerializer(many=True)
    attachments = AttachmentSerializer(many=True)
    settling = serializers.SerializerMethodField()
    filed = serializers.SerializerMethodField()

    class Meta(EmailSerializer.Meta):
        fields = (*EmailSerializer.Meta.fields, "body", "attempts", "attachments", "settling", "filed")

    @extend_schema_field(SettlingSerializer(allow_null=True))
    def get_settling(self, email: EmailLog) -> Any:
        """What the Sent folder told of an unconfirmed message; null where it was never asked."""
        return settling_of(email)

    @extend_schema_field(FiledSerializer(allow_null=True))
    def get_filed(self, email: EmailLog) -> Any:
        """The copy in the Sent folder; null where the provider files by itself, or nobody can."""
        return filed(email)


class ResendSerializer(serializers.Serializer[EmailLog]):
    fresh_pdf = serializers.BooleanField(
        default=False, help_text="True: print the document anew, as it is now. False: the same PDF."
    )


class EmailViewSet(ExportMixin, ReadOnlyModelViewSet[EmailLog]):
    queryset = EmailLog.objects.select_related("account", "document_email", "notice")
    lookup_value_converter = "int"
    serializer_class = EmailDetailSerializer
    # DRF lets an @action only set what the class already has.
    permission_verb: str | None = None
    filterset_class = EmailFilter
    ordering_fields = ("created_at", "sent_at", "state")
    ordering_aliases: ClassVar = {"state": ("state", "created_at")}

    export_columns: ClassVar = {
        say("Created"): "created_at",
        say("State"): "state",
        say("From"): "from_address",
        say("To"): lambda email: ", ".join(recipient.address for recipient in email.recipients.all()),
        say("Subject"): "subject",
        say("Document"): lambda email: _link(email, "document_number"),
        say("Company"): lambda email: _link(email, "company_name"),
        say("Sender"): "sender_name",
        say("Sent"): "sent_at",
        say("Failure"): "failure_sentence",
    }

    def get_queryset(self) -> QuerySet[EmailLog]:
        emails = super().get_queryset().prefetch_related("recipients")
        return (
            emails
            if self.action in ("list", "export")
            else emails.select_related("settling", "filing").prefetch_related("attempts", "attachments")
        )

    def get_serializer_class(self) -> type[serializers.BaseSerializer[EmailLog]]:
        return EmailSerializer if self.action == "list" else EmailDetailSerializer

    @extend_schema(responses={(200, "message/rfc822"): OpenApiTypes.BINARY})
    def eml(self, request: Request, pk: int) -> HttpResponse:
        """The message as it was sent, byte for byte."""
        return files.eml(self.get_object())

    @extend_schema(responses={(200, "*/*"): OpenApiTypes.BINARY})
    def attachment(self, request: Request, pk: int, position: int) -> HttpResponse:
        """What was attached, byte for byte: the document as the client has it."""
        return files.attachment(self.get_object(), position)

    @extend_schema(request=None, responses=EmailDetailSerializer)
    @action(detail=True, methods=["post"], permission_verb="view")
    def cancel(self, request: Request, pk: int) -> Response:
        """Stop a message that no worker has taken yet."""
        return self._done(outbox.cancel, request)

    @extend_schema(request=None, responses=EmailDetailSerializer)
    @action(detail=True, methods=["post"], permission_verb="view")
    def retry(self, request: Request, pk: int) -> Response:
        """Try a failed or unconfirmed message again: the same message, the same Message-ID."""
        return self._done(outbox.retry, request)

    @extend_schema(
        request=ResendSerializer, responses={202: EmailDetailSerializer}, parameters=[IDEMPOTENCY_KEY]
    )
    @action(detail=True, methods=["post"], permission_verb="view")
    def resend(self, request: Request, pk: int) -> Response:
        """The same words to the same people, as a new message from whoever asks now; the same PDF, or a new one."""
        asked = ResendSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        wish = {**asked.validated_data, "idempotency_key": key_of_request(request)}
        verb = partial(send_again, person=signed_in(request), **wish)
        return self._done(verb, request, status.HTTP_202_ACCEPTED)

    @extend_schema(request=None, responses=EmailDetailSerializer)
    @action(detail=True, methods=["post"], url_path="mark-sent", permission_verb="view")
    def mark_sent(self, request: Request, pk: int) -> Response:
        """An unconfirmed message did arrive: somebody found it, or the client said so."""
        return self._done(outbox.mark_sent, request)

    def _done(self, verb: Any, request: Request, code: int = status.HTTP_200_OK) -> Response:
        email = self.get_object()
        if not _is_theirs_to_handle(email, request):
            raise PermissionDenied
        changed = verb(email)
        fresh = self.get_queryset().get(pk=changed.pk)
        return Response(self.get_serializer(fresh).data, status=code)


def _is_theirs_to_handle(email: EmailLog, request: Request) -> bool:
    """Whoever may send such a document; a notice is for the person it tells, and for an admin."""
    link: DocumentEmail | None = getattr(email, "document_email", None)
    if link:
        return request.user.has_perm(kind_named(link.document_type).permission)
    notice: Notice | None = getattr(email, "notice", None)
    told = notice is not None and notice.person_id == request.user.pk
    return told or request.user.has_perm("accounts.change_user")


def _link(email: EmailLog, name: str) -> str:
    return str(getattr(getattr(email, "document_email", None), name, ""))
