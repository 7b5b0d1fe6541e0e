import contextlib
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model

from bmasia_crm.mailroom.letters import Sender

from .database import url_for_processes
from .server import Mailbag, RecordingServer
from .slots import Slot
from .storm import Storm
from .worker_process import Order

type Storms = Callable[..., Storm]


@pytest.fixture(autouse=True)
def mailboxes() -> None:
    """The people's real mailboxes: a worker in another process reads them from the database."""


@pytest.fixture
def chance() -> random.Random:
    """CRASH_SEED=… repeats a plan; the moments at which it strikes are the machine's."""
    seed = int(os.environ.get("CRASH_SEED") or random.randrange(1_000_000))
    print(f"CRASH_SEED={seed}")
    return random.Random(seed)


@pytest.fixture
def storms(transactional_db: None, chance: random.Random, tmp_path: Path) -> Iterator[Storms]:
    """Makes a storm over as many workers as clocks are given; all is stopped in the end."""
    with contextlib.ExitStack() as ends:

        def make(*clocks: tuple[float, ...], threads: int = 2) -> Storm:
            bag = Mailbag()
            storm = Storm(chance, [*_departments(), _with_a_wrong_password(ends)], bag)
            for number, clock in enumerate(clocks):
                server = RecordingServer(bag, storm.watcher(number))
                ends.callback(server.stop)
                slot = Slot(
                    url_for_processes(), server.port, tmp_path / f"{number}.log", Order(threads, clock)
                )
                ends.callback(slot.close)
                storm.slots.append(slot)
            return storm

        yield make


def _departments() -> list[Sender]:
    return [Sender(None, "", "", "", profile) for profile in settings.EMAIL_SENDERS]


def _with_a_wrong_password(ends: contextlib.ExitStack) -> Sender:
    """Her letters are passed on to the profile, and a worker may die in the middle of that, too."""
    server = RecordingServer(Mailbag(), password="another")
    ends.callback(server.stop)
    pom = get_user_model().objects.create_user("pom", "pom@bmasiamusic.com", "not used")
    pom.smtp_email, pom.smtp_password = "pom@bmasiamusic.com", "abcdefghijklmnop"
    pom.smtp_host, pom.smtp_port, pom.smtp_security = "127.0.0.1", server.port, "none"
    pom.save()
    return Sender(pom.pk, "Pom", "pom@bmasiamusic.com", f"mailbox:{pom.pk}", "finance")
