from typing import ClassVar

from django.db import models

from .document import Document
from .line import Line
from .quote import Quote


class Contract(Document):
    class Status(models.TextChoices):
        DRAFT = "Draft", "Draft"
        SENT = "Sent", "Sent"
        ACTIVE = "Active", "Active"
        EXPIRED = "Expired", "Expired"
        CANCELLED = "Cancelled", "Cancelled"

    SERIES = "C"
    END_DATE = "end_date"
    MOVES: ClassVar = {
        Status.DRAFT: [Status.SENT, Status.ACTIVE, Status.CANCELLED],
        Status.SENT: [Status.ACTIVE, Status.CANCELLED],
        Status.ACTIVE: [Status.EXPIRED, Status.CANCELLED],
        Status.EXPIRED: [],
        Status.CANCELLED: [],
    }

    start_date = models.DateField(null=True, blank=True)
    end_date = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    quote = models.ForeignKey(
        Quote, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="contracts"
    )

    class Meta(Document.Meta):
        permissions = [("send_contract", "Can send contracts")]


class ContractLine(Line):
    document = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="lines")

    class Meta(Line.Meta):
        pass
