import django_filters

from bmasia_crm.common.filters import IdFilter


class DocumentFilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter ships no types
    company = IdFilter(field_name="company_id")
    issuer = IdFilter(field_name="issuer_id")
    date_from = django_filters.DateFilter(field_name="date", lookup_expr="gte")
    date_to = django_filters.DateFilter(field_name="date", lookup_expr="lte")
