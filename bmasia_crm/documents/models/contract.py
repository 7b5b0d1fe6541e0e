from typing import ClassVar

from django.db import models
from django.db.models import Q

from bmasia_crm.clients.models import Contact
from bmasia_crm.common.sentences import say
from bmasia_crm.documents.dates import SENSIBLE

from .document import Document
from .line import Line
from .quote import Quote


class Contract(Document):
    class Status(models.TextChoices):
        DRAFT = "Draft", say("Draft")
        SENT = "Sent", say("Sent")
        ACTIVE = "Active", say("Active")
        EXPIRED = "Expired", say("Expired")
        CANCELLED = "Cancelled", say("Cancelled")

    SERIES = "C"
    START_DATE = "start_date"
    END_DATE = "end_date"
    ORIGIN = "quote"
    TITLE: ClassVar = {"en": "Contract", "th": "สัญญา"}
    SIGNATURES = (("signed", "issuer"), ("signed", "client"))
    CHOSEN = ((Contact.Type.PRIMARY, Contact.Type.BILLING),)
    USUAL_DAYS: ClassVar = {"start_date": 0, "end_date": 364}
    ALWAYS_OPEN = ("reminders", "answered_at")
    MOVES: ClassVar = {
        Status.DRAFT: [Status.SENT, Status.ACTIVE, Status.CANCELLED],
        Status.SENT: [Status.ACTIVE, Status.CANCELLED],
        Status.ACTIVE: [Status.EXPIRED, Status.CANCELLED],
        Status.EXPIRED: [],
        Status.CANCELLED: [],
    }

    start_date = models.DateField(null=True, blank=True, validators=SENSIBLE)
    end_date = models.DateField(null=True, blank=True, validators=SENSIBLE)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    quote = models.ForeignKey(
        Quote, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="contracts"
    )
    renewal_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name="renewals",
        help_text="The contract that this one carries on.",
    )
    reminders = models.BooleanField(
        "automatic reminders", default=True, help_text="Remind the client before the contract ends."
    )
    answered_at = models.DateTimeField(
        "answered", null=True, blank=True, help_text="The client has answered: no more automatic reminders."
    )

    class Meta(Document.Meta):
        indexes = [
            *Document.Meta.indexes,
            models.Index(fields=["start_date", "id"], name="contract_by_start"),
            models.Index(fields=["end_date", "id"], name="contract_by_end"),
            # Most renew none. Among so many that are alike, SQLite takes an index for useless and reads the table.
            models.Index(
                fields=["renewal_of"], condition=Q(renewal_of__isnull=False), name="contract_renewing"
            ),
        ]


class ContractLine(Line):
    document = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="lines")
