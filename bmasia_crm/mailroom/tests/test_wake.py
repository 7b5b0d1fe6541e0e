"""Who is idle sleeps, and wakes at once. What PostgreSQL tells the workers, they find out on SQLite by looking."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from pytest_django import Settings

from bmasia_crm.mailroom import leases, outbox, wake
from bmasia_crm.mailroom.models import Account, EmailLog
from bmasia_crm.mailroom.wake import LISTENING_SECONDS, Bell, patience
from bmasia_crm.mailroom.worker import Worker

from .cast import NOBODY, a_letter
from .conftest import a_login
from .scripted_server import ScriptedServer, wait_until

NOW = datetime(2026, 7, 1, 5, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
POSTGRESQL = connection.vendor == "postgresql"


@pytest.fixture
def worker(
    department: ScriptedServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Worker]:
    """Idle, and so patient that only being told, or its own watch, can make it look again."""
    login = a_login("norbert@bmasiamusic.com", department.port)
    settings.EMAIL_SENDERS = {"admin": {"email": login["email"], "name": "BMAsia Music", "smtp": login}}
    monkeypatch.setattr(wake, "LISTENING_SECONDS", 60.0)
    monkeypatch.setattr(wake, "RECONNECT_SECONDS", 0.1)
    worker = Worker(threads=2)
    thread = threading.Thread(target=_run, args=(worker,))
    thread.start()
    wait_until(lambda: worker._listener.listening == POSTGRESQL)
    yield worker
    worker.stop()
    thread.join()


def test_a_ring_between_looking_and_waiting_is_heard() -> None:
    bell = Bell()
    heard = bell.rings
    bell.ring()
    started = time.monotonic()
    assert bell.wait(heard, 60) == 1
    assert time.monotonic() - started < 10


def test_an_idle_thread_sleeps_until_the_next_message_is_due() -> None:
    assert patience(NOW + timedelta(seconds=4), NOW) == 4
    assert patience(NOW + MINUTE, NOW) == LISTENING_SECONDS
    assert patience(None, NOW) == LISTENING_SECONDS


def test_what_is_due_but_in_other_hands_is_not_asked_for_without_a_pause() -> None:
    assert patience(NOW - MINUTE, NOW) == 0.05


@pytest.mark.django_db
def test_the_next_message_due_counts_with_the_pause_and_the_lease_of_its_account() -> None:
    assert leases.next_due(NOW) is None
    outbox.put(a_letter(), NOBODY, send_at=NOW + MINUTE)
    outbox.put(a_letter(subject="Later"), NOBODY, send_at=NOW + 9 * MINUTE)
    assert leases.next_due(NOW) == NOW + MINUTE
    Account.objects.update(paused_until=NOW + 2 * MINUTE)
    assert leases.next_due(NOW) == NOW + 2 * MINUTE
    Account.objects.update(lease_until=NOW + 3 * MINUTE)
    assert leases.next_due(NOW) == NOW + 3 * MINUTE


@pytest.mark.django_db
def test_what_a_dead_worker_left_is_due_when_its_lease_ends() -> None:
    email = outbox.put(a_letter(), NOBODY)
    EmailLog.objects.filter(pk=email.pk).update(state="sending")
    Account.objects.update(paused_until=NOW + 9 * MINUTE)
    assert leases.next_due(NOW) == NOW
    Account.objects.update(lease_until=NOW + MINUTE)
    assert leases.next_due(NOW) == NOW + MINUTE


@pytest.mark.django_db(transaction=True)
def test_an_idle_worker_wakes_when_a_message_is_written_down(worker: Worker) -> None:
    outbox.put(a_letter(), NOBODY)
    wait_until(_all_sent, 20)


@pytest.mark.django_db(transaction=True)
def test_an_idle_worker_wakes_when_a_message_becomes_due(worker: Worker) -> None:
    outbox.put(a_letter(), NOBODY, undo_seconds=1)
    wait_until(_all_sent, 20)


@pytest.mark.django_db(transaction=True)
def test_a_broken_line_is_mended_and_nothing_said_meanwhile_is_missed(worker: Worker) -> None:
    _cut_the_lines()
    outbox.put(a_letter(), NOBODY)
    wait_until(_all_sent, 20)
    wait_until(lambda: worker._listener.listening == POSTGRESQL)
    outbox.put(a_letter(subject="Said on the new line"), NOBODY)
    wait_until(_all_sent, 20)


@pytest.mark.django_db(transaction=True)
def test_while_the_line_is_broken_idle_threads_look_by_themselves(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wake, "RECONNECT_SECONDS", 60.0)
    _cut_the_lines()
    wait_until(lambda: not worker._listener.listening)
    outbox.put(a_letter(), NOBODY)
    wait_until(_all_sent, 20)


@pytest.mark.django_db(transaction=True)
def test_an_idle_worker_ends_at_once(worker: Worker) -> None:
    started = time.monotonic()
    worker.stop()
    for thread in (*worker._threads, worker._listener._thread):
        if thread.ident:
            thread.join()
    assert time.monotonic() - started < 5


def _run(worker: Worker) -> None:
    worker.run()
    connection.close()


def _all_sent() -> bool:
    return not EmailLog.objects.exclude(state="sent").exists()


def _of_postgresql() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND query LIKE 'LISTEN%'"
        )


# SQLite has no lines that could break.
_cut_the_lines: Callable[[], None] = _of_postgresql if POSTGRESQL else lambda: None
