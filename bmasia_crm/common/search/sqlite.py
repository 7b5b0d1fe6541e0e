"""SQLite: triggers make the text after the row is written, and a table of FTS5 beside it finds any part of it.

They call `crm_fold`, which is Python: a program that opens the file without it cannot write half a truth, it fails.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from .folding import LONG, as_pairs
from .text import COLUMN, PREFIX, From, Question, SearchText

TRIGGERS = f"SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '{PREFIX}%'"


def fts(text: SearchText) -> str:
    return f"{text.table}_search"


def keeper(text: SearchText) -> str:
    """The trigger that all else comes down to."""
    return f"{PREFIX}{text.table}_changed"


def expression(text: SearchText, row: str) -> str:
    return f"crm_fold({' || char(32) || '.join(text.parts(row, _of))})"


def _of(other: From, row: str) -> str:
    words = " || char(32) || ".join(f'o."{column}"' for column in other.columns)
    return (
        f'coalesce((SELECT group_concat({words}, char(32)) FROM "{other.table}" o'
        f' WHERE o."{other.column}" = {row}."{other.own}"), \'\')'
    )


def question(text: SearchText, terms: Sequence[str]) -> Question:
    """Quoted, so that nothing in a term is syntax of FTS5."""
    columns = ("text" if len(term) >= LONG else "pairs" for term in terms)
    looked_for = (term if len(term) >= LONG else as_pairs(term) for term in terms)
    phrases = ('"{}"'.format(term.replace('"', '""')) for term in looked_for)
    match = " AND ".join(f"{column} : {phrase}" for column, phrase in zip(columns, phrases, strict=True))
    return f"SELECT rowid AS id FROM {fts(text)} WHERE {fts(text)} MATCH %s", [match]


def indexed(rows: QuerySet[Any], text: SearchText, terms: Sequence[str]) -> QuerySet[Any]:
    return rows.filter(pk__in=RawSQL(*question(text, terms)))  # noqa: S611  # the term is a parameter


def statements(text: SearchText) -> Iterator[str]:
    yield (
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {fts(text)}"
        " USING fts5(text, pairs, tokenize = 'trigram case_sensitive 1')"
    )
    yield from _mended(text)
    table, whole = text.table, f"UPDATE {text.table} SET {COLUMN} = '' WHERE id = NEW.id;"
    yield _trigger(f"{table}_made", f"AFTER INSERT ON {table}", whole)
    watched = ", ".join(f'"{column}"' for column in text.watched)
    yield _trigger(f"{table}_changed", f"AFTER UPDATE OF {watched} ON {table}", _keep(text))
    yield _trigger(
        f"{table}_gone", f"AFTER DELETE ON {table}", f"DELETE FROM {fts(text)} WHERE rowid = OLD.id;"
    )
    for other in text.others:
        yield from _touch(text, other)


def _mended(text: SearchText) -> Iterator[str]:
    """What was written while no trigger stood, all at once."""
    table, index, made = text.table, fts(text), expression(text, text.table)
    yield f"UPDATE {table} SET {COLUMN} = {made} WHERE {COLUMN} = '' OR {COLUMN} <> {made}"
    yield (
        f"DELETE FROM {index} WHERE NOT EXISTS"
        f" (SELECT 1 FROM {table} WHERE id = {index}.rowid AND {COLUMN} = {index}.text)"
    )
    yield (
        f"INSERT INTO {index} (rowid, text, pairs) SELECT id, {COLUMN}, crm_pairs({COLUMN}) FROM {table}"
        f" WHERE id NOT IN (SELECT rowid FROM {index})"
    )


def _keep(text: SearchText) -> str:
    """A trigger does not set itself off, so this is the one place that writes text and index."""
    return (
        f"UPDATE {text.table} SET {COLUMN} = {expression(text, 'NEW')} WHERE id = NEW.id;"
        f" DELETE FROM {fts(text)} WHERE rowid = NEW.id"
        f" AND text IS NOT (SELECT {COLUMN} FROM {text.table} WHERE id = NEW.id);"
        f" INSERT INTO {fts(text)} (rowid, text, pairs)"
        f" SELECT id, {COLUMN}, crm_pairs({COLUMN}) FROM {text.table}"
        f" WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM {fts(text)} WHERE rowid = NEW.id);"
    )


def _touch(text: SearchText, other: From) -> Iterator[str]:
    """Writing the column has the row's own trigger make it."""
    name, touch = (
        f"{text.table}_{other.table}",
        f"UPDATE {text.table} SET {COLUMN} = '' WHERE \"{other.own}\"",
    )
    column = f'"{other.column}"'
    yield _trigger(f"{name}_made", f"AFTER INSERT ON {other.table}", f"{touch} = NEW.{column};")
    yield _trigger(f"{name}_gone", f"AFTER DELETE ON {other.table}", f"{touch} = OLD.{column};")
    watched = [f'"{column}"' for column in (*other.columns, other.column)]
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in watched)
    yield _trigger(
        f"{name}_changed",
        f"AFTER UPDATE OF {', '.join(watched)} ON {other.table} WHEN {changed}",
        f"{touch} IN (OLD.{column}, NEW.{column});",
    )


def _trigger(name: str, moment: str, body: str) -> str:
    return f"CREATE TRIGGER IF NOT EXISTS {PREFIX}{name} {moment} BEGIN {body} END"
