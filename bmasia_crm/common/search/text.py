"""What the rows of a table are found by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import models
from django.db.models import Func

COLUMN = "search_text"
# An index that sorts takes no text of any length.
SORTED_LETTERS = 200
# What is ours in the database begins so.
PREFIX = "crm_search_"
# A statement and its parameters.
type Question = tuple[str, list[str]]


def search_text() -> "models.TextField[str, str]":
    """The column. What a model instance has in it may be old, and writing it changes nothing: the database keeps it."""
    return models.TextField(blank=True, default="", db_default="", editable=False)


class Beginning(Func):
    """What sorts by the text's beginning, in an index and in an order alike.

    The number stands in the statement itself: SQLite uses no index of an expression whose numbers are parameters.
    """

    template = f"SUBSTR(%(expressions)s, 1, {SORTED_LETTERS})"
    arity = 1
    output_field = models.TextField()


@dataclass(frozen=True)
class From:
    """Text out of another table: the `columns` of its rows whose `column` equals this row's `own` column."""

    table: str
    column: str
    own: str
    columns: Sequence[str]


@dataclass(frozen=True)
class SearchText:
    """The text of one table's rows: some columns of their own, and some of other tables' rows."""

    table: str
    columns: Sequence[str]
    others: Sequence[From] = ()
    # The text begins with that of the others, and can be sorted by.
    others_first: bool = False

    @property
    def tables(self) -> set[str]:
        return {self.table, *(other.table for other in self.others)}

    @property
    def watched(self) -> list[str]:
        """A change of these columns, or of the text itself, makes it anew."""
        return [*self.columns, *(other.own for other in self.others if other.own != "id"), COLUMN]

    def parts(self, row: str, of_other: Callable[[From, str], str]) -> list[str]:
        """What it is put together from, in order, for `row`: expressions in SQL."""
        own = [f'{row}."{column}"' for column in self.columns]
        others = [of_other(other, row) for other in self.others]
        return others + own if self.others_first else own + others


_texts: dict[str, SearchText] = {}


def register(texts: Sequence[SearchText]) -> None:
    _texts.update({text.table: text for text in texts})


def text_of(model: type[models.Model]) -> SearchText | None:
    return _texts.get(model._meta.db_table)
