"""Pages of a list, in one question each: the rows, and beside them how many there are, counted up to a bound."""

from typing import Any

from django.db.models import IntegerField, Subquery
from rest_framework.exceptions import NotFound
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from .sentences import say

# To count a million rows takes a database far longer than to show some of them, and nobody reads on to there.
MOST_COUNTED = 10_000
# Each row found by a search was looked at, letter by letter. Who finds so many looks for something narrower.
MOST_FOUND_COUNTED = 250
LONGEST_PAGE_NUMBER = 9


class Size(Subquery):
    """How many rows a query has."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


class PageNumbers(PageNumberPagination):
    page_size = 25
    page_query_description = "From 1."
    page_size_query_param = "page_size"
    page_size_query_description = "25 unless said otherwise, 200 at most."
    max_page_size = 200

    def paginate_queryset(self, queryset: Any, request: Request, view: APIView | None = None) -> list[Any]:
        self.address = request.build_absolute_uri()
        self.size = self.get_page_size(request) or self.page_size
        self.number = self._number(request)
        searched = bool(request.query_params.get("search"))
        self.most = MOST_FOUND_COUNTED if searched else MOST_COUNTED
        start = (self.number - 1) * self.size
        if start >= self.most:
            ends = say(
                "Pages end after {most} rows. Narrow the list by a search or a filter, turn its order round, "
                "or export it."
            )
            raise NotFound(ends.given(most=f"{self.most:,}"))
        find = self._found if searched and view is not None else self._listed
        rows = find(queryset, slice(start, start + self.size), view)
        if not rows and self.number > 1:
            raise NotFound(say("There is no such page: the list is shorter."))
        return rows

    def _listed(self, queryset: Any, page: slice, _: Any) -> list[Any]:
        counted = Size(queryset.order_by().values("pk")[: self.most + 1])
        # Which rows they are is settled before anything is joined to them.
        rows = list(queryset.filter(pk__in=queryset.values("pk")[page]).annotate(rows_counted=counted))
        self.counted: int = rows[0].rows_counted if rows else 0
        return rows

    def _found(self, queryset: Any, page: slice, view: Any) -> list[Any]:
        """What it takes to find rows is done once: for the page, for the count, and not again for what they hold."""
        found = list(queryset.values_list("pk", flat=True)[: self.most + 1])
        self.counted = len(found)
        rows = view.get_queryset().in_bulk(found[page])
        return [rows[key] for key in found[page] if key in rows]

    def get_paginated_response(self, data: Any) -> Response:
        return Response(
            {
                "count": min(self.counted, self.most),
                "count_is_exact": self.counted <= self.most,
                "next": self.get_next_link(),
                "previous": self.get_previous_link(),
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        page: dict[str, Any] = super().get_paginated_response_schema(schema)
        page["required"] = ["count", "count_is_exact", "results"]
        page["properties"]["count"]["description"] = (
            f"How many rows there are in all, counted up to {MOST_COUNTED:,}; up to {MOST_FOUND_COUNTED:,} in a search."
        )
        page["properties"]["count_is_exact"] = {
            "type": "boolean",
            "description": "False: there are more than `count`. Pages end there; an export has them all.",
        }
        return page

    def _number(self, request: Request) -> int:
        asked = request.query_params.get(self.page_query_param, "1")
        number = int(asked) if asked.isdecimal() and len(asked) <= LONGEST_PAGE_NUMBER else 0
        if number < 1:
            raise NotFound(say("Pages are numbered from 1."))
        return number

    def get_next_link(self) -> str | None:
        if self.number * self.size >= min(self.counted, self.most):
            return None
        return self._link(self.number + 1)

    def get_previous_link(self) -> str | None:
        return self._link(self.number - 1) if self.number > 1 else None

    def _link(self, number: int) -> str:
        return replace_query_param(self.address, self.page_query_param, number)
