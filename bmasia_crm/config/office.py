"""When the office works, and how many days before or after a date a client is reminded; from the environment."""

from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured

from . import env

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def zone() -> str:
    """`BUSINESS_TIME_ZONE=Asia/Bangkok`."""
    name = env.text("BUSINESS_TIME_ZONE", "Asia/Bangkok")
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ImproperlyConfigured(f"BUSINESS_TIME_ZONE must be like Asia/Bangkok, not {name!r}.") from error


def days() -> frozenset[int]:
    """`BUSINESS_DAYS=Mon,Tue,Wed,Thu,Fri`; Monday is 0."""
    words = [word.lower()[:3] for word in env.words("BUSINESS_DAYS", "Mon,Tue,Wed,Thu,Fri")]
    if not words or not set(words) <= set(DAYS):
        raise ImproperlyConfigured("BUSINESS_DAYS must be days like Mon,Tue,Wed,Thu,Fri.")
    return frozenset(DAYS.index(word) for word in words)


def hours() -> tuple[time, time]:
    """`BUSINESS_HOURS=09:00-17:00`; the second is the first minute that is too late."""
    given = env.text("BUSINESS_HOURS", "09:00-17:00")
    try:
        first, last = (time.fromisoformat(part.strip().zfill(2)) for part in given.split("-"))
    except ValueError as error:
        raise ImproperlyConfigured(f"BUSINESS_HOURS must be like 09:00-17:00, not {given!r}.") from error
    if first >= last:
        raise ImproperlyConfigured(f"BUSINESS_HOURS must begin before they end, not {given!r}.")
    return first, last


def reminder_days(name: str, default: str) -> tuple[int, ...]:
    """`RENEWAL_REMINDER_DAYS=30,14,7,2`."""
    words = env.words(name, default)
    if not all(word.isdecimal() and 0 < int(word) <= 365 for word in words):
        raise ImproperlyConfigured(f"{name} must be numbers of days like {default}.")
    return tuple(sorted({int(word) for word in words}))
