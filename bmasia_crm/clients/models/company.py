from django.conf import settings
from django.db import models

from bmasia_crm.clients.validators import one_line


class Language(models.TextChoices):
    ENGLISH = "en", "English"
    THAI = "th", "ไทย"


class Company(models.Model):
    """A client. Its language is the one its documents and messages are written in."""

    name = models.CharField(max_length=200, validators=[one_line])
    legal_name = models.CharField(
        max_length=200,
        blank=True,
        validators=[one_line],
        help_text="As printed on documents, when it differs.",
    )
    tax_id = models.CharField("tax ID", max_length=40, blank=True, validators=[one_line])
    address = models.TextField(max_length=500, blank=True)
    city = models.CharField(max_length=100, blank=True, validators=[one_line])
    country = models.CharField(max_length=100, blank=True, validators=[one_line])
    phone = models.CharField(max_length=40, blank=True, validators=[one_line])
    website = models.URLField(max_length=200, blank=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.ENGLISH)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="companies",
        help_text="Who looks after this client.",
    )
    notes = models.TextField(max_length=5000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "companies"
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["name", "id"], name="company_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def printed_name(self) -> str:
        return self.legal_name or self.name
