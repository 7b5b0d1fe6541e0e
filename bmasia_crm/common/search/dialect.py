"""What each database does in its own way."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet

from . import postgres, sqlite
from .text import Question, SearchText


class Dialect(Protocol):
    # Finds the triggers that are ours, each with its table.
    TRIGGERS: str

    def keeper(self, text: SearchText) -> str:
        """The trigger that all else comes down to."""

    def statements(self, text: SearchText) -> Iterator[str]:
        """They install what keeps the text true."""

    def question(self, text: SearchText, terms: Sequence[str]) -> Question:
        """The ids of the table's rows with every term, as the index finds them; may be continued by `AND`."""

    def indexed(self, rows: QuerySet[Any], text: SearchText, terms: Sequence[str]) -> QuerySet[Any]:
        """Those of the rows with every term, asked so that the index can answer."""


def dialect_of(connection: BaseDatabaseWrapper) -> Dialect:
    return sqlite if connection.vendor == "sqlite" else postgres
