"""Empties the database after a test that committed: in 1 ms on SQLite and 10 on PostgreSQL, not 65 and 200.

Those are what Django's flush takes. It also makes content types, permissions and the search's triggers anew after every
such test, and on PostgreSQL it truncates, which takes longer than to delete the few rows that a test leaves.
"""

from collections.abc import Iterator

import pytest
from django.db import connections, transaction
from django.test import TransactionTestCase

# Made by `migrate`, and the same for ever.
LASTING = frozenset({"django_content_type", "auth_permission"})


def empty(database: str) -> None:
    connection = connections[database]
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    # Foreign keys are checked at the commit, so the order does not matter.
    with transaction.atomic(using=database), connection.cursor() as cursor:
        for table in set(tables) - LASTING:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")


@pytest.fixture(scope="session", autouse=True)
def emptied_quickly() -> Iterator[None]:
    def teardown(self: TransactionTestCase) -> None:
        for database in self._databases_names(include_mirrors=False):  # type: ignore[attr-defined]
            empty(database)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield
