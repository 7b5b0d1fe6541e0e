"""Days and times as the reader writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import dateformat
from django.utils.translation import get_language, gettext

# Thai people count the years from the Buddha's passing.
BUDDHIST_YEARS = 543


def day(moment: date) -> str:
    """23 November 2026."""
    year = moment.year + (BUDDHIST_YEARS if get_language() == "th" else 0)
    return f"{dateformat.format(moment, 'j F')} {year}"


def clock(moment: datetime, now: datetime) -> str:
    """14:05, as the office's clock shows it; with the day when that is not today."""
    zone = ZoneInfo(settings.BUSINESS_TIME_ZONE)
    local = moment.astimezone(zone)
    time = gettext("{time}").format(time=f"{local:%H:%M}")
    if local.date() == now.astimezone(zone).date():
        return time
    return gettext("{time} on {day}").format(time=time, day=dateformat.format(local, "j F"))
