from typing import ClassVar

from django.db import models

from bmasia_crm.clients.models import Contact
from bmasia_crm.common.sentences import say
from bmasia_crm.documents.dates import SENSIBLE

from .contract import Contract
from .document import Document
from .line import Line


class Invoice(Document):
    class Status(models.TextChoices):
        DRAFT = "Draft", say("Draft")
        SENT = "Sent", say("Sent")
        PAID = "Paid", say("Paid")
        OVERDUE = "Overdue", say("Overdue")
        CANCELLED = "Cancelled", say("Cancelled")

    SERIES = "INV"
    GAPLESS = True
    END_DATE = "due_date"
    ORIGIN = "contract"
    TITLE: ClassVar = {"en": "Invoice", "th": "ใบแจ้งหนี้"}
    PAYABLE = True
    CHOSEN = ((Contact.Type.BILLING,),)
    OR_EVERYONE = True
    USUAL_DAYS: ClassVar = {"due_date": 30}
    LAPSES_TO = Status.OVERDUE
    ALWAYS_OPEN = ("reminders",)
    MOVES: ClassVar = {
        Status.DRAFT: [Status.SENT, Status.CANCELLED],
        Status.SENT: [Status.PAID, Status.OVERDUE, Status.CANCELLED],
        Status.OVERDUE: [Status.PAID, Status.CANCELLED],
        Status.PAID: [],
        Status.CANCELLED: [],
    }

    due_date = models.DateField(null=True, blank=True, validators=SENSIBLE)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    contract = models.ForeignKey(
        Contract, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="invoices"
    )
    reminders = models.BooleanField(
        "automatic reminders",
        default=True,
        help_text="Remind the client when the invoice is overdue, where such reminders are switched on.",
    )

    class Meta(Document.Meta):
        indexes = [
            *Document.Meta.indexes,
            models.Index(fields=["due_date", "id"], name="invoice_by_end"),
            models.Index(fields=["status", "due_date", "id"], name="invoice_overdue"),
        ]


class InvoiceLine(Line):
    document = models.ForeignKey(Invoice, on_delete=models.CASCADE, related_name="lines")
