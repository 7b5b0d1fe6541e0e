"""Days and times as the reader writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import dateformat
from django.utils.translation import gettext


def day(moment: date) -> str:
    """23 November 2026. Thai screens keep the common era, and so do the sentences on them."""
    return dateformat.format(moment, "j F Y")


def clock(moment: datetime, now: datetime) -> str:
    """14:05, as the office's clock shows it; with the day when that is not today."""
    zone = ZoneInfo(settings.BUSINESS_TIME_ZONE)
    local = moment.astimezone(zone)
    time = gettext("{time}").format(time=f"{local:%H:%M}")
    if local.date() == now.astimezone(zone).date():
        return time
    return gettext("{time} on {day}").format(time=time, day=dateformat.format(local, "j F"))
