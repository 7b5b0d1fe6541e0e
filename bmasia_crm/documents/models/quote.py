from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from bmasia_crm.clients.models import Contact
from bmasia_crm.common.sentences import say
from bmasia_crm.documents.dates import SENSIBLE

from .document import Document
from .line import Line


class Quote(Document):
    class Status(models.TextChoices):
        DRAFT = "Draft", say("Draft")
        SENT = "Sent", say("Sent")
        ACCEPTED = "Accepted", say("Accepted")
        REJECTED = "Rejected", say("Rejected")
        EXPIRED = "Expired", say("Expired")

    SERIES = "Q"
    END_DATE = "valid_until"
    ORIGIN = "revision_of"
    ANSWERS = "revision_of"
    TITLE: ClassVar = {"en": "Quotation", "th": "ใบเสนอราคา"}
    SIGNATURES = (("accepted", "client"),)
    CHOSEN = ((Contact.Type.PRIMARY, Contact.Type.BILLING),)
    USUAL_DAYS: ClassVar = {"valid_until": 30}
    LAPSES_TO = Status.EXPIRED
    MOVES: ClassVar = {
        Status.DRAFT: [Status.SENT, Status.ACCEPTED],
        Status.SENT: [Status.ACCEPTED, Status.REJECTED, Status.EXPIRED],
        Status.EXPIRED: [Status.ACCEPTED, Status.REJECTED],
        Status.ACCEPTED: [],
        Status.REJECTED: [Status.ACCEPTED],
    }

    MOMENTS = (*Document.MOMENTS, "accepted_at")

    valid_until = models.DateField(null=True, blank=True, validators=SENSIBLE)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    accepted_at = models.DateTimeField(null=True, blank=True, editable=False)
    revision_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name="revisions",
        help_text="The quote that this one takes the place of.",
    )

    class Meta(Document.Meta):
        indexes = [
            *Document.Meta.indexes,
            models.Index(fields=["valid_until", "id"], name="quote_by_end"),
            models.Index(fields=["status", "valid_until", "id"], name="quote_lapsing"),
            # What the months brought is added up from the index alone.
            models.Index(fields=["sent_at", "currency", "total"], name="quote_by_sent"),
            models.Index(fields=["accepted_at", "currency", "total"], name="quote_by_accepted"),
            # As for `contract_renewing`.
            models.Index(
                fields=["revision_of"], condition=Q(revision_of__isnull=False), name="quote_revising"
            ),
        ]

    def note_the_time(self) -> None:
        super().note_the_time()
        if self.status != self.Status.ACCEPTED:
            self.accepted_at = None
        elif self.accepted_at is None:
            self.accepted_at = timezone.now()


class QuoteLine(Line):
    document = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="lines")
