"""Tells idle workers that something is due, where the database can; elsewhere they look twice a second."""

import threading

from django.db import connection

CHANNEL = "mailroom"
POLL_SECONDS = 0.5


def notify() -> None:
    """Part of the transaction it is called in: PostgreSQL delivers it at the commit, and only then."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"NOTIFY {CHANNEL}")


class Bell:
    """What an idle thread waits for."""

    def __init__(self) -> None:
        self._rung = threading.Condition()

    def ring(self) -> None:
        with self._rung:
            self._rung.notify_all()

    def wait(self) -> None:
        with self._rung:
            self._rung.wait(POLL_SECONDS)
