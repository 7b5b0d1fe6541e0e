from typing import Any

from django.db import models, transaction
from django.db.models import Q

from bmasia_crm.common.addresses import sendable
from bmasia_crm.common.lines import one_line
from bmasia_crm.common.search.text import COLUMN, Beginning, search_text

from .company import Company, hold


class Contact(models.Model):
    """A person at a company. The contact type decides who is offered a document first."""

    class Type(models.TextChoices):
        PRIMARY = "Primary", "Primary"
        BILLING = "Billing", "Billing"
        DECISION_MAKER = "Decision Maker", "Decision Maker"
        TECHNICAL = "Technical", "Technical"
        OTHER = "Other", "Other"

    company = models.ForeignKey(Company, on_delete=models.CASCADE, db_index=False, related_name="contacts")
    name = models.CharField(max_length=200, validators=[one_line])
    email = models.EmailField("e-mail", blank=True, validators=[sendable])
    phone = models.CharField(max_length=40, blank=True, validators=[one_line])
    title = models.CharField(max_length=100, blank=True, validators=[one_line])
    contact_type = models.CharField(max_length=20, choices=Type, default=Type.OTHER)
    is_active = models.BooleanField("active", default=True)
    is_unsubscribed = models.BooleanField(
        "unsubscribed", default=False, help_text="Asked not to be written to: never offered as a recipient."
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    search_text = search_text()

    class Meta:
        ordering = ["name", "id"]
        # One for each order and each filter of the list.
        indexes = [
            models.Index(fields=["name", "id"], name="contact_by_name"),
            models.Index(fields=["email", "id"], name="contact_by_email"),
            models.Index(fields=["created_at", "id"], name="contact_by_created"),
            models.Index(fields=["company", "name", "id"], name="contact_of_company"),
            models.Index(Beginning(COLUMN), "id", name="contact_by_company_name"),
            models.Index(fields=["contact_type", "name", "id"], name="contact_of_type"),
            models.Index(fields=["is_active", "name", "id"], name="contact_by_active"),
            models.Index(fields=["is_unsubscribed", "name", "id"], name="contact_by_unsubscribed"),
        ]

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>" if self.email else self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """What somebody deleted meanwhile does not come back."""
        self._hold_companies()
        super().save(*args, **({"force_update": not self._state.adding} | kwargs))

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self._hold_companies()
        return super().delete(*args, **kwargs)

    def _hold_companies(self) -> None:
        """The one it belongs to, and the one it belonged to."""
        before = Contact.objects.filter(pk=self.pk).values("company")
        hold(Company.objects.filter(Q(pk=self.company_id) | Q(pk__in=before)))
