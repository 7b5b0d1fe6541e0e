"""People and workers doing anything in any order, with anything going wrong: no message is lost, doubled or lied about.

The mail server is played in memory, so that hypothesis can try thousands of turns; what a real one does with each
fault is proved in test_faults.py.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from pytest_django import Settings

from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import carrier, delivery, leases, outbox, recovery
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, Attempt, EmailLog, Stage, State
from bmasia_crm.mailroom.smtp import Envelope, Receipt, Reply, Result, Step, Trouble, What, line

from .cast import a_letter
from .conftest import Mailboxes, a_login

YES, NO, LATER = Reply(250, "ok"), Reply(550, "5.1.1 no"), Reply(451, "4.3.0 later")
LIMIT = Reply(550, "5.4.5 Daily limit exceeded")
# What the server does with the next message.
BEFORE = {
    "dns": Trouble(Step.CONNECT, What.DNS),
    "tls": Trouble(Step.STARTTLS, What.TLS),
    "bad login": Trouble(Step.LOGIN, What.REFUSED, Reply(535, "5.7.8 no")),
    "busy": Trouble(Step.BANNER, What.REFUSED, Reply(421, "4.3.2 busy")),
    "sender refused": Trouble(Step.MAIL, What.REFUSED, NO),
    "mail later": Trouble(Step.MAIL, What.REFUSED, LATER),
    "line breaks": Trouble(Step.RCPT, What.CLOSED),
    "data refused": Trouble(Step.DATA, What.REFUSED, NO),
}
AFTER = {
    "line breaks in the middle": Trouble(Step.CONTENT, What.CLOSED),
    "content refused": Trouble(Step.ANSWER, What.REFUSED, NO),
    "content later": Trouble(Step.ANSWER, What.REFUSED, LATER),
    "daily limit": Trouble(Step.ANSWER, What.REFUSED, LIMIT),
    "silent no": Trouble(Step.ANSWER, What.TIMEOUT),
    "silent yes": Trouble(Step.ANSWER, What.CLOSED),
}
REPLIES = {"recipient refused": NO, "recipient later": LATER}
MOMENTS = ("before the content", "with the content announced", "before the answer")
MEANWHILE = [f"{what} {moment}" for what in ("dies", "taken over") for moment in MOMENTS]
FATES = ["good", "good", *BEFORE, *AFTER, *REPLIES, *MEANWHILE]
FATE_LISTS = st.lists(st.sampled_from(FATES), min_size=1, max_size=4)


class Killed(BaseException):
    """SIGKILL: nothing of ours runs after it."""


class World:
    """The mail server, and how often each message was really delivered."""

    def __init__(self) -> None:
        self.fates: list[str] = []
        carrier._one_at_a_time.clear()
        self.copies: Counter[str] = Counter()
        self.dead = False

    def connect(self, config: SmtpConfig, *, trusted: bool) -> "FakeConnection":
        fate = self.fates[0] if self.fates else "good"
        if fate in BEFORE and BEFORE[fate].step <= Step.LOGIN:
            self.fates.pop(0)
            raise BEFORE[fate]
        return FakeConnection(self, config)

    def next_fate(self) -> str:
        return self.fates.pop(0) if self.fates else "good"

    def take(self, fate: str, content: bytes) -> None:
        message_id = content.split(b"Message-ID: ")[1].split(b"\r\n")[0].decode()
        stage = Attempt.objects.filter(email__message_id=message_id).latest("number").stage
        assert stage == Stage.CONTENT, "the stage is written down before the content goes out"
        self.copies[message_id] += fate not in AFTER or fate == "silent yes"
        if fate in AFTER:
            raise AFTER[fate]

    def meanwhile(self, fate: str, moment: str) -> None:
        if fate == f"taken over {moment}":
            self.other_worker()
        if fate == f"dies {moment}":
            self.dead = True
            raise Killed

    def other_worker(self) -> None:
        Account.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        while delivery.work("other"):
            pass


class FakeConnection:
    """Takes one message step by step, and then any number in a window."""

    size_limit = None
    pipelines = True

    def __init__(self, world: World, config: SmtpConfig) -> None:
        self.world, self.config, self.used = world, config, 1

    def window(self) -> "FakeWindow":
        return FakeWindow(self.world)

    def send(
        self,
        envelope: Envelope,
        content: bytes,
        before_content: Callable[[], None],
        then: Envelope | None = None,
    ) -> Receipt:
        fate = self.world.next_fate()
        (address,) = envelope.recipients
        if fate in BEFORE:
            raise BEFORE[fate]
        if fate in REPLIES:
            return Receipt({address: REPLIES[fate]})
        self.world.meanwhile(fate, "before the content")
        before_content()
        self.world.meanwhile(fate, "with the content announced")
        self.world.take(fate, content)
        self.world.meanwhile(fate, "before the answer")
        return Receipt({address: YES}, YES)

    def close(self) -> None: ...

    drop = close


class FakeWindow:
    def __init__(self, world: World) -> None:
        self.world = world
        self.trouble: Trouble | None = None
        self._put: list[tuple[str, bytes]] = []

    def put(self, envelope: Envelope, content: bytes) -> None:
        self._put.append((envelope.recipients[0], content))

    def start(self) -> None: ...

    def settled(self) -> list[Result]:
        """Some are answered; when the line breaks, all are settled: what was written may have arrived."""
        results: list[Result] = []
        while self._put and not (results and self.trouble is None and len(results) == 2):
            results.append(self._settle(*self._put.pop(0)))
        return results

    def _settle(self, address: str, content: bytes) -> Result:
        if self.trouble:
            odd = len(self._put) % 2
            return self.trouble.before_its_turn() if odd else Trouble(Step.ANSWER, self.trouble.what)
        fate = self.world.next_fate()
        if fate in REPLIES:
            return Receipt({address: REPLIES[fate]})
        try:
            if fate in ("sender refused", "mail later"):
                raise BEFORE[fate]
            self.world.meanwhile(fate, "before the content")
            self.world.meanwhile(fate, "with the content announced")
            self.world.take(fate, content)
            self.world.meanwhile(fate, "before the answer")
        except Trouble as trouble:
            self.trouble = trouble if trouble.spoils_connection else None
            return trouble
        return Receipt({address: YES}, YES)


class Mailroom(RuleBasedStateMachine):
    """`excused` messages were sent again, or called sent, by a person who did not know either."""

    world: World
    sender: Sender
    messages = Bundle("messages")

    def __init__(self) -> None:
        super().__init__()
        self.excused: set[int] = set()
        self.number = 0
        self.world.__init__()  # type: ignore[misc]  # one world, made new for each run
        self.savepoint = transaction.savepoint_create()

    def teardown(self) -> None:
        """With everything well again, whatever may still be sent is sent."""
        try:
            # Twice: what is found left over from a dead worker may be put off once more.
            for _ in range(2):
                self._leases_run_out()
                self._an_hour_goes_by()
                while delivery.work("the last"):
                    pass
            left = EmailLog.objects.filter(state__in=(State.QUEUED, State.SENDING))
            assert not left.exists(), f"stuck: {list(left)}"
            self.nothing_is_doubled_or_lied_about()
        finally:
            transaction.savepoint_rollback(self.savepoint)

    @initialize(target=messages)
    def begin_with_some(self) -> object:
        return multiple(*(self.put(own) for own in (True, True, False)))

    @rule(target=messages, own=st.booleans())
    def put(self, own: bool) -> int:
        self.number += 1
        sender = self.sender if own else Sender(None, "", "", "")
        return outbox.put(a_letter(subject=f"Quote {self.number}"), sender).pk

    @rule(message=messages)
    def cancel(self, message: int) -> None:
        self._ask(outbox.cancel, message)

    @rule(message=messages)
    def retry(self, message: int) -> None:
        email = EmailLog.objects.get(pk=message)
        if self._ask(outbox.retry, message) and email.state == State.UNCONFIRMED:
            self.excused.add(message)

    @rule(message=messages)
    def mark_sent(self, message: int) -> None:
        if self._ask(outbox.mark_sent, message):
            self.excused.add(message)

    @rule(target=messages, message=messages)
    def resend(self, message: int) -> int:
        try:
            return outbox.resend(EmailLog.objects.get(pk=message)).pk
        except NotPossible:
            return message

    @rule(fates=FATE_LISTS, hour_later=st.booleans(), leases_ran_out=st.booleans())
    def work(self, fates: list[str], hour_later: bool, leases_ran_out: bool) -> None:
        if hour_later:
            self._an_hour_goes_by()
        if leases_ran_out:
            self._leases_run_out()
        self.world.fates = list(fates)
        try:
            delivery.work("worker")
        except Killed:
            pass
        finally:
            self.world.fates, self.world.dead = [], False

    @rule(own=st.booleans(), fates=FATE_LISTS)
    def put_and_work(self, own: bool, fates: list[str]) -> None:
        self.put(own)
        self.work(fates, True, True)

    @rule()
    def two_days_go_by(self) -> None:
        EmailLog.objects.filter(state=State.QUEUED).update(give_up_at=timezone.now(), due_at=timezone.now())
        recovery.give_up_overdue()

    @invariant()
    def nothing_is_doubled_or_lied_about(self) -> None:
        for email in EmailLog.objects.all():
            copies = self.world.copies[email.message_id]
            if email.pk in self.excused:
                continue
            assert copies <= 1, f"{email} was delivered {copies} times"
            if email.state == State.SENT:
                assert copies == 1, f"{email} was not"
            if email.state in (State.QUEUED, State.FAILED, State.CANCELLED):
                assert copies == 0, f"{email}, and yet it arrived"

    @invariant()
    def the_record_is_in_order(self) -> None:
        for email in EmailLog.objects.prefetch_related("attempts"):
            attempts = list(email.attempts.all())
            assert [attempt.number for attempt in attempts] == list(range(1, len(attempts) + 1))
            underway = [attempt for attempt in attempts if attempt.outcome == "underway"]
            assert len(underway) == (1 if email.state == State.SENDING else 0)
            assert email.state != State.SENT or not email.failure_kind

    def _leases_run_out(self) -> None:
        Account.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    def _an_hour_goes_by(self) -> None:
        EmailLog.objects.filter(state=State.QUEUED).update(due_at=timezone.now())
        Account.objects.update(paused_until=None, rests_until=None)

    def _ask(self, verb: Callable[[EmailLog], EmailLog], message: int) -> bool:
        try:
            verb(EmailLog.objects.get(pk=message))
        except NotPossible:
            return False
        return True


@pytest.mark.django_db
def test_no_order_of_events_loses_doubles_or_lies(
    keith: Sender, mailboxes: Mailboxes, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    world = World()
    release = leases.release
    monkeypatch.setattr(line, "Connection", world.connect)
    monkeypatch.setattr(leases, "release", lambda lease: None if world.dead else release(lease))
    mailboxes["keith"] = a_login("keith@bmasiamusic.com")
    login = a_login("norbert@bmasiamusic.com")
    settings.EMAIL_SENDERS = {"admin": {"email": login["email"], "name": "BMAsia Music", "smtp": login}}
    machine = type("TheMailroom", (Mailroom,), {"world": world, "sender": keith})
    run_state_machine_as_test(machine, settings=QUICK)


QUICK = hypothesis_settings(
    max_examples=40,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
