from email import message_from_bytes, policy
from email.message import EmailMessage

from django.db import models

from .email_log import EmailLog


class Content(models.Model):
    """The frozen message: all but From, Reply-To and Sender. Apart, so that lists stay light."""

    email = models.OneToOneField(EmailLog, primary_key=True, on_delete=models.CASCADE, related_name="content")
    data = models.BinaryField()

    def __str__(self) -> str:
        return f"Content of {self.email_id}"

    def message(self) -> EmailMessage:
        parsed = message_from_bytes(bytes(self.data), policy=policy.SMTP)
        assert isinstance(parsed, EmailMessage)
        return parsed


class Attachment(models.Model):
    """What is known of one attached file. Its bytes stand once, inside the frozen message."""

    email = models.ForeignKey(EmailLog, on_delete=models.CASCADE, related_name="attachments")
    position = models.PositiveSmallIntegerField()
    filename = models.CharField(max_length=255)
    content_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.filename

    def data(self) -> bytes:
        part = list(self.email.content.message().iter_attachments())[self.position]
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        return payload
