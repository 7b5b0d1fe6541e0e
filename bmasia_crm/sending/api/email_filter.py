"""What the record can be narrowed down to."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import django_filters
from django.conf import settings
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field

from bmasia_crm.common.filters import IdFilter
from bmasia_crm.mailroom.models import EmailLog


class EmailFilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter ships no types
    document_type = django_filters.CharFilter(field_name="document_email__document_type")
    document_id = IdFilter(field_name="document_email__document_id")
    company = IdFilter(field_name="document_email__company_id")
    month = django_filters.DateFilter(input_formats=["%Y-%m"], method="of_month")

    class Meta:
        model = EmailLog
        fields = ("state", "person", "document_type", "document_id", "company")

    @extend_schema_field({"type": "string", "description": "Written in this month, such as 2026-11."})
    def of_month(self, emails: QuerySet[EmailLog], _: str, day: date) -> QuerySet[EmailLog]:
        """By the calendar of the office."""
        office = ZoneInfo(settings.BUSINESS_TIME_ZONE)
        following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        first, end = (datetime(one.year, one.month, 1, tzinfo=office) for one in (day, following))
        return emails.filter(created_at__gte=first, created_at__lt=end)
