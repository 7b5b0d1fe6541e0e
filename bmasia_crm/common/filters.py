from typing import Any

import django_filters
from django import forms

LARGEST_ID = 2**63 - 1


class IdFilter(django_filters.NumberFilter):  # type: ignore[misc]  # django-filter ships no types
    """By the id of another row, as a plain number: an unknown one finds nothing, and costs no question of its own."""

    field_class = forms.IntegerField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs, min_value=1, max_value=LARGEST_ID)
