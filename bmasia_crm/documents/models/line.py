from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from bmasia_crm.common import money
from bmasia_crm.common.prose import ProseField

percentage = [MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100))]


class Line(models.Model):
    """One line of a document. The concrete models add the `document` it belongs to."""

    position = models.PositiveSmallIntegerField(default=0)
    description = ProseField(max_length=2000)
    quantity = models.DecimalField(
        max_digits=12, decimal_places=3, default=Decimal(1), validators=[MinValueValidator(Decimal("0.001"))]
    )
    unit_price = models.DecimalField(
        max_digits=14, decimal_places=2, validators=[MinValueValidator(Decimal(0))]
    )
    discount_percent = models.DecimalField(
        max_digits=5, decimal_places=2, default=Decimal(0), validators=percentage
    )
    tax_percent = models.DecimalField(
        max_digits=5, decimal_places=2, default=Decimal(0), validators=percentage
    )

    # Given by the concrete models.
    document: Any

    class Meta:
        abstract = True
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quantity__gt=0, unit_price__gte=0)
                & Q(discount_percent__gte=0, discount_percent__lte=100)
                & Q(tax_percent__gte=0, tax_percent__lte=100),
                name="%(class)s_in_range",
            )
        ]

    def __str__(self) -> str:
        return self.description.partition("\n")[0]

    @property
    def total(self) -> Decimal:
        return self.amounts(self.document.currency).total

    def amounts(self, currency: str) -> money.Amounts:
        return money.line_amounts(
            self.quantity, self.unit_price, self.discount_percent, self.tax_percent, currency
        )
