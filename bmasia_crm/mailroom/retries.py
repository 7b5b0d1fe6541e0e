"""When to try again. Pure: time and chance come in as arguments."""

from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)

# After the first, second, … try of one message. The first wait is short: most greylisting ends within minutes.
MESSAGE_WAITS = (MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE, 120 * MINUTE, 240 * MINUTE)
# After the first, second, … fault of an account in a row.
ACCOUNT_WAITS = (MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE)
# A daily limit frees bit by bit over 24 hours, so it is asked for every hour.
DAILY_LIMIT_WAIT = 60 * MINUTE
# A mailbox whose server was unreachable is tried again after this; until then messages leave by the profile.
MAILBOX_WAITS = (5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE)
# Each wait is stretched by up to this share, so that what failed together does not come back together.
JITTER = 0.2


def next_try(tries: int, now: datetime, chance: float) -> datetime:
    """When a message that was tried `tries` times is due again; `chance` is a random number from 0 to 1."""
    return now + stretched(MESSAGE_WAITS, tries, chance)


def stretched(waits: tuple[timedelta, ...], times: int, chance: float) -> timedelta:
    wait = waits[min(max(times, 1), len(waits)) - 1]
    return wait * (1 + JITTER * chance)
