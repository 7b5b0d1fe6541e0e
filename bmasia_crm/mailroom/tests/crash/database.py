"""The test's database as other processes find it, and what can be done to them through it."""

import resource
import sqlite3
import time
from collections.abc import Callable, Sequence
from urllib.parse import quote

from django.db import connection

from .slots import Slot

type Fault = Callable[[Sequence[Slot]], None]


def url_for_processes() -> str:
    of_test = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{of_test['NAME']}"
    login = f"{quote(of_test['USER'])}:{quote(of_test['PASSWORD'])}"
    return f"postgres://{login}@{quote(of_test['HOST'], safe='')}:{of_test['PORT']}/{of_test['NAME']}"


def cut_connections(_: Sequence[Slot]) -> None:
    """PostgreSQL ends the sessions of all workers, whatever they are in the middle of."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def hold_the_lock(slots: Sequence[Slot]) -> None:
    """SQLite's one write lock is taken for longer than a worker waits for it."""
    other = sqlite3.connect(connection.settings_dict["NAME"], timeout=20, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    time.sleep(max(slot.order.lock_patience for slot in slots) + 0.5)
    other.execute("ROLLBACK")
    other.close()


def fill_the_disk(slots: Sequence[Slot]) -> None:
    """For a while no worker can make a file longer; SQLite learns it as it would of a full disk, at any write."""
    before = {slot.pid: resource.prlimit(slot.pid, resource.RLIMIT_FSIZE) for slot in slots if slot.alive}
    for pid, (_, hard) in before.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, hard))
    time.sleep(1)
    for pid, limits in before.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


# What makes the database fail for the workers, and not for the test.
OF_POSTGRESQL: dict[str, Fault] = {"the connections are cut": cut_connections}
OF_SQLITE: dict[str, Fault] = {"the lock is held": hold_the_lock, "the disk is full": fill_the_disk}
FAULTS = OF_SQLITE if connection.vendor == "sqlite" else OF_POSTGRESQL
