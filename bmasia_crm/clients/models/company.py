from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Upper

from bmasia_crm.common.languages import Language
from bmasia_crm.common.lines import one_line
from bmasia_crm.common.prose import ProseField
from bmasia_crm.common.search.text import search_text


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
    address = ProseField(max_length=500, blank=True)
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
        db_index=False,
        related_name="companies",
        help_text="Who looks after this client.",
    )
    notes = ProseField(max_length=5000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    search_text = search_text()

    class Meta:
        verbose_name_plural = "companies"
        ordering = ["name", "id"]
        # One for each order and each filter of the list, so that its first page needs no look at all the rest.
        indexes = [
            models.Index(fields=["name", "id"], name="company_by_name"),
            models.Index(fields=["city", "id"], name="company_by_city"),
            models.Index(fields=["country", "id"], name="company_by_country"),
            models.Index(fields=["created_at", "id"], name="company_by_created"),
            models.Index(fields=["updated_at", "id"], name="company_by_updated"),
            models.Index(fields=["owner", "name", "id"], name="company_of_owner"),
            models.Index(fields=["language", "name", "id"], name="company_of_language"),
            models.Index(Upper("city"), "name", "id", name="company_in_city"),
            models.Index(Upper("country"), "name", "id", name="company_in_country"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """What somebody deleted meanwhile does not come back."""
        super().save(*args, **({"force_update": not self._state.adding} | kwargs))

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Its contacts go first, and each writes to its company's row: so that row is taken before theirs."""
        hold(Company.objects.filter(pk=self.pk))
        return super().delete(*args, **kwargs)

    @property
    def printed_name(self) -> str:
        return self.legal_name or self.name


def hold(companies: models.QuerySet[Company]) -> None:
    """Until the transaction ends. Whoever writes contacts begins with this, as a change of the company itself does:

    each of the two changes what the other is found by, and in another order they would wait for each other. A contact
    that is added while its company is renamed also gets to see the new name.
    """
    list(companies.select_for_update(no_key=True).order_by("pk").values_list("pk"))
