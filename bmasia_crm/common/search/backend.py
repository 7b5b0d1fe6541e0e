"""`?search=`: every word must stand somewhere in the row's text. Quick however many rows there are."""

import re
from collections.abc import Sequence
from typing import Any

from django.db import connections
from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.filters import SearchFilter
from rest_framework.request import Request
from rest_framework.views import APIView

from . import sqlite
from .folding import as_pairs, fold
from .text import COLUMN, SearchText, text_of

# Up to here the rows found are put in order; of more, the first in order are looked for.
FEW = 1000
# A term this long is found by the index of three letters in a row.
LONG = 3
LONGEST = 200
SEPARATORS = re.compile(r"[\s,]+")


class Search(SearchFilter):
    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: APIView) -> QuerySet[Any]:
        text = text_of(queryset.model)
        if text is None:
            return super().filter_queryset(request, queryset, view)
        terms = self._folded_words(request)
        return find(queryset, text, terms) if terms else queryset

    def _folded_words(self, request: Request) -> list[str]:
        """Words, each once. Space and comma stand between them; no sign means anything but itself."""
        field = serializers.CharField(max_length=LONGEST, allow_blank=True)
        try:
            asked: str = field.run_validation(request.query_params.get(self.search_param, ""))
        except serializers.ValidationError as error:
            raise serializers.ValidationError({self.search_param: error.detail}) from error
        return list(dict.fromkeys(filter(None, SEPARATORS.split(fold(asked)))))


def find(queryset: QuerySet[Any], text: SearchText, terms: Sequence[str]) -> QuerySet[Any]:
    """The index answers at once which rows there are, but not in order. Few of them are quickly put in order.

    Of many, a page is full after a short walk through the rows in order, looking at each.
    """
    found = _by_index(queryset.db, text, terms)
    if len(found) <= FEW:
        return queryset.filter(pk__in=found)
    for term in terms:
        queryset = queryset.filter(**{f"{COLUMN}__contains": term})
    return queryset


def _by_index(using: str, text: SearchText, terms: Sequence[str]) -> list[int]:
    connection = connections[using]
    ask = _in_sqlite if connection.vendor == "sqlite" else _in_postgres
    sql, parameters = ask(text, terms)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT {FEW + 1}", parameters)
        return [row[0] for row in cursor.fetchall()]


def _in_sqlite(text: SearchText, terms: Sequence[str]) -> tuple[str, list[str]]:
    """Quoted, so that nothing in a term is syntax of FTS5."""
    columns = ("text" if len(term) >= LONG else "pairs" for term in terms)
    looked_for = (term if len(term) >= LONG else as_pairs(term) for term in terms)
    phrases = ('"{}"'.format(term.replace('"', '""')) for term in looked_for)
    match = " AND ".join(f"{column} : {phrase}" for column, phrase in zip(columns, phrases, strict=True))
    table = sqlite.fts(text)
    return f"SELECT rowid FROM {table} WHERE {table} MATCH %s", [match]


def _in_postgres(text: SearchText, terms: Sequence[str]) -> tuple[str, list[str]]:
    conditions, parameters = [], []
    for term in terms:
        conditions.append(f"{COLUMN} LIKE %s")
        parameters.append(_anywhere(term))
        if len(term) < LONG:
            conditions.append(f"crm_pairs({COLUMN}) LIKE %s")
            parameters.append(_anywhere(as_pairs(term)))
    return f"SELECT id FROM {text.table} WHERE {' AND '.join(conditions)}", parameters


def _anywhere(term: str) -> str:
    """LIKE's own signs are letters like any other."""
    escaped = term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
