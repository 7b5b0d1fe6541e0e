from collections.abc import Collection
from pathlib import Path

from django.db import models, transaction

from bmasia_crm.common.lines import one_line
from bmasia_crm.common.prose import ProseField


def bmasia_logo() -> str:
    return (Path(__file__).parent.parent / "pdf" / "logo.svg").read_text(encoding="utf-8")


class Issuer(models.Model):
    """Our own legal entity that a document comes from."""

    name = models.CharField(max_length=200, validators=[one_line])
    address = ProseField(max_length=500, blank=True)
    tax_id = models.CharField("tax ID", max_length=40, blank=True, validators=[one_line])
    phone = models.CharField(max_length=40, blank=True, validators=[one_line])
    email = models.EmailField("e-mail", blank=True)
    website = models.CharField(max_length=200, blank=True, validators=[one_line])
    bank_details = ProseField(max_length=1000, blank=True, help_text="Printed on invoices.")
    logo = models.TextField(
        "logo (SVG)",
        max_length=50_000,
        blank=True,
        default=bmasia_logo,
        help_text="Empty: the name is printed instead.",
    )
    is_default = models.BooleanField(
        "default", default=False, help_text="Used when a document names no issuer."
    )

    class Meta:
        ordering = ["-is_default", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="one_default_issuer"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """The newest default wins; the first issuer is the default without being asked."""
        with transaction.atomic():
            others = Issuer.objects.exclude(pk=self.pk)
            if self.is_default:
                others.filter(is_default=True).update(is_default=False)
            elif not others.exists():
                self.is_default = True
            super().save(*args, **kwargs)  # type: ignore[arg-type]

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Two defaults are no mistake of whoever fills in the form: `save` settles which one stays."""
        super().validate_constraints(exclude={*(exclude or ()), "is_default"})

    @classmethod
    def default(cls) -> "Issuer | None":
        return cls.objects.order_by("-is_default", "pk").first()
