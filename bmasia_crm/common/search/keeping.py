"""Puts into the database what keeps the search texts true, whenever `migrate` has changed something.

It is no migration of its own, because triggers bar others: PostgreSQL changes no column that one names, and SQLite,
which changes a table by making it anew, loses the table's own. So they are taken away before, put back after, and rows
that changed between are made right.
"""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.management.base import CommandError
from django.db import ProgrammingError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate

from . import postgres, text
from .dialect import dialect_of
from .folding import fold, pairs
from .text import SearchText


def keep(app: AppConfig, texts: Sequence[SearchText]) -> None:
    """Called by a room when it is ready."""
    text.register(texts)

    def install_all(using: str, plan: Sequence[object] = (), **_: Any) -> None:
        connection = connections[using]
        there = {name for name, _ in _triggers(connection)}
        for one in texts:
            # A migration that broke off has left none; the next `migrate` puts them back, whatever its plan.
            if plan or dialect_of(connection).keeper(one) not in there:
                install(connection, one)

    post_migrate.connect(install_all, sender=app, weak=False, dispatch_uid=f"search of {app.label}")


def install(connection: BaseDatabaseWrapper, one: SearchText) -> None:
    """May be done again at any time. A table that is not there yet has its turn with the migration that makes it."""
    if not one.tables <= set(connection.introspection.table_names()):
        return
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for statement in _statements(connection, one):
            cursor.execute(statement)


def _statements(connection: BaseDatabaseWrapper, one: SearchText) -> list[str]:
    statements = list(dialect_of(connection).statements(one))
    if connection.vendor == "sqlite":
        return statements
    _extension(connection)
    return [*postgres.functions(_collation(connection)), *statements]


def _extension(connection: BaseDatabaseWrapper) -> None:
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except ProgrammingError as error:
        raise CommandError(
            "The search needs PostgreSQL's extension pg_trgm, and this role may not create it. "
            "Ask whoever runs the database for: CREATE EXTENSION pg_trgm"
        ) from error


def _collation(connection: BaseDatabaseWrapper) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT collname FROM pg_collation WHERE collname = ANY(%s)", [list(postgres.COLLATIONS)]
        )
        found = {row[0] for row in cursor.fetchall()}
    return next((name for name in postgres.COLLATIONS if name in found), "")


def take_away(connection: BaseDatabaseWrapper) -> None:
    of_table = "" if connection.vendor == "sqlite" else ' ON "{}"'
    for name, table in _triggers(connection):
        with connection.cursor() as cursor:
            cursor.execute(f'DROP TRIGGER "{name}"{of_table.format(table)}')


def _triggers(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    """Ours, each with its table."""
    with connection.cursor() as cursor:
        cursor.execute(dialect_of(connection).TRIGGERS)
        return [(name, table) for name, table in cursor.fetchall()]


def _make_way(using: str, plan: Sequence[object] = (), **_: Any) -> None:
    if plan:
        take_away(connections[using])


def _teach(connection: BaseDatabaseWrapper, **_: Any) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function("crm_fold", 1, fold, deterministic=True)
        connection.connection.create_function("crm_pairs", 1, pairs, deterministic=True)


pre_migrate.connect(_make_way, dispatch_uid="search")
connection_created.connect(_teach, dispatch_uid="search")
