"""How much an account may still send. A provider counts messages and recipients over a rolling time; so do we.

What is over the budget waits until enough of what was sent has left the window. `fits_at` and `limits_of` are pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from bmasia_crm.common.sentences import say
from bmasia_crm.common.smtp import SmtpConfig

from . import credentials
from .failures import Failure, Kind
from .models import Account, Attempt
from .providers import Provider, provider_of
from .verdicts import LIMITS

DAY = timedelta(hours=24)
MINUTE = timedelta(minutes=1)

# When a message was accepted, and for how many recipients; oldest first.
type Spent = Sequence[tuple[datetime, int]]
# Why a message must wait, and until when.
type Obstacle = tuple[Failure, datetime]


@dataclass(frozen=True)
class Limit:
    """So many messages and so many recipients within the window; None: as many as you like."""

    window: timedelta
    messages: int | None
    recipients: int | None


@dataclass(frozen=True)
class Budget:
    """What a provider's 24 hours hold for an account. `frees_at` is None while the next message may leave."""

    messages_used: int
    messages_limit: int | None
    recipients_used: int
    recipients_limit: int | None
    frees_at: datetime | None

    @property
    def messages_left(self) -> int | None:
        return _left(self.messages_limit, self.messages_used)

    @property
    def recipients_left(self) -> int | None:
        return _left(self.recipients_limit, self.recipients_used)


def limits_of(provider: Provider) -> tuple[Limit, ...]:
    daily = Limit(DAY, provider.messages_a_day, provider.recipients_a_day)
    brisk = Limit(MINUTE, provider.messages_a_minute, None)
    return tuple(limit for limit in (daily, brisk) if limit.messages or limit.recipients)


def fits_at(spent: Spent, limit: Limit, recipients: int, now: datetime) -> datetime:
    """The first moment at which a message to so many keeps the limit; `now` if it does already.

    A message to more recipients than the whole limit goes when the window is empty: the server has the last word.
    """
    inside = _inside(spent, limit.window, now)
    messages, people, moment = len(inside), sum(count for _, count in inside), now
    for at, count in inside:
        if _keeps(messages + 1, limit.messages) and _keeps(people + recipients, limit.recipients):
            break
        messages, people, moment = messages - 1, people - count, at + limit.window
    # What a clock that ran ahead wrote down must not hold anybody longer than the window.
    return min(moment, now + limit.window)


def measure(provider: Provider, spent: Spent, now: datetime) -> Budget | None:
    """The budget of the day; None when the provider has none."""
    daily = Limit(DAY, provider.messages_a_day, provider.recipients_a_day)
    if daily not in limits_of(provider):
        return None
    inside = _inside(spent, DAY, now)
    frees_at = fits_at(inside, daily, 1, now)
    return Budget(
        messages_used=len(inside),
        messages_limit=daily.messages,
        recipients_used=sum(count for _, count in inside),
        recipients_limit=daily.recipients,
        frees_at=frees_at if frees_at > now else None,
    )


def of(key: str, now: datetime | None = None) -> Budget | None:
    """What is left of an account's day; None when nothing is set up there or its provider counts nothing."""
    now = now or timezone.now()
    config = credentials.load(key)
    provider = _provider(config) if config else None
    if provider is None or not limits_of(provider):
        return None
    return measure(provider, list(_spent(key, now - DAY)), now)


def waits_until(key: str, now: datetime | None = None) -> datetime | None:
    """When the next message may leave, if a limit, ours or one the server named, holds it back now."""
    now = now or timezone.now()
    account = Account.objects.filter(key=key, paused_until__gt=now, health_kind__in=LIMITS).first()
    if account:
        return account.paused_until
    budget = of(key, now)
    return budget.frees_at if budget else None


class Purse:
    """One drain's account of what was sent: read whole once, and then only what is new."""

    def __init__(self, key: str) -> None:
        self.key = key
        self._spent: list[tuple[datetime, int]] = []

    def affordable(
        self, config: SmtpConfig, wanted: Sequence[int], under_way: Sequence[int], now: datetime
    ) -> tuple[int, Obstacle | None]:
        """How many of the next messages may leave, and why the one after them must wait, and until when.

        `wanted` has the number of recipients of each. What is under way counts as if it had been accepted.
        """
        provider = _provider(config)
        if not (limits := limits_of(provider)):
            return len(wanted), None
        self._spent += _spent(self.key, self._spent[-1][0] if self._spent else now - DAY)
        spent = [*self._spent, *((now, recipients) for recipients in under_way)]
        for count, recipients in enumerate(wanted):
            waits = [(fits_at(spent, limit, recipients, now), limit) for limit in limits]
            until, limit = max(waits, key=lambda wait: wait[0])
            if until > now:
                return count, (_used_up(limit, provider, config["email"], until), until)
            spent.append((now, recipients))
        return len(wanted), None


def whole_minute(moment: datetime) -> datetime:
    """Rounded up: what is said must not be too early."""
    return (moment + MINUTE - timedelta(microseconds=1)).replace(second=0, microsecond=0)


def _used_up(limit: Limit, provider: Provider, email: str, until: datetime) -> Failure:
    if limit.window == MINUTE:
        sentence = say(
            "{provider} takes {count} messages a minute from {email}. The next one leaves within a minute.",
            provider=provider.name,
            count=limit.messages or 0,
            email=email,
        )
        return Failure(Kind.RATE_LIMIT, sentence)
    sentence = say(
        "{email} has sent what {provider} allows in 24 hours. The next message waits until {until}.",
        email=email,
        provider=provider.name,
        until=whole_minute(until),
    )
    return Failure(Kind.DAILY_LIMIT, sentence)


def _provider(config: SmtpConfig) -> Provider:
    return provider_of(config["host"], config["email"])


def _spent(key: str, since: datetime) -> Iterable[tuple[datetime, int]]:
    accepted = Attempt.objects.filter(account__key=key, ended_at__gt=since, accepted_recipients__gt=0)
    # `ended_at` has a value in every row the filter lets through.
    return accepted.order_by("ended_at").values_list("ended_at", "accepted_recipients")  # type: ignore[return-value]


def _inside(spent: Spent, window: timedelta, now: datetime) -> Spent:
    return [(at, count) for at, count in spent if at > now - window]


def _keeps(used: int, limit: int | None) -> bool:
    return limit is None or used <= limit


def _left(limit: int | None, used: int) -> int | None:
    return None if limit is None else max(limit - used, 0)
