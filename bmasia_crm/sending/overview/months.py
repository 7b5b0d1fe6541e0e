"""What quotes were sent and accepted for, by month and currency. Amounts of different currencies are never added."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.cache import caches
from django.db.models import Case, CharField, Count, Sum, When
from django.db.models import Value as Literal

from bmasia_crm.common import money
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Quote

MONTHS = 6
# Whatever should have been written late after all is seen so much later.
KEPT_SECONDS = 3600


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
class Part:
    """What one month has brought in one currency, or a part of it: `what` is sent or accepted."""

    what: str
    currency: str
    month: date
    value: Value


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
    day = today()
    firsts = list(last_months(day, MONTHS))
    of_today = _parts(firsts, _midnight(day), _midnight(day + timedelta(days=1)))
    found: dict[str, dict[date, Month]] = defaultdict(lambda: {first: Month(first) for first in firsts})
    for part in (*_until(day, firsts), *of_today):
        value: Value = getattr(found[part.currency][part.month], part.what)
        value.count += part.value.count
        value.total += part.value.total
    return [Business(currency, list(months.values())) for currency, months in sorted(found.items())]


def last_months(day: date, count: int) -> Iterator[date]:
    """The first days of the last `count` months, this one included."""
    for back in reversed(range(count)):
        years, month = divmod(day.year * 12 + day.month - 1 - back, 12)
        yield date(years, month + 1, 1)


def _until(day: date, firsts: list[date]) -> list[Part]:
    """What earlier days brought is settled: it need not be added up anew for each reader."""
    known: list[Part] | None = caches["sums"].get_or_set(
        f"business-until-{day}",
        lambda: list(_parts(firsts, _midnight(firsts[0]), _midnight(day))),
        KEPT_SECONDS,
    )
    return known or []


def _parts(firsts: list[date], since: datetime, before: datetime) -> Iterator[Part]:
    """Between two moments: with one of them, SQLite would rather walk through all rows by their currency."""
    for moment, what in (("sent_at", "sent"), ("accepted_at", "accepted")):
        rows = Quote.objects.filter(**{f"{moment}__gte": since, f"{moment}__lt": before})
        by_month = rows.order_by().annotate(month=_month(moment, firsts)).values("currency", "month")
        for row in by_month.annotate(count=Count("*"), sum=Sum("total")):
            value = Value(row["count"], money.rounded(row["sum"], row["currency"]))
            yield Part(what, row["currency"], date.fromisoformat(row["month"]), value)


def _month(moment: str, firsts: list[date]) -> Case:
    """Told apart by comparison: to work out each row's month on the office's clock takes many times as long."""
    return Case(
        *(
            When(**{f"{moment}__gte": _midnight(first)}, then=Literal(str(first)))
            for first in reversed(firsts)
        ),
        output_field=CharField(),
    )


def _midnight(day: date) -> datetime:
    """When the day began in the office."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(settings.BUSINESS_TIME_ZONE))
