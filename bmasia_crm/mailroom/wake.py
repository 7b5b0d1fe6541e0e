"""Tells idle workers that something is due, where the database can; elsewhere they look every second."""

from django.db import connection

CHANNEL = "mailroom"


def notify() -> None:
    """Part of the transaction it is called in: PostgreSQL delivers it at the commit, and only then."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"NOTIFY {CHANNEL}")
