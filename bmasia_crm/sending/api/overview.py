"""`GET overview/`: everything that the first page shows, in one answer."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.accounts.models import User
from bmasia_crm.mailroom import health
from bmasia_crm.mailroom.models import EmailLog, Health

from ..mailboxes import config_of, key_of
from ..overview import waiting
from ..overview.months import business
from ..overview.setup import Setup, setup
from ..overview.waiting import Paper, Waiting
from .emails import EmailDocumentSerializer
from .parts import CompanyLinkSerializer

COUNTED = f"Counted up to {waiting.MOST_COUNTED + 1:,}, which stands for more."
AMOUNT = {"max_digits": 20, "decimal_places": 2}


class PaperSerializer(serializers.Serializer[Paper]):
    type = serializers.CharField()
    id = serializers.IntegerField(source="document.pk")
    number = serializers.CharField(source="document.number")
    company = CompanyLinkSerializer(source="document.company")
    status = serializers.CharField(source="document.status")
    total = serializers.DecimalField(source="document.total", **AMOUNT)  # type: ignore[arg-type]
    currency = serializers.CharField(source="document.currency")
    end_date = serializers.DateField(
        source="document.end_date", allow_null=True, help_text="Valid until, the last day, or due."
    )
    days_left = serializers.IntegerField(allow_null=True, help_text="Negative once the date has passed.")
    updated_at = serializers.DateTimeField(source="document.updated_at")


class WaitingEmailSerializer(serializers.ModelSerializer[EmailLog]):
    document = EmailDocumentSerializer(source="document_email", allow_null=True, default=None)
    company_name = serializers.CharField(source="document_email.company_name", default="")
    kind = serializers.CharField(
        source="failure_kind", help_text="Of its failure; empty when nothing failed."
    )
    sentence = serializers.CharField(source="failure_sentence")

    class Meta:
        model = EmailLog
        fields = (
            "id",
            "subject",
            "state",
            "kind",
            "sentence",
            "from_address",
            "document",
            "company_name",
            "created_at",
            "send_at",
        )


class WaitingPapersSerializer(serializers.Serializer[Waiting]):
    count = serializers.IntegerField(help_text=COUNTED)
    first = PaperSerializer(many=True)


class WaitingEmailsSerializer(serializers.Serializer[Waiting]):
    count = serializers.IntegerField(help_text=COUNTED)
    first = WaitingEmailSerializer(many=True)


class WaitingSerializer(serializers.Serializer[Any]):
    drafts = WaitingPapersSerializer(help_text="Mine.")
    unsent = WaitingPapersSerializer(help_text="Drafts of others that I may send.")
    failed = WaitingEmailsSerializer()
    unconfirmed = WaitingEmailsSerializer()
    ending_contracts = WaitingPapersSerializer(help_text="Within 60 days and not renewed.")
    overdue_invoices = WaitingPapersSerializer()


class ValueSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    total = serializers.DecimalField(**AMOUNT)  # type: ignore[arg-type]


@extend_schema_field(OpenApiTypes.STR)
class MonthField(serializers.DateField):
    """`2026-11`, which is no date as the schema knows it."""


class MonthSerializer(serializers.Serializer[Any]):
    month = MonthField(format="%Y-%m")
    sent = serializers.DecimalField(source="sent.total", **AMOUNT)  # type: ignore[arg-type]
    accepted = serializers.DecimalField(source="accepted.total", **AMOUNT)  # type: ignore[arg-type]


class BusinessSerializer(serializers.Serializer[Any]):
    currency = serializers.CharField()
    sent = ValueSerializer(help_text="Quotes sent this month.")
    accepted = ValueSerializer(help_text="Quotes accepted this month.")
    months = MonthSerializer(many=True, help_text="The last six, this one last.")


class MailboxStateSerializer(serializers.Serializer[Any]):
    configured = serializers.BooleanField()
    smtp_email = serializers.CharField(allow_null=True)
    health = serializers.ChoiceField(choices=Health.choices)
    kind = serializers.CharField(help_text="Why it rests, as a kind of failure; empty when it does not.")
    sentence = serializers.CharField(help_text="What is wrong with it; empty when nothing is.")


class SetupSerializer(serializers.Serializer[Setup]):
    issuer = serializers.BooleanField(help_text="Whether there is one that documents can come from.")
    people = serializers.BooleanField(help_text="Whether anybody has a role.")
    companies = serializers.BooleanField()
    profiles = serializers.CharField(help_text="What is wrong with a sender profile; empty when nothing is.")


class OverviewSerializer(serializers.Serializer[Any]):
    waiting = WaitingSerializer()
    business = BusinessSerializer(many=True)
    mailbox = MailboxStateSerializer()
    setup = SetupSerializer(allow_null=True, help_text="For those who see to it; null for the others.")


class OverviewView(APIView):
    # Every role reads quotes, and every role has a first page.
    required_permission = "documents.view_quote"

    @extend_schema(responses=OverviewSerializer)
    def get(self, request: Request) -> Response:
        """What waits for me, what quotes were sent and accepted for, and the state of my mailbox."""
        me = signed_in(request)
        found = {
            "waiting": _waiting(me),
            "business": business(),
            "mailbox": _mailbox(me),
            "setup": setup() if me.has_perm("accounts.change_user") else None,
        }
        return Response(OverviewSerializer(found).data)


def _waiting(me: User) -> dict[str, Waiting]:
    return {
        "drafts": waiting.drafts(me),
        "unsent": waiting.unsent(me),
        "failed": waiting.failed(me),
        "unconfirmed": waiting.unconfirmed(me),
        "ending_contracts": waiting.ending(me),
        "overdue_invoices": waiting.overdue(me),
    }


def _mailbox(me: User) -> dict[str, Any]:
    condition = health.of(key_of(me))
    return {
        "configured": config_of(me) is not None,
        "smtp_email": me.smtp_email,
        "health": condition.state,
        "kind": condition.kind,
        "sentence": condition.sentence,
    }
