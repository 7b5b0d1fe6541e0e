from django.db import models

from .email_log import EmailLog


class RecipientKind(models.TextChoices):
    TO = "to"
    CC = "cc"
    BCC = "bcc"


class RecipientState(models.TextChoices):
    PENDING = "pending"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Recipient(models.Model):
    """One address of one message, with what the server said about it."""

    email = models.ForeignKey(EmailLog, on_delete=models.CASCADE, related_name="recipients")
    kind = models.CharField(max_length=3, choices=RecipientKind, default=RecipientKind.TO)
    name = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=254)
    state = models.CharField(max_length=8, choices=RecipientState, default=RecipientState.PENDING)
    reply_code = models.PositiveSmallIntegerField(null=True, blank=True)
    reply_text = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.address
