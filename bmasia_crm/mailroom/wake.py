"""Tells idle workers that something is due, where the database can; elsewhere they look twice a second."""

import logging
import select
import threading
from datetime import datetime

from django.db import Error, connection

log = logging.getLogger(__name__)

CHANNEL = "mailroom"
# How long an idle thread sleeps when nobody would wake it, and when somebody listens for it.
POLL_SECONDS = 0.5
LISTENING_SECONDS = 15.0
# How long to leave a database alone that does not let us listen.
RECONNECT_SECONDS = 1.0
STOP_SECONDS = 2.0


def notify() -> None:
    """Part of the transaction it is called in: PostgreSQL delivers it at the commit, and only then."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"NOTIFY {CHANNEL}")


def patience(next_due: datetime | None, now: datetime) -> float:
    """How many seconds an idle thread with a listener may sleep: until the next message is due, if that is sooner."""
    if next_due is None:
        return LISTENING_SECONDS
    # What is due and yet could not be claimed is in another worker's hands: looking again at once would not help.
    return min(max((next_due - now).total_seconds(), 0.05), LISTENING_SECONDS)


class Bell:
    """What an idle thread waits for. It counts, so that no ring between looking and waiting goes unheard."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.rings = 0

    def ring(self) -> None:
        with self._condition:
            self.rings += 1
            self._condition.notify_all()

    def wait(self, heard: int, seconds: float) -> int:
        """Until it has rung more often than `heard`, or the time is over; says how often it has rung."""
        with self._condition:
            self._condition.wait_for(lambda: self.rings != heard, seconds)
            return self.rings


class Listener:
    """One thread of a process with a connection of its own, which rings the bell when PostgreSQL says so.

    `listening` is False while its line is broken, and always on SQLite: then the others must look by themselves.
    """

    def __init__(self, bell: Bell) -> None:
        self.listening = False
        self._bell = bell
        self._stopping = threading.Event()
        # A daemon: a network that swallows everything must not keep the process alive.
        self._thread = threading.Thread(target=self._run, name="mail-listener", daemon=True)

    def start(self) -> None:
        if connection.vendor == "postgresql":
            self._thread.start()

    def stop(self) -> None:
        """It ends at the next thing it hears, so it is told something."""
        self._stopping.set()
        notify()
        if self._thread.ident:
            self._thread.join(STOP_SECONDS)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except Error:
                log.exception("Nobody listens for new messages; workers look twice a second meanwhile.")
            finally:
                self._hang_up()
            self._stopping.wait(RECONNECT_SECONDS)

    def _listen(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"LISTEN {CHANNEL}")
        self.listening = True
        # For what was said before anybody listened.
        self._bell.ring()
        line = connection.connection
        while not self._stopping.is_set():
            select.select([line], [], [])
            with connection.wrap_database_errors:
                for _ in line.notifies(timeout=0):
                    self._bell.ring()

    def _hang_up(self) -> None:
        self.listening = False
        # Whoever sleeps long must learn that nobody would wake them.
        self._bell.ring()
        connection.close()
