"""Runs the table of faults_table.py, step by step, and keeps its printed form fresh."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import delivery, outbox
from bmasia_crm.mailroom.failures import Kind, sentence_for
from bmasia_crm.mailroom.letters import File, Letter, Sender
from bmasia_crm.mailroom.models import Account, EmailLog

from .cast import CLIENT, NOBODY, SECOND
from .certificates import Authority
from .conftest import Mailboxes, a_login
from .faults import NO_PATIENCE, PATIENCE, WHERE, Row, faults_of
from .faults_table import TABLE
from .print_faults import printed
from .scripted_server import Script, ScriptedServer, running

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.any_database]

PRINTED = Path(configured.BASE_DIR) / "docs" / "developing" / "faults.md"
SILENT = ("silence", "slow drip", "no answer")
# More than the two sockets' buffers hold, so that the middle of the content is a place.
LARGE = File("Quote.pdf", "application/pdf", bytes(6_000_000))
SMALL = File("Quote.pdf", "application/pdf", b"%PDF")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def department() -> Iterator[ScriptedServer]:
    with running() as server:
        yield server


@pytest.fixture(autouse=True)
def _set_up(settings: Settings, department: ScriptedServer, authority: Authority) -> None:
    login = a_login("norbert@bmasiamusic.com", department.port)
    settings.EMAIL_SENDERS = {"admin": {"email": login["email"], "name": "BMAsia Music", "smtp": login}}
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)


@pytest.mark.parametrize("offered", [(), ("PIPELINING", "CHUNKING")], ids=["plain", "pipelining"])
@pytest.mark.parametrize("step", [step for step in WHERE if step not in ("connect", "tls")])
def test_the_table_holds_for_every_fault_of(
    step: str,
    offered: tuple[str, ...],
    keith: Sender,
    mailboxes: Mailboxes,
    department: ScriptedServer,
    authority: Authority,
) -> None:
    """Whether the envelope is said word by word or in one breath: what goes wrong before the content is known."""
    happened = []
    for fault, act in faults_of(step).items():
        script = Script(faults={step: act}, tls=authority.good() if step == "starttls" else None)
        script.features += offered
        with running(script) as server:
            mailboxes["keith"] = _login_at(server)
            email = _sent(keith, step, fault)
            happened.append(_row(step, fault, email, server, department))
            _check_the_sentence(email, mailboxes["keith"])
            script.faults = {}
            _check_the_end(email, server, department)
    assert happened == _rows_of(step)


def test_the_table_holds_for_connecting(
    keith: Sender, mailboxes: Mailboxes, department: ScriptedServer, settings: Settings
) -> None:
    happened = []
    with running() as nobody, _black_hole() as port:
        logins = {
            "connection refused": a_login("keith@bmasiamusic.com", _closed_port()),
            "no answer": a_login("keith@bmasiamusic.com", port),
            "unknown name": a_login("keith@bmasiamusic.com") | {"host": "no-such-host.invalid"},
            "private address": a_login("keith@bmasiamusic.com", nobody.port),
        }
        for fault, login in logins.items():
            settings.MAIL_ALLOW_PRIVATE_HOSTS = fault != "private address"
            mailboxes["keith"] = login
            email = _sent(keith, "connect", fault)
            happened.append(_row("connect", fault, email, nobody, department))
            _check_the_sentence(email, login)
    assert happened == _rows_of("connect")


def test_the_table_holds_for_the_handshake(
    keith: Sender, mailboxes: Mailboxes, department: ScriptedServer, authority: Authority
) -> None:
    leaves = {
        "expired": authority.expired(),
        "wrong name": authority.for_another(),
        "self-signed": authority.self_signed(),
    }
    scripts = {fault: Script(tls=leaf) for fault, leaf in leaves.items()}
    for fault, act in faults_of("tls").items():
        scripts[fault] = Script(faults={"tls": act}, tls=authority.good())
    happened = []
    for fault, script in scripts.items():
        with running(script) as server:
            mailboxes["keith"] = _login_at(server)
            happened.append(_row("tls", fault, _sent(keith, "tls", fault), server, department))
    assert happened == _rows_of("tls")


@pytest.mark.parametrize("step", ["banner", "ehlo", "starttls", "auth", "mail"])
def test_on_the_last_route_the_message_waits_instead(
    step: str, settings: Settings, authority: Authority
) -> None:
    faults = faults_of(step)
    for row in (row for row in _rows_of(step) if row.route == "profile"):
        script = Script(
            faults={step: faults[row.fault]}, tls=authority.good() if step == "starttls" else None
        )
        with running(script) as server:
            settings.EMAIL_SENDERS["admin"]["smtp"] = _login_at(server)
            email = _sent(NOBODY, step, row.fault)
            happened = _row(step, row.fault, email, server)
            assert happened == row._replace(state="queued", copies=0, outcome="postponed")
            script.faults = {}
            _check_the_end(email, server)


def test_the_printed_table_is_fresh() -> None:
    """If this fails: python -m bmasia_crm.mailroom.tests.print_faults"""
    assert PRINTED.read_text(encoding="utf-8") == printed()


def _rows_of(step: str) -> list[Row]:
    return [row for row in TABLE if row.step == step]


def _login_at(server: ScriptedServer) -> SmtpConfig:
    login = a_login("keith@bmasiamusic.com", server.port)
    login["security"] = "starttls" if server.script.tls else "none"
    return login


def _be_patient(seconds: float) -> None:
    configured.MAIL_REPLY_TIMEOUT = configured.MAIL_CONNECT_TIMEOUT = seconds


def _sent(person: Sender, step: str, fault: str) -> EmailLog:
    """Each row begins with a mailbox that nothing is known of. Only a silent server is given up on quickly."""
    _be_patient(NO_PATIENCE if fault in SILENT else PATIENCE)
    Account.objects.update(health="untested", paused_until=None, rests_until=None, refused_fingerprint="")
    file = LARGE if step == "content" else SMALL
    to = (CLIENT, SECOND) if step == "rcpt2" else (CLIENT,)
    letter = Letter(f"{step}: {fault}", "Hello", "", to, attachments=(file,))
    return _drained(outbox.put(letter, person))


def _drained(email: EmailLog) -> EmailLog:
    while delivery.work("test"):
        pass
    email.refresh_from_db()
    return email


def _row(step: str, fault: str, email: EmailLog, *servers: ScriptedServer) -> Row:
    first = email.attempts.get(number=1)
    route = email.account.key.partition(":")[0]
    copies = _copies(email, CLIENT.address, *servers)
    return Row(step, fault, email.state, copies, route, first.stage, first.outcome, first.kind)


def _copies(email: EmailLog, address: str, *servers: ScriptedServer) -> int:
    head = f"Message-ID: {email.message_id}".encode()
    arrived = [copy for server in servers for copy in server.arrived if head in copy.data[:2000]]
    return sum(address in copy.recipients for copy in arrived)


def _check_the_sentence(email: EmailLog, login: SmtpConfig) -> None:
    first = email.attempts.get(number=1)
    assert first.sentence == (sentence_for(Kind(first.kind), login) if first.kind else "")


def _check_the_end(email: EmailLog, *servers: ScriptedServer) -> None:
    """The server is well again: what was queued arrives, once; what was settled stays as it was."""
    state = email.state
    _be_patient(PATIENCE)
    EmailLog.objects.filter(pk=email.pk).update(due_at=timezone.now())
    Account.objects.update(paused_until=None)
    _drained(email)
    assert email.state == ("sent" if state == "queued" else state)
    for recipient in email.recipients.all():
        possible = {"accepted": {1}, "refused": {0}, "pending": {0, 1}}[recipient.state]
        assert _copies(email, recipient.address, *servers) in possible
        assert recipient.state != "pending" or email.state == "unconfirmed"


@contextmanager
def _black_hole() -> Iterator[int]:
    """A port that takes the first packet of a connection and never answers it: its queue is full."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = []
    for _ in range(4):
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex(listener.getsockname())
        waiting.append(client)
    yield listener.getsockname()[1]
    for each in (*waiting, listener):
        each.close()


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
