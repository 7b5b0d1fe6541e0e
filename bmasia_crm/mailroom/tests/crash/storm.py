"""Workers under blows: each is struck where the plan says, and replaced, while letters keep coming in."""

import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, EmailLog, Health, State

from ..cast import a_letter
from . import database
from .server import STAGES, Answer, Gone, Mailbag
from .slots import Slot, environment

# Passed once a connection, where the others are passed once a message.
ONCE_A_CONNECTION = ("connect", "login", "quit")


@dataclass
class Blow:
    """`stage` is one of the server's, "at random", or one of the database's faults."""

    stage: str
    # How many workers may pass the stage before one is struck.
    passing: int = 0
    # Whether the server goes on with what it has, or has noticed that the line broke.
    server_goes_on: bool = True
    struck: threading.Event = field(default_factory=threading.Event)


def a_plan(chance: random.Random, kills: int, faults: Sequence[str] = (), fault_count: int = 0) -> list[Blow]:
    """Each stage equally often, in any order."""
    stages = [(*STAGES, "at random")[n % (len(STAGES) + 1)] for n in range(kills)]
    stages += [faults[n % len(faults)] for n in range(fault_count)]
    chance.shuffle(stages)
    return [
        Blow(stage, chance.randrange(2 if stage in ONCE_A_CONNECTION else 5), chance.random() < 0.5)
        for stage in stages
    ]


class Storm:
    def __init__(self, chance: random.Random, senders: Sequence[Sender], bag: Mailbag) -> None:
        self.chance = chance
        self.senders = senders
        self.bag = bag
        self.slots: list[Slot] = []
        self.kills = 0
        self.letters = 0
        self._armed: Blow | None = None
        self._aiming = threading.Lock()

    def watcher(self, number: int) -> Callable[[str, Answer], None]:
        """For the server of the slot with this number: strikes the worker if it is the one."""

        def watch(stage: str, answer: Answer) -> None:
            if blow := self._strikes(stage):
                self._strike(self.slots[number], blow, answer)
            else:
                answer()

        return watch

    def rage(self, plan: Sequence[Blow], letters: int) -> None:
        for slot in self.slots:
            slot.start()
        shares = [letters * (n + 1) // len(plan) - letters * n // len(plan) for n in range(len(plan))]
        for blow, share in zip(plan, shares, strict=True):
            self._next(blow, share)
        self._run_to_the_end()

    def _next(self, blow: Blow, share: int) -> None:
        if blow.stage in STAGES:
            self._armed = blow
        self._put(share)
        if blow.stage in STAGES:
            self._wait_for(blow)
            self.kills += 1
        else:
            self._strike_anywhere(blow)
        for slot in self.slots:
            slot.restart_if_killed()

    def _wait_for(self, blow: Blow, seconds: float = 60) -> None:
        """What was written may leave without a login, over connections that are open: then more is written."""
        deadline = time.monotonic() + seconds
        while not blow.struck.wait(3):
            assert time.monotonic() < deadline, f"no worker reached {blow.stage}:\n{self._last_words()}"
            self._put(1)

    def _strike_anywhere(self, blow: Blow) -> None:
        time.sleep(self.chance.uniform(0, 0.3))
        if blow.stage == "at random":
            self.chance.choice(self.slots).kill()
            self.kills += 1
        else:
            database.FAULTS[blow.stage](self.slots)

    def _strikes(self, stage: str) -> Blow | None:
        with self._aiming:
            blow = self._armed
            if blow is None or blow.stage != stage:
                return None
            blow.passing -= 1
            if blow.passing >= 0:
                return None
            self._armed = None
            return blow

    def _strike(self, slot: Slot, blow: Blow, answer: Answer) -> None:
        try:
            if blow.stage == "answered":
                # It must not get to writing the answer down, so it sleeps while the answer comes.
                slot.freeze()
                answer()
            slot.kill()
        finally:
            blow.struck.set()
        if blow.stage == "answered" or not blow.server_goes_on:
            raise Gone
        answer()

    def _put(self, count: int) -> None:
        # Somebody types the wrong password again: the mailbox that refuses it is knocked at anew.
        Account.objects.filter(health=Health.RESTING).update(health=Health.UNTESTED)
        for _ in range(count):
            self.letters += 1
            outbox.put(a_letter(subject=f"Quote {self.letters}"), self.chance.choice(self.senders))

    def _run_to_the_end(self, seconds: float = 120) -> None:
        deadline = time.monotonic() + seconds
        while left := EmailLog.objects.filter(state__in=(State.QUEUED, State.SENDING)).count():
            assert time.monotonic() < deadline, f"{left} messages never ended:\n{self._last_words()}"
            self._an_hour_goes_by()
            time.sleep(0.5)
            for slot in self.slots:
                slot.restart_if_killed()
        for slot in self.slots:
            slot.stop()

    def run_once_more(self) -> None:
        """Another worker, started as an operator would, finds nothing it might do again."""
        self._an_hour_goes_by()
        subprocess.run(
            [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "mail_worker", "--once"],
            env=environment(database.url_for_processes(), self.slots[0].port),
            check=True,
            timeout=120,
        )

    def _an_hour_goes_by(self) -> None:
        """For what waits for its next try. Nothing else is done to the rows."""
        now = timezone.now()
        EmailLog.objects.filter(state=State.QUEUED, due_at__gt=now).update(due_at=now)
        Account.objects.filter(paused_until__gt=now).update(paused_until=None)

    def felt(self, words: str) -> bool:
        """Whether any worker complained in these words: a fault that nobody noticed would prove nothing."""
        return any(words in slot.log.read_text(errors="replace") for slot in self.slots)

    def _last_words(self) -> str:
        return "\n---\n".join(slot.last_words() for slot in self.slots)
