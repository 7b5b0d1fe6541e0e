from django.conf import settings
from django.db import models

from bmasia_crm.mailroom.models import EmailLog


class Notice(models.Model):
    """A message of ours to one of our own people. It belongs to no document and no company."""

    class Kind(models.TextChoices):
        MAILBOX_REFUSED = "mailbox_refused", "Mailbox refused"
        PROFILE_REFUSED = "profile_refused", "Sender profile refused"
        MESSAGE_FAILED = "message_failed", "Message failed"
        MESSAGES_FAILED = "messages_failed", "More messages failed"

    email = models.OneToOneField(EmailLog, primary_key=True, on_delete=models.CASCADE, related_name="notice")
    kind = models.CharField(max_length=20, choices=Kind)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="notices"
    )
    # The message that brought it about.
    about = models.ForeignKey(EmailLog, null=True, on_delete=models.SET_NULL, related_name="notices")

    def __str__(self) -> str:
        return f"{self.kind} to {self.person_id}"
