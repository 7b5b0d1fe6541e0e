import django_filters


class DocumentFilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter ships no types
    """Company and issuer are plain numbers: an unknown one finds nothing, and costs no question of its own."""

    company = django_filters.NumberFilter(field_name="company_id")
    issuer = django_filters.NumberFilter(field_name="issuer_id")
    date_from = django_filters.DateFilter(field_name="date", lookup_expr="gte")
    date_to = django_filters.DateFilter(field_name="date", lookup_expr="lte")
