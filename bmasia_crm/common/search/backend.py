"""`?search=`: every word must stand somewhere in the row's text. Quick however many rows there are."""

import re
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import F, OrderBy, QuerySet
from django.db.models.functions import Greatest
from rest_framework import serializers
from rest_framework.filters import SearchFilter
from rest_framework.request import Request
from rest_framework.views import APIView

from .dialect import dialect_of
from .folding import anywhere, fold
from .text import COLUMN, Question, SearchText, text_of

# The rows at the head of a list that are looked at first: everybody does, so they are at hand. If a page of hits is
# among them, the rest of that way is short, too.
HEAD, PAGE = 2000, 25
# Up to here the rows that the index finds are named to the list one by one.
FEW = 200
LONGEST = 200
BETWEEN_WORDS = re.compile(r"[\s,]+")


class Search(SearchFilter):
    search_description = (
        "Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid."
    )

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: APIView) -> QuerySet[Any]:
        text = text_of(queryset.model)
        if text is None:
            return super().filter_queryset(request, queryset, view)
        return find(queryset, text, terms_of(self._asked(request)))

    def _asked(self, request: Request) -> str:
        field = serializers.CharField(max_length=LONGEST, allow_blank=True)
        try:
            asked: str = field.run_validation(request.query_params.get(self.search_param, ""))
        except serializers.ValidationError as error:
            raise serializers.ValidationError({self.search_param: error.detail}) from error
        return asked


def terms_of(asked: str) -> list[str]:
    """The words, folded, each once. Space and comma stand between them; no sign means anything but itself."""
    return list(dict.fromkeys(filter(None, BETWEEN_WORDS.split(fold(asked)))))


def find(queryset: QuerySet[Any], text: SearchText, terms: Sequence[str]) -> QuerySet[Any]:
    """The rows with every term, in the order that `queryset` has.

    Rows that are many are soon met on the way down the list. Of those that are few or far down, the index knows at once
    which they are, but not their order.
    """
    if not terms:
        return queryset
    dialect = dialect_of(connections[queryset.db])
    try:
        met, found = _tried(queryset, terms, dialect.question(text, terms))
    except EmptyResultSet:
        return queryset.none()
    if met < PAGE and len(found) <= FEW:
        return queryset.filter(pk__in=found)
    if met < PAGE:
        return _found_first(dialect.indexed(queryset, text, terms))
    for term in terms:
        queryset = queryset.filter(**{f"{COLUMN}__contains": term})
    return queryset


def is_walked(queryset: QuerySet[Any]) -> bool:
    """Whether its rows are met on the way down the list, in an index's order."""
    return not any(isinstance(getattr(name, "expression", None), Sorted) for name in queryset.query.order_by)


def _tried(queryset: QuerySet[Any], terms: Sequence[str], index: Question) -> tuple[int, list[int]]:
    """In one question: how many hits the head has, up to a page; if it has less, the first few rows by the index."""
    sql, parameters = index
    head, given = queryset.values(COLUMN)[:HEAD].query.get_compiler(queryset.db).as_sql()
    like = " AND ".join([f"{COLUMN} LIKE %s ESCAPE '\\'"] * len(terms))
    with connections[queryset.db].cursor() as cursor:
        cursor.execute(
            f"WITH met AS MATERIALIZED (SELECT 1 FROM ({head}) head WHERE {like} LIMIT {PAGE})"
            f" SELECT NULL FROM met UNION ALL SELECT id FROM"
            f" ({sql} AND (SELECT count(*) FROM met) < {PAGE} LIMIT {FEW + 1}) found",
            [*given, *map(anywhere, terms), *parameters],
        )
        rows = [row[0] for row in cursor.fetchall()]
    found = [row for row in rows if row is not None]
    return len(rows) - len(found), found


class Sorted(Greatest):
    """The same value, but no index has this order: the database finds all rows before it sorts them."""

    def __init__(self, value: Any) -> None:
        super().__init__(value, value)


def _found_first(queryset: QuerySet[Any]) -> QuerySet[Any]:
    names = [str(name) for name in queryset.query.order_by or queryset.model._meta.ordering]
    return queryset.order_by(
        *(OrderBy(Sorted(F(name.lstrip("-"))), descending=name[0] == "-") for name in names)
    )
