"""Loads the product once, and then becomes a mail worker in a moment, again and again: each line of stdin forks one.

What is forked runs `manage.py mail_worker` and is as real a process as any; only the second or two in which a Python
with Django starts is saved, fifty times. It prints the worker's process id, and ends, with its worker, when stdin does.
"""

import contextlib
import json
import os
import signal
import sys
import time
import traceback
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.db import connection
from django.utils import timezone


@dataclass(frozen=True)
class Order:
    """The kind of worker that is wanted."""

    threads: int = 2
    # Seconds by which its clock is wrong: one after the other, round and round.
    clock: tuple[float, ...] = (0,)
    # How long SQLite waits for another's lock; the product's own patience would make some tests long.
    lock_patience: float = 1
    # As MAIL_LEASE_SECONDS: short where workers die, so that the next one need not wait for long.
    lease: float = 2

    def line(self) -> str:
        return json.dumps(asdict(self)) + "\n"


def main() -> None:
    django.setup()
    # Loaded here, so that no worker has to.
    from bmasia_crm.mailroom.management.commands import mail_worker  # noqa: F401, PLC0415

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    worker = 0
    for line in sys.stdin:
        worker = os.fork()
        if worker == 0:
            _become_a_worker(Order(**json.loads(line)))
        print(worker, flush=True)
    if worker:
        with contextlib.suppress(ProcessLookupError):
            os.kill(worker, signal.SIGKILL)


def _become_a_worker(order: Order) -> None:
    code = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        if order.clock != (0,):
            _have_a_wrong_clock(order.clock)
        if connection.vendor == "sqlite":
            connection.settings_dict["OPTIONS"]["timeout"] = order.lock_patience
        settings.MAIL_LEASE_SECONDS = order.lease
        execute_from_command_line(["manage.py", "mail_worker", "--threads", str(order.threads)])
        code = 0
    except BaseException:  # noqa: BLE001  # a fork must never return into its parent's code
        traceback.print_exc()
    finally:
        os._exit(code)


def _have_a_wrong_clock(offsets: tuple[float, ...], each: float = 0.7) -> None:
    right, started = timezone.now, time.monotonic()

    def wrong() -> datetime:
        turn = int((time.monotonic() - started) / each)
        return right() + timedelta(seconds=offsets[turn % len(offsets)])

    timezone.now = wrong


if __name__ == "__main__":
    main()
