"""Several messages on their way at once, and a server that fails in the middle of them: over real sockets."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as configured
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.mailroom import carrier, delivery, leases, outbox
from bmasia_crm.mailroom.letters import File, Letter, Sender
from bmasia_crm.mailroom.models import Account, EmailLog
from bmasia_crm.mailroom.smtp import line

from .cast import CLIENT, SECOND, a_letter
from .faults import NO_PATIENCE, PATIENCE, faults_of
from .scripted_server import Fault, ScriptedServer, close, hang, say, wait_until
from .windows_table import WINDOW_TABLE, WindowRow

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("scene")]

STEPS = ("rset", "mail", "rcpt", "content", "answer", "accepted", "sent")
SILENT = ("silence", "slow drip")
COUNT, RIGHT = 9, 3
DAY = timedelta(days=1)
LARGE = File("Quote.pdf", "application/pdf", bytes(2_500_000))
BOTH = ("SIZE 30000000", "PIPELINING", "CHUNKING", "AUTH PLAIN")
ONLY_PIPELINING = ("SIZE 30000000", "PIPELINING", "AUTH PLAIN")


@pytest.fixture(autouse=True)
def _takes_many(own: ScriptedServer) -> None:
    own.script.features = BOTH


@pytest.mark.any_database
@pytest.mark.parametrize("step", STEPS)
def test_the_table_holds_for_the_fourth_of_nine(step: str, keith: Sender, own: ScriptedServer) -> None:
    happened = []
    for fault, act in _faults_of(step).items():
        emails = _sent(keith, own, step, fault, act)
        happened.append(_row(step, fault, emails, own))
        _check_the_end(emails, own)
    assert happened == [row for row in WINDOW_TABLE if row.step == step]


def _faults_of(step: str) -> dict[str, Fault]:
    return faults_of("mail" if step == "rset" else step)


def _sent(person: Sender, own: ScriptedServer, step: str, fault: str, act: Fault) -> list[EmailLog]:
    configured.MAIL_REPLY_TIMEOUT = NO_PATIENCE if fault in SILENT else PATIENCE
    carrier._one_at_a_time.clear()
    Account.objects.update(health="untested", paused_until=None, rests_until=None, refused_fingerprint="")
    own.happened.clear()
    own.arrived.clear()
    own.connections = 0
    # The first message, alone on its connection, needs no RSET.
    own.script.first_right = RIGHT - 1 if step == "rset" else RIGHT
    own.script.faults, own.script.times = {step: act}, 1
    emails = [outbox.put(a_letter(subject=f"{step}, {fault}, {n}"), person) for n in range(COUNT)]
    _drain(emails)
    own.script.faults = {}
    return emails


def _drain(emails: list[EmailLog]) -> None:
    while delivery.work("test"):
        pass
    for email in emails:
        email.refresh_from_db()


def _row(step: str, fault: str, emails: list[EmailLog], own: ScriptedServer) -> WindowRow:
    assert [email.state for email in emails[:RIGHT]] == ["sent"] * RIGHT
    fourth = "sent by the profile" if emails[RIGHT].account.key == "profile:admin" else emails[RIGHT].state
    others = {email.state for email in emails[RIGHT + 1 :]}
    return WindowRow(step, fault, fourth, " or ".join(sorted(others)), own.connections)


def _check_the_end(emails: list[EmailLog], own: ScriptedServer) -> None:
    """The server is well again: what was queued arrives, once; what was settled stays as it was."""
    before = [email.state for email in emails]
    configured.MAIL_REPLY_TIMEOUT = PATIENCE
    EmailLog.objects.filter(state="queued").update(due_at=timezone.now())
    Account.objects.update(paused_until=None, rests_until=None)
    _drain(emails)
    for email, state in zip(emails, before, strict=True):
        assert email.state == ("sent" if state == "queued" else state)
        copies = sum(f"Message-ID: {email.message_id}".encode() in copy.data[:2000] for copy in own.arrived)
        elsewhere = email.account.key != "mailbox:keith"
        assert copies in {"sent": {0 if elsewhere else 1}, "failed": {0}, "unconfirmed": {0, 1}}[email.state]


def _put(person: Sender, count: int = COUNT) -> list[EmailLog]:
    return [outbox.put(a_letter(subject=f"Quote {n}"), person) for n in range(count)]


def _states(emails: list[EmailLog]) -> list[str]:
    return [email.state for email in emails]


def _verbs(own: ScriptedServer) -> list[str]:
    return [command.split(" ")[0] for command in own.commands]


def test_the_first_goes_step_by_step_and_the_others_together(keith: Sender, own: ScriptedServer) -> None:
    emails = _put(keith)
    _drain(emails)
    assert _states(emails) == ["sent"] * COUNT
    assert [copy.data for copy in own.arrived] == [email.eml() for email in emails]
    assert (own.connections, _verbs(own).count("DATA"), _verbs(own).count("BDAT")) == (1, 1, COUNT - 1)


def test_a_message_alone_goes_step_by_step(keith: Sender, own: ScriptedServer) -> None:
    _drain(_put(keith, 1))
    assert "BDAT" not in _verbs(own)


@pytest.mark.parametrize("features", [ONLY_PIPELINING, ("AUTH PLAIN", "CHUNKING"), ("AUTH PLAIN",)])
def test_without_both_extensions_they_go_one_by_one(
    keith: Sender, own: ScriptedServer, features: tuple[str, ...]
) -> None:
    own.script.features = features
    emails = _put(keith)
    _drain(emails)
    assert (_states(emails), own.connections, len(own.arrived)) == (["sent"] * COUNT, 1, COUNT)
    assert _verbs(own).count("DATA") == COUNT


@pytest.mark.parametrize("fault", [close, say("garbage")])
def test_what_goes_one_by_one_costs_only_itself(keith: Sender, own: ScriptedServer, fault: Fault) -> None:
    """The envelope of the fifth was on its way behind the fourth's content."""
    own.script.features = ONLY_PIPELINING
    own.script.faults, own.script.first_right, own.script.times = {"accepted": fault}, RIGHT, 1
    emails = _put(keith)
    _drain(emails)
    assert _states(emails) == ["sent"] * RIGHT + ["unconfirmed"] + ["sent"] * (COUNT - RIGHT - 1)
    assert len(own.arrived) == COUNT


def test_a_limit_stops_the_message_whose_envelope_is_already_out(keith: Sender, own: ScriptedServer) -> None:
    own.script.features = ONLY_PIPELINING
    own.script.faults = {"answer": say("550 5.4.5 Daily user sending limit exceeded")}
    own.script.first_right, own.script.times = RIGHT, 1
    emails = _put(keith)
    _drain(emails)
    assert _states(emails) == ["sent"] * RIGHT + ["queued"] * (COUNT - RIGHT)
    assert len(own.arrived) == RIGHT


@pytest.mark.parametrize("asks_even_so", [False, True])
def test_nothing_is_sent_to_nobody(keith: Sender, own: ScriptedServer, asks_even_so: bool) -> None:
    own.script.features, own.script.asks_even_so = ONLY_PIPELINING, asks_even_so
    own.script.recipients = {SECOND.address: "550 5.1.1 no such user"}
    emails = [
        outbox.put(a_letter(to, subject=f"{n}"), keith) for n, to in enumerate((SECOND, CLIENT, CLIENT))
    ]
    _drain(emails)
    assert (_states(emails), own.connections, len(own.arrived)) == (["failed", "sent", "sent"], 1, 2)


def test_in_a_window_a_refused_recipient_is_no_refused_content(keith: Sender, own: ScriptedServer) -> None:
    own.script.recipients = {SECOND.address: "550 5.1.1 no such user"}
    emails = [
        outbox.put(a_letter(to, subject=f"{n}"), keith) for n, to in enumerate((CLIENT, CLIENT, SECOND))
    ]
    both = outbox.put(a_letter(CLIENT, SECOND, subject="both"), keith)
    _drain([*emails, both])
    assert [(email.state, email.failure_kind) for email in emails][2] == ("failed", "recipient_unknown")
    assert [(each.state, each.reply_code) for each in both.recipients.all()] == [
        ("accepted", 250),
        ("refused", 550),
    ]
    assert _verbs(own).count("BDAT") == 3


def test_too_large_for_the_server_means_only_that_one(keith: Sender, own: ScriptedServer) -> None:
    own.script.features = ("SIZE 20000", "PIPELINING", "CHUNKING", "AUTH PLAIN")
    emails = _put(keith, 3)
    large = outbox.put(Letter("Large", "Hello", "", (CLIENT,), attachments=(LARGE,)), keith)
    last = outbox.put(a_letter(subject="Last"), keith)
    everything = [*emails, large, last]
    _drain(everything)
    assert _states(everything) == ["sent", "sent", "sent", "failed", "sent"]
    assert (large.failure_kind, own.connections) == ("too_large", 1)


def test_what_was_not_begun_is_sent_over_a_new_connection(
    keith: Sender, own: ScriptedServer, settings: Settings
) -> None:
    """More than all buffers hold: the server stops reading in the middle of the second message."""
    settings.MAIL_REPLY_TIMEOUT = 1
    own.script.faults, own.script.first_right, own.script.times = {"content": hang}, 1, 1
    letters = [Letter(f"{n}", "Hello", "", (CLIENT,), attachments=(LARGE,)) for n in range(6)]
    emails = [outbox.put(letter, keith) for letter in letters]
    _drain(emails)
    assert emails[0].state == "sent"
    assert "unconfirmed" in _states(emails)[1:3] or emails[1].state == "queued"
    assert (emails[-1].state, own.connections) == ("sent", 2)
    _check_the_end(emails, own)


def test_a_server_that_broke_off_gets_one_at_a_time_from_then_on(keith: Sender, own: ScriptedServer) -> None:
    own.script.faults, own.script.first_right, own.script.times = {"accepted": close}, RIGHT, 1
    _drain(_put(keith))
    own.commands.clear()
    later = [outbox.put(a_letter(subject=f"Later {n}"), keith) for n in range(4)]
    _drain(later)
    assert (_states(later), _verbs(own).count("BDAT")) == (["sent"] * 4, 0)


def test_a_window_costs_few_statements(
    keith: Sender, own: ScriptedServer, django_assert_max_num_queries: Any
) -> None:
    """The first alone, then eight together. It used to be 15 statements a message, each with a commit's wait."""
    emails = _put(keith)
    with django_assert_max_num_queries(90):
        _drain(emails)


def test_a_connection_is_kept_for_what_may_follow(keith: Sender, own: ScriptedServer) -> None:
    for email in _put(keith, 2):
        EmailLog.objects.exclude(pk=email.pk).filter(state="queued").update(due_at=timezone.now() + DAY)
        EmailLog.objects.filter(pk=email.pk).update(due_at=timezone.now())
        assert delivery.work("test", keep=True)
    assert own.connections == 1
    delivery.let_go()
    assert (_verbs(own)[-1], len(own.arrived)) == ("QUIT", 2)
    assert Account.objects.get(key="mailbox:keith").lease_until is None


def test_nobody_else_opens_a_connection_beside_the_kept_one(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(keith, 1)
    delivery.work("test", keep=True)
    outbox.put(a_letter(subject="Later"), keith)
    with monkeypatch.context() as patch:
        patch.setattr(leases, "_lingering", {})
        assert leases.claim("another process") is None
    assert delivery.work("test")
    assert (own.connections, len(own.arrived)) == (1, 2)


def test_a_kept_connection_is_closed_when_nothing_follows(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "KEPT_SECONDS", 0.3)
    _put(keith, 1)
    delivery.work("test", keep=True)
    wait_until(lambda: _verbs(own)[-1] == "QUIT", 5)


def test_a_kept_connection_that_the_server_closed_costs_nothing(
    keith: Sender,
    own: ScriptedServer,
) -> None:
    own.script.faults, own.script.times = {"sent": close}, 1
    first, second = _put(keith, 1)[0], None
    delivery.work("test", keep=True)
    second = outbox.put(a_letter(subject="Second"), keith)
    delivery.work("test")
    _drain([first, second])
    assert (second.state, second.tries, own.connections) == ("sent", 1, 2)
