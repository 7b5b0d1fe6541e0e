from typing import Any

import django_filters
from django import forms
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Upper
from django.db.models.lookups import Exact
from drf_spectacular.utils import extend_schema_field

LARGEST_ID = 2**63 - 1


@extend_schema_field(int)
class IdFilter(django_filters.NumberFilter):  # type: ignore[misc]  # django-filter ships no types
    """By the id of another row, as a plain number: an unknown one finds nothing, and costs no question of its own."""

    field_class = forms.IntegerField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs, min_value=1, max_value=LARGEST_ID)


class AnyCaseFilter(django_filters.CharFilter):  # type: ignore[misc]  # django-filter ships no types
    """The whole text, in capitals or not. Asked so that an index of `Upper(field)` answers on every database."""

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value:
            return queryset
        return queryset.filter(Exact(Upper(F(self.field_name)), Upper(Value(value))))
