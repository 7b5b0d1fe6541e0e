from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

from .pagination import MOST_COUNTED, MOST_FOUND_COUNTED
from .search.backend import LONGEST, find, is_walked, terms_of
from .search.text import COLUMN, text_of


class BoundedPaginator(Paginator):  # type: ignore[type-arg]
    """Counts, and has pages, up to a bound."""

    most = MOST_COUNTED

    @cached_property
    def count(self) -> int:
        counted: int = self.rows_to_count().values("pk")[: self.most + 1].count()
        return counted

    def rows_to_count(self) -> QuerySet[Any]:
        rows: Any = self.object_list
        return rows.order_by()  # type: ignore[no-any-return]


class PaginatorOfFound(BoundedPaginator):
    most = MOST_FOUND_COUNTED

    def rows_to_count(self) -> QuerySet[Any]:
        """Of rows that are met on the way down the list the first ones are counted, which that way meets anyhow."""
        rows: Any = self.object_list
        return rows if is_walked(rows) else super().rows_to_count()


class ManyRowsAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A list that opens as quickly with a million rows as with a few, and is searched as the app's own lists are."""

    show_full_result_count = False
    # Has the search box shown. What is found by it, the room's `search.py` says.
    search_fields = (COLUMN,)

    def get_paginator(self, request: HttpRequest, *args: Any, **kwargs: Any) -> BoundedPaginator:
        searched = request.GET.get("q") or request.GET.get("term")
        return (PaginatorOfFound if searched else BoundedPaginator)(*args, **kwargs)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        text = text_of(self.model)
        if text is None:
            return super().get_search_results(request, queryset, search_term)
        return find(queryset, text, terms_of(search_term[:LONGEST].replace("\0", " "))), False
