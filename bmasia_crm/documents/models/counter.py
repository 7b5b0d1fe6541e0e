from django.db import models, transaction
from django.db.models import F

from .issuer import Issuer


class Counter(models.Model):
    """The last number given to one kind of document, per issuer and year.

    `take` must run inside the transaction that saves the document: the UPDATE locks the row until that
    transaction ends, so that the next taker waits, and a document that is not saved after all leaves no gap.
    """

    issuer = models.ForeignKey(Issuer, on_delete=models.CASCADE, related_name="+")
    series = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    value = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "series", "year"], name="one_counter_a_series")
        ]

    def __str__(self) -> str:
        return f"{self.series}-{self.year}: {self.value}"

    @classmethod
    def take(cls, issuer_id: int, series: str, year: int) -> int:
        if not transaction.get_connection().in_atomic_block:
            raise transaction.TransactionManagementError(
                "A number is taken in the transaction that saves its document."
            )
        row = cls.objects.filter(issuer_id=issuer_id, series=series, year=year)
        if not row.update(value=F("value") + 1):
            # INSERT … ON CONFLICT DO NOTHING: whoever comes second waits here, and both go on to the UPDATE.
            first = Counter(issuer_id=issuer_id, series=series, year=year)
            Counter.objects.bulk_create([first], ignore_conflicts=True)
            row.update(value=F("value") + 1)
        return int(row.values_list("value", flat=True).get())

    @classmethod
    def give_back(cls, issuer_id: int, series: str, year: int, value: int) -> bool:
        """Takes the number back into the series when it was the last one given; otherwise says False."""
        row = cls.objects.filter(issuer_id=issuer_id, series=series, year=year, value=value)
        return bool(row.update(value=value - 1))
