"""A person's own mailbox: set up, tested, forgotten. The password goes in and never comes out."""

from typing import Any

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.models.user import PASSWORD_AGAIN
from bmasia_crm.common.addresses import sendable
from bmasia_crm.common.partial import WritesWhatWasSent
from bmasia_crm.common.sentences import say
from bmasia_crm.mailroom import budget, health
from bmasia_crm.mailroom.models import Health

from ..mailboxes import config_of, key_of
from .parts import BudgetSerializer
from .trial import TestResultSerializer, tried


class MailboxSerializer(WritesWhatWasSent[User]):
    smtp_email = serializers.EmailField(allow_null=True, validators=[sendable], help_text="Null: not set up.")
    smtp_password = serializers.CharField(
        write_only=True, required=False, trim_whitespace=False, max_length=500
    )
    configured = serializers.SerializerMethodField()
    health = serializers.ChoiceField(choices=Health.choices, source="condition.state", read_only=True)
    kind = serializers.CharField(
        source="condition.kind",
        read_only=True,
        help_text="Why it rests, as a kind of failure; empty when it does not.",
    )
    sentence = serializers.CharField(source="condition.sentence", read_only=True)
    budget = serializers.SerializerMethodField()

    class Meta:
        model = User
        fields = (
            "smtp_email",
            "smtp_password",
            "smtp_host",
            "smtp_port",
            "smtp_security",
            "imap_host",
            "imap_port",
            "configured",
            "health",
            "kind",
            "sentence",
            "budget",
        )

    def to_representation(self, user: User) -> dict[str, Any]:
        user.__dict__["condition"] = health.of(key_of(user))
        return super().to_representation(user)

    def validate_smtp_email(self, address: str | None) -> str:
        if not address:
            raise ValidationError(say("Enter the address of this mailbox."))
        return address

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not attrs.get("smtp_password") and not (self.instance and self.instance.has_password):
            raise ValidationError({"smtp_password": say("Enter the app password of this mailbox.")})
        if not attrs.get("smtp_password") and self.instance and self.instance.would_betray_password(attrs):
            raise ValidationError({"smtp_password": PASSWORD_AGAIN})
        return attrs

    def validate_imap_host(self, host: str | None) -> str | None:
        return (host or "").strip() or None

    def get_configured(self, user: User) -> bool:
        return config_of(user) is not None

    @extend_schema_field(BudgetSerializer(allow_null=True))
    def get_budget(self, user: User) -> Any:
        left = budget.of(key_of(user))
        return BudgetSerializer(left).data if left else None


class MailboxView(APIView):
    permission_classes = (IsAuthenticated,)

    @extend_schema(responses=MailboxSerializer)
    def get(self, request: Request) -> Response:
        """My own mailbox and how it is. Its password is never shown."""
        return Response(MailboxSerializer(signed_in(request)).data)

    @extend_schema(request=MailboxSerializer, responses=MailboxSerializer)
    def put(self, request: Request) -> Response:
        """Set up my own mailbox. Without `smtp_password` the stored one stays, unless it would go to another server."""
        mailbox = MailboxSerializer(signed_in(request), data=request.data)
        mailbox.is_valid(raise_exception=True)
        mailbox.save()
        return Response(mailbox.data)

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        """Forget my mailbox, address and password. From now on messages leave through a sender profile."""
        user = signed_in(request)
        user.smtp_email = user.smtp_password = None
        user.save(update_fields=["smtp_email", "smtp_password"])
        return Response(status=status.HTTP_204_NO_CONTENT)


class MailboxTestView(APIView):
    permission_classes = (IsAuthenticated,)
    # Nobody tries out other people's passwords, or what answers at which port, from our address.
    throttle_classes = (ScopedRateThrottle,)
    throttle_scope = "mailbox_test"

    @extend_schema(request=None, responses=TestResultSerializer)
    def post(self, request: Request) -> Response:
        """Try my mailbox out. It signs in and offers the address as sender, as a real message would; nothing is sent.

        Then its Sent folder is looked for.
        """
        user = signed_in(request)
        config = config_of(user)
        if config is None:
            raise ValidationError({"smtp_email": say("Set up the mailbox first: address and app password.")})
        return Response(tried(key_of(user), config, trusted=False))
