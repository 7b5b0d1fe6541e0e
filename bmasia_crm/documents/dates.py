from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The date on the wall of the office: at one in the morning in Bangkok it is still yesterday in UTC."""
    return timezone.localdate(timezone=ZoneInfo(settings.BUSINESS_TIME_ZONE))
