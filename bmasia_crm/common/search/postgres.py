"""PostgreSQL: a trigger makes the text before the row is written, and an index of pg_trgm finds any part of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F, Func, QuerySet, TextField

from .folding import ACCENTS, BETWEEN, LONG, PLAIN_FROM, PLAIN_TO, anywhere, as_pairs
from .text import COLUMN, PREFIX, From, Question, SearchText

# Lower-case letters of all languages where the database itself knows only those of its locale.
COLLATIONS = ("und-x-icu", "pg_c_utf8")
TRIGGERS = (
    "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
    f" WHERE NOT tgisinternal AND tgname LIKE '{PREFIX}%'"
)


def functions(collation: str) -> Iterator[str]:
    """The same as `folding.py` says."""
    collate = f' COLLATE "{collation}"' if collation else ""
    plain = f"lower(regexp_replace(normalize($1, NFKD), '{ACCENTS.pattern}', '', 'g'){collate})"
    folded = f"normalize(replace(translate({plain}, '{PLAIN_FROM}', '{PLAIN_TO}'), 'ß', 'ss'), NFKC)"
    made = "RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT"
    yield f"CREATE OR REPLACE FUNCTION crm_fold(text) {made} AS $$ SELECT {folded} $$"
    pairs = f"'{BETWEEN}' || regexp_replace($1, '(.)', '\\1{BETWEEN}', 'g')"
    yield f"CREATE OR REPLACE FUNCTION crm_pairs(text) {made} AS $$ SELECT {pairs} $$"


def keeper(text: SearchText) -> str:
    """The trigger that all else comes down to."""
    return f"{PREFIX}{text.table}"


def expression(text: SearchText, row: str) -> str:
    return f"crm_fold(concat_ws(' ', {', '.join(text.parts(row, _of))}))"


def _of(other: From, row: str) -> str:
    words = ", ".join(f'o."{column}"' for column in other.columns)
    return (
        f"(SELECT string_agg(concat_ws(' ', {words}), ' ') FROM \"{other.table}\" o"
        f' WHERE o."{other.column}" = {row}."{other.own}")'
    )


def question(text: SearchText, terms: Sequence[str]) -> Question:
    short = [term for term in terms if len(term) < LONG]
    conditions = [f"{COLUMN} LIKE %s"] * len(terms) + [f"crm_pairs({COLUMN}) LIKE %s"] * len(short)
    looked_for = [*map(anywhere, terms), *(anywhere(as_pairs(term)) for term in short)]
    return f"SELECT id FROM {text.table} WHERE {' AND '.join(conditions)}", looked_for


def indexed(rows: QuerySet[Any], text: SearchText, terms: Sequence[str]) -> QuerySet[Any]:
    """Of short terms, too: in the index of three letters in a row each is in every row."""
    rows = rows.alias(pairs=Func(F(COLUMN), function="crm_pairs", output_field=TextField()))
    for term in terms:
        rows = rows.filter(**{f"{COLUMN}__contains": term})
        if len(term) < LONG:
            rows = rows.filter(pairs__contains=as_pairs(term))
    return rows


def statements(text: SearchText) -> Iterator[str]:
    # Nobody writes until the triggers stand.
    yield f"LOCK TABLE {', '.join(sorted(text.tables))} IN SHARE ROW EXCLUSIVE MODE"
    made = expression(text, text.table)
    yield f"UPDATE {text.table} SET {COLUMN} = {made} WHERE {COLUMN} = '' OR {COLUMN} <> {made}"
    name = keeper(text)
    yield _function(name, f"{_holds(text)} NEW.{COLUMN} := {expression(text, 'NEW')}; RETURN NEW;")
    watched = ", ".join(f'"{column}"' for column in text.watched)
    yield from _trigger(name, text.table, f"BEFORE INSERT OR UPDATE OF {watched}")
    for other in text.others:
        yield from _touch(text, other)
    # Two indexes, not one of both: PostgreSQL would read all of that for a term too short for its first half.
    for name, what in (("search", COLUMN), ("search_pairs", f"crm_pairs({COLUMN})")):
        yield f"CREATE INDEX IF NOT EXISTS {text.table}_{name} ON {text.table} USING gin ({what} gin_trgm_ops)"


def _holds(text: SearchText) -> str:
    """A row that comes to another waits for whoever is changing that one, and could not see this one yet."""
    holds = ""
    for other in text.others:
        if other.column == "id":
            hold = f'PERFORM 1 FROM "{other.table}" WHERE id = NEW."{other.own}" FOR NO KEY UPDATE;'
            comes = f'TG_OP = \'INSERT\' OR NEW."{other.own}" <> OLD."{other.own}"'
            holds += f" IF {comes} THEN {hold} END IF;"
    return holds


def _touch(text: SearchText, other: From) -> Iterator[str]:
    """Writing the column has the row's own trigger make it, with the row locked and everything committed in view."""
    name = f"{PREFIX}{text.table}_{other.table}"
    touch = f'UPDATE "{text.table}" SET {COLUMN} = \'\' WHERE "{other.own}" ='
    column = f'"{other.column}"'
    yield _function(
        name,
        f"IF TG_OP <> 'INSERT' THEN {touch} OLD.{column}; END IF;"
        f" IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.{column} <> OLD.{column})"
        f" THEN {touch} NEW.{column}; END IF; RETURN NULL;",
    )
    yield from _trigger(f"{name}_rows", other.table, "AFTER INSERT OR DELETE", name)
    watched = [f'"{column}"' for column in (*other.columns, other.column)]
    changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in watched)
    yield from _trigger(
        f"{name}_words", other.table, f"AFTER UPDATE OF {', '.join(watched)}", name, f" WHEN ({changed})"
    )


def _function(name: str, body: str) -> str:
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"


def _trigger(name: str, table: str, moment: str, function: str = "", when: str = "") -> Iterator[str]:
    yield (
        f'CREATE OR REPLACE TRIGGER {name} {moment} ON "{table}"'
        f" FOR EACH ROW{when} EXECUTE FUNCTION {function or name}()"
    )
