"""Saves the same fields of many rows with one prepared statement.

Django's bulk_update compiles a CASE for every field of every row, in Python: ten times what the database needs.
"""

from collections.abc import Sequence

from django.db import connection
from django.db.models import Model


def save_all(rows: Sequence[Model], names: Sequence[str]) -> None:
    if not rows:
        return
    meta = rows[0]._meta
    fields = [field for field in meta.concrete_fields if field.name in names]
    key = str(meta.pk.column)
    quoted = connection.ops.quote_name
    columns = ", ".join(f"{quoted(str(field.column))} = %s" for field in fields)
    values = [
        [*(field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields), row.pk]
        for row in rows
    ]
    with connection.cursor() as cursor:
        # Table and columns are the model's own; every value is a parameter.
        cursor.executemany(
            f"UPDATE {quoted(meta.db_table)} SET {columns} WHERE {quoted(key)} = %s",  # noqa: S608
            values,
        )
