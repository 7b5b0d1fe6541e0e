"""The command as its users run it: a process of its own, with the test's database and servers."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import InterfaceError, connection
from pytest_django import Settings

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.models import Account, EmailLog, WorkerBeat
from bmasia_crm.mailroom.worker import Worker

from .cast import NOBODY, a_letter
from .conftest import a_login
from .crash.database import url_for_processes
from .scripted_server import Dialogue, ScriptedServer, running, wait_until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with running() as server:
        yield server


@pytest.fixture(autouse=True)
def _profiles(server: ScriptedServer, settings: Settings) -> None:
    settings.EMAIL_SENDERS = {
        name: {
            "email": f"{name}@bmasiamusic.com",
            "name": "BMAsia Music",
            "smtp": a_login(f"{name}@bmasiamusic.com", server.port),
        }
        for name in ("admin", "sales")
    }


def a_process(server: ScriptedServer, *arguments: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "SYSTEM_SMTP_URL": f"smtp://someone:right@127.0.0.1:{server.port}?security=none",
        "MAIL_LEASE_SECONDS": "1",
        "DATABASE_URL": url_for_processes(),
    }
    manage = Path(settings.BASE_DIR) / "manage.py"
    return subprocess.Popen([sys.executable, str(manage), "mail_worker", *arguments], env=environment)


def sent() -> int:
    return EmailLog.objects.filter(state="sent").count()


def test_once_sends_what_is_due_and_comes_back(server: ScriptedServer) -> None:
    emails = [outbox.put(a_letter(subject=f"Quote {n}"), NOBODY) for n in range(3)]
    call_command("mail_worker", "--once")
    assert (sent(), len(server.arrived)) == (len(emails), 3)


def test_sigterm_ends_it_after_the_message_in_hand(server: ScriptedServer) -> None:
    reached, go_on = threading.Event(), threading.Event()

    def wait(dialogue: Dialogue) -> bool:
        reached.set()
        return go_on.wait(30)

    server.script.faults = {"answer": wait}
    outbox.put(a_letter(), NOBODY)
    outbox.put(a_letter(subject="Second"), NOBODY)
    process = a_process(server)
    try:
        assert reached.wait(60)
        wait_until(WorkerBeat.any_alive)
        process.send_signal(signal.SIGTERM)
        go_on.set()
        assert process.wait(60) == 0
    finally:
        process.kill()
    assert sorted(EmailLog.objects.values_list("state", flat=True)) == ["queued", "sent"]
    assert Account.objects.get(key="profile:admin").lease_token is None
    assert not WorkerBeat.objects.exists()


def test_a_killed_worker_is_replaced_and_its_message_is_told_truly(server: ScriptedServer) -> None:
    reached = threading.Event()

    def wait(dialogue: Dialogue) -> bool:
        reached.set()
        server.ended.wait(60)
        return True

    server.script.faults, server.script.times = {"answer": wait}, 1
    email = outbox.put(a_letter(), NOBODY)
    first = a_process(server)
    try:
        assert reached.wait(60)
    finally:
        first.kill()
        first.wait()
    other = outbox.put(a_letter(subject="Second"), NOBODY)
    second = a_process(server)
    try:
        wait_until(lambda: EmailLog.objects.get(pk=other.pk).state == "sent", 60)
    finally:
        second.terminate()
        second.wait(60)
    email.refresh_from_db()
    assert email.state == "unconfirmed"
    assert len(server.arrived) == 1


def test_two_threads_serve_two_accounts_at_once(server: ScriptedServer) -> None:
    both = threading.Barrier(2, timeout=60)

    def meet(dialogue: Dialogue) -> bool:
        both.wait()
        dialogue.write(b"250 ok\r\n")
        return True

    server.script.faults, server.script.times = {"mail": meet}, 2
    outbox.put(a_letter(), NOBODY)
    outbox.put(a_letter(subject="Other"), type(NOBODY)(None, "", "", "", profile="sales"))
    worker = Worker(threads=2)
    running_worker = threading.Thread(target=_run, args=(worker,))
    running_worker.start()
    try:
        wait_until(lambda: sent() == 2)
    finally:
        worker.stop()
        running_worker.join()
    assert not both.broken


def test_a_slow_server_does_not_cost_the_worker_its_lease(server: ScriptedServer, settings: Settings) -> None:
    settings.MAIL_LEASE_SECONDS = 0.3
    waited = threading.Event()

    def wait(dialogue: Dialogue) -> bool:
        waited.wait(1)
        dialogue.write(b"250 ok\r\n")
        return True

    server.script.faults = {"mail": wait}
    email = outbox.put(a_letter(), NOBODY)
    worker = Worker()
    assert worker.run_once() == 1
    email.refresh_from_db()
    assert (email.state, email.attempts.count()) == ("sent", 1)


@pytest.mark.parametrize("error", [InterfaceError, ValueError])
def test_a_beat_that_fails_ends_nothing(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    worker = Worker()

    def beat(_: object) -> None:
        worker.stop()
        raise error

    monkeypatch.setattr(worker, "_beat", beat)
    worker.run()
    assert not WorkerBeat.objects.exists()


def _run(worker: Worker) -> None:
    worker.run()
    connection.close()
