from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

# A slip of the finger would begin a series of numbers of its own: Q-2062-0001.
SENSIBLE = (MinValueValidator(date(2000, 1, 1)), MaxValueValidator(date(2099, 12, 31)))


def today() -> date:
    """The date on the wall of the office: at one in the morning in Bangkok it is still yesterday in UTC."""
    return timezone.localdate(timezone=ZoneInfo(settings.BUSINESS_TIME_ZONE))
