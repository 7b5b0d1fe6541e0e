"""Workers in several processes share the accounts: all of them work, and no two on one account."""

import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog, WorkerBeat

from ..cast import a_letter
from ..scripted_server import wait_until
from .database import url_for_processes
from .server import Answer, Mailbag, RecordingServer
from .slots import Slot
from .truth import lies
from .worker_process import Order

pytestmark = [pytest.mark.slow]

PROCESSES = 4 if connection.vendor == "postgresql" else 2
THREADS = 2
ACCOUNTS, LETTERS_EACH = 20, 6
# Nobody dies here, so nobody needs to be quick, and a busy machine must not look like a dead worker.
PATIENT = Order(THREADS, lock_patience=20, lease=60)


class Gathering:
    """Nobody goes on before all workers are signed in at the same time: so none can do the work of all."""

    def __init__(self, parties: int) -> None:
        self._barrier = threading.Barrier(parties)
        self.came = threading.Event()

    def watch(self, stage: str, answer: Answer) -> None:
        if stage == "login" and not self.came.is_set():
            self._barrier.wait(60)
            self.came.set()
        answer()


@pytest.fixture
def gathering() -> Gathering:
    return Gathering(PROCESSES * THREADS)


@pytest.fixture
def server(gathering: Gathering) -> Iterator[RecordingServer]:
    server = RecordingServer(Mailbag(), gathering.watch)
    yield server
    server.stop()


@pytest.fixture
def workers(transactional_db: None, server: RecordingServer, tmp_path: Path) -> Iterator[list[Slot]]:
    names = [tmp_path / f"{number}.log" for number in range(PROCESSES)]
    slots = [Slot(url_for_processes(), server.port, log, PATIENT) for log in names]
    for slot in slots:
        slot.start()
    yield slots
    for slot in slots:
        slot.close()


def people(port: int) -> list[Sender]:
    return [_person(f"person{number}", port) for number in range(ACCOUNTS)]


def _person(name: str, port: int) -> Sender:
    person = get_user_model().objects.create_user(name, f"{name}@bmasiamusic.com", "not used")
    person.smtp_email, person.smtp_password = f"{name}@bmasiamusic.com", "right"
    person.smtp_host, person.smtp_port, person.smtp_security = "127.0.0.1", port, "none"
    person.save()
    return Sender(person.pk, name, person.email, f"mailbox:{person.pk}")


def test_all_workers_work_at_once_and_never_two_on_one_account(
    server: RecordingServer, workers: list[Slot], gathering: Gathering
) -> None:
    wait_until(lambda: WorkerBeat.objects.count() == PROCESSES, 30)
    senders = people(server.port)
    started = time.monotonic()
    for number in range(LETTERS_EACH):
        for sender in random.sample(senders, len(senders)):
            outbox.put(a_letter(subject=f"Quote {number}"), sender)
    wait_until(lambda: EmailLog.objects.filter(state="sent").count() == ACCOUNTS * LETTERS_EACH, 90)
    print({"workers": PROCESSES * THREADS, "seconds": round(time.monotonic() - started, 1)})
    assert gathering.came.is_set()
    assert Counter(server.busiest.values()) == {1: ACCOUNTS}
    assert lies(server.bag) == []
    assert not EmailLog.objects.filter(attempts__number__gt=1).exists()
    for worker in workers:
        worker.stop()
