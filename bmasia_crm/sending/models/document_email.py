from django.db import models

from bmasia_crm.clients.models import Company
from bmasia_crm.mailroom.models import EmailLog


class Purpose(models.TextChoices):
    DOCUMENT = "document", "Document"
    RENEWAL_REMINDER = "renewal_reminder", "Renewal reminder"
    OVERDUE_REMINDER = "overdue_reminder", "Overdue reminder"


class DocumentEmail(models.Model):
    """Which document a message carried, and why. Number and company stand as text too: the record outlives both."""

    email = models.OneToOneField(
        EmailLog, primary_key=True, on_delete=models.CASCADE, related_name="document_email"
    )
    purpose = models.CharField(max_length=20, choices=Purpose, default=Purpose.DOCUMENT)
    document_type = models.CharField(max_length=20)
    document_id = models.BigIntegerField()
    document_number = models.CharField(max_length=40)
    company = models.ForeignKey(Company, null=True, on_delete=models.SET_NULL, related_name="document_emails")
    company_name = models.CharField(max_length=200)
    # Addresses that belonged to no contact of the company and were allowed by the sender all the same.
    outside_recipients = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["document_type", "document_id"], name="sending_by_document")]

    def __str__(self) -> str:
        return f"{self.document_number} to {self.company_name}"

    def copy_to(self, email: EmailLog) -> None:
        """The same document in another message: what was sent again carries the same link."""
        fields = [field.attname for field in self._meta.concrete_fields if not field.primary_key]
        values = {name: getattr(self, name) for name in fields}
        type(self).objects.get_or_create(email=email, defaults=values)
