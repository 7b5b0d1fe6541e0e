"""When a reminder of which documents is due. Pure but for `wanted`: days and times come in as arguments."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.documents.models import Contract, Invoice

from ..kinds import OVERDUE, RENEWAL, DocumentKind


@dataclass(frozen=True)
class Plan:
    """One sort of reminder. `sign` is -1 for days before the document's date and 1 for days after it."""

    kind: DocumentKind
    sign: int
    is_on: Callable[[], bool]
    steps: Callable[[], tuple[int, ...]]
    # The documents whose clients may be reminded at all, whatever the day.
    wanted: Callable[[], QuerySet[Any]]
    # Why there is nothing to count from.
    without_end: Sentence

    @property
    def date_field(self) -> str:
        return self.kind.model.END_DATE

    def due_on(self, end: date, step: int) -> date:
        return end + timedelta(days=self.sign * step)

    def step(self, end: date, today: date) -> int | None:
        """The one step that is due. Those missed before it are not made up for, and none stays due for ever."""
        past = [step for step in self.steps() if self.due_on(end, step) <= today]
        if not past or today > self.last_day(end):
            return None
        return min(past) if self.sign < 0 else max(past)

    def first_end(self, today: date) -> date:
        """The earliest document date for which anything can be due today."""
        return today if self.sign < 0 else today - timedelta(days=self._farthest())

    def last_end(self, today: date) -> date:
        steps = self.steps()
        return today + timedelta(days=max(steps)) if self.sign < 0 else today - timedelta(days=min(steps))

    def last_day(self, end: date) -> date:
        return end if self.sign < 0 else end + timedelta(days=self._farthest())

    def _farthest(self) -> int:
        """The last step after a date lapses when as many days again have passed as lay before it.

        Otherwise switching such reminders on would write to everybody who ever was late.
        """
        *earlier, last = (0, *self.steps())
        return last + last - max(earlier, default=0)


def renewals() -> QuerySet[Contract]:
    """Contracts that carry another one on."""
    return Contract.objects.filter(renewal_of__isnull=False).exclude(status=Contract.Status.CANCELLED)


def running_out() -> QuerySet[Contract]:
    """Contracts that run, and that nobody has begun to carry on."""
    running = Contract.objects.filter(status__in=(Contract.Status.SENT, Contract.Status.ACTIVE))
    return running.filter(~Exists(renewals().filter(renewal_of=OuterRef("pk"))), end_date__isnull=False)


def unpaid() -> QuerySet[Invoice]:
    return Invoice.objects.filter(
        status__in=(Invoice.Status.SENT, Invoice.Status.OVERDUE), due_date__isnull=False
    )


def _contracts() -> QuerySet[Contract]:
    return running_out().filter(reminders=True, answered_at=None)


def _invoices() -> QuerySet[Invoice]:
    return unpaid().filter(reminders=True)


RENEWALS = Plan(
    RENEWAL,
    -1,
    lambda: bool(settings.RENEWAL_REMINDERS),
    lambda: settings.RENEWAL_REMINDER_DAYS,
    _contracts,
    say("It has no last day to count from."),
)
OVERDUES = Plan(
    OVERDUE,
    1,
    lambda: bool(settings.OVERDUE_REMINDERS),
    lambda: settings.OVERDUE_REMINDER_DAYS,
    _invoices,
    say("It has no due date to count from."),
)
PLANS = (RENEWALS, OVERDUES)


def local(now: datetime) -> datetime:
    """The clock on the wall of the office."""
    return now.astimezone(ZoneInfo(settings.BUSINESS_TIME_ZONE))


def in_business_hours(now: datetime) -> bool:
    first, last = settings.BUSINESS_HOURS
    here = local(now)
    return here.weekday() in settings.BUSINESS_DAYS and first <= here.time() < last


def next_opening(now: datetime) -> datetime:
    """When the office opens next, on its own clock; now, if it is open."""
    if in_business_hours(now):
        return local(now)
    here = local(now)
    opening = here.replace(
        hour=settings.BUSINESS_HOURS[0].hour,
        minute=settings.BUSINESS_HOURS[0].minute,
        second=0,
        microsecond=0,
    )
    while opening <= here or opening.weekday() not in settings.BUSINESS_DAYS:
        opening += timedelta(days=1)
    return opening
