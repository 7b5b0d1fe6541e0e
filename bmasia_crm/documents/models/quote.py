from typing import ClassVar

from django.db import models

from .document import Document
from .line import Line


class Quote(Document):
    class Status(models.TextChoices):
        DRAFT = "Draft", "Draft"
        SENT = "Sent", "Sent"
        ACCEPTED = "Accepted", "Accepted"
        REJECTED = "Rejected", "Rejected"
        EXPIRED = "Expired", "Expired"

    SERIES = "Q"
    END_DATE = "valid_until"
    MOVES: ClassVar = {
        Status.DRAFT: [Status.SENT, Status.ACCEPTED],
        Status.SENT: [Status.ACCEPTED, Status.REJECTED, Status.EXPIRED],
        Status.EXPIRED: [Status.ACCEPTED, Status.REJECTED],
        Status.ACCEPTED: [],
        Status.REJECTED: [Status.ACCEPTED],
    }

    valid_until = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)

    class Meta(Document.Meta):
        permissions = [("send_quote", "Can send quotes")]


class QuoteLine(Line):
    document = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="lines")

    class Meta(Line.Meta):
        pass
