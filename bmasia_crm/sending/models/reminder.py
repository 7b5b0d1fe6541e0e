from django.db import models

from bmasia_crm.common.sentences import SentenceField
from bmasia_crm.mailroom.models import EmailLog


class Reminder(models.Model):
    """One automatic reminder of one document: `step` days before or after its date. The row makes it happen once."""

    document_type = models.CharField(max_length=20)
    document_id = models.BigIntegerField()
    step = models.PositiveSmallIntegerField()
    tried_at = models.DateTimeField()
    # Why it could not be made the last time; it is tried again some time after `tried_at`.
    problem = SentenceField(blank=True)
    # Once it is made it stays made, whatever becomes of the message. With a problem: nobody knows whether it was made.
    made_at = models.DateTimeField(null=True, blank=True)
    email = models.OneToOneField(
        EmailLog, null=True, blank=True, on_delete=models.SET_NULL, related_name="reminder"
    )

    class Meta:
        ordering = ["-tried_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["document_type", "document_id", "step"], name="one_reminder_a_step"
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_type} {self.document_id}, {self.step} days"
