"""What quotes were sent and accepted for, by month and currency. Amounts of different currencies are never added."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Case, CharField, Count, Sum, When
from django.db.models import Value as Literal

from bmasia_crm.common import money
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Quote

MONTHS = 6


@dataclass
class Value:
    count: int = 0
    total: Decimal = Decimal(0)


@dataclass
class Month:
    month: date
    sent: Value = field(default_factory=Value)
    accepted: Value = field(default_factory=Value)


@dataclass(frozen=True)
class Business:
    """One currency, the oldest month first; the last is the current one."""

    currency: str
    months: list[Month]

    @property
    def sent(self) -> Value:
        return self.months[-1].sent

    @property
    def accepted(self) -> Value:
        return self.months[-1].accepted


def business() -> list[Business]:
    """Every currency in which anything was sent or accepted in these months."""
    firsts = list(last_months(today(), MONTHS))
    found: dict[str, dict[date, Month]] = defaultdict(lambda: {first: Month(first) for first in firsts})
    for moment, name in (("sent_at", "sent"), ("accepted_at", "accepted")):
        for currency, month, value in _sums(moment, firsts):
            # A clock that runs ahead could have noted a month that has not begun.
            if month in found[currency]:
                setattr(found[currency][month], name, value)
    return [Business(currency, list(months.values())) for currency, months in sorted(found.items())]


def last_months(day: date, count: int) -> Iterator[date]:
    """The first days of the last `count` months, this one included."""
    for back in reversed(range(count)):
        years, month = divmod(day.year * 12 + day.month - 1 - back, 12)
        yield date(years, month + 1, 1)


def _sums(moment: str, firsts: list[date]) -> Iterator[tuple[str, date, Value]]:
    """Told apart by comparison: to work out each row's month on the office's clock takes many times as long."""
    zone = ZoneInfo(settings.BUSINESS_TIME_ZONE)
    begins = {first: datetime.combine(first, time(), tzinfo=zone) for first in reversed(firsts)}
    cases = [When(**{f"{moment}__gte": begin}, then=Literal(str(first))) for first, begin in begins.items()]
    month = Case(*cases, output_field=CharField())
    rows = Quote.objects.filter(**{f"{moment}__gte": begins[firsts[0]]}).order_by().annotate(month=month)
    for row in rows.values("currency", "month").annotate(count=Count("*"), sum=Sum("total")):
        value = Value(row["count"], money.rounded(row["sum"], row["currency"]))
        yield row["currency"], date.fromisoformat(row["month"]), value
