"""The same with a real Dovecot behind it: no server of ours that believes what we believe."""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from imap_tools import MailBox
from pytest_django import Settings

from bmasia_crm.common.smtp import ImapServer
from bmasia_crm.mailroom import errands, filing, outbox, providers
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog, Filing
from bmasia_crm.mailroom.providers import Provider
from bmasia_crm.mailroom.smtp.network import tls_context

from ..cast import a_letter
from ..certificates import Authority
from ..conftest import Mailboxes
from ..drains import drained
from ..scripted_server import ScriptedServer
from ..servers.dovecot import Dovecot
from ..servers.ports import LOOPBACK
from .messages import KEITH, died, filing_of, settled, settling_of, unconfirmed

pytestmark = [pytest.mark.realserver, pytest.mark.django_db(transaction=True)]


class Dovecots(Dovecot):
    """One with Keith's mailbox in it, empty at the start."""

    def sent(self, authority: Authority) -> list[bytes]:
        with self.mailbox(authority) as mailbox:
            uids = mailbox.uids("ALL")
            return [mailbox.client.uid("FETCH", uid, "(BODY.PEEK[])")[1][0][1] for uid in uids]

    def put(self, email: EmailLog, authority: Authority) -> None:
        with self.mailbox(authority) as mailbox:
            mailbox.append(email.eml(), "Sent")

    def mailbox(self, authority: Authority) -> MailBox:
        mailbox = MailBox(LOOPBACK, self.imaps, ssl_context=tls_context(str(authority.file)))
        mailbox.login(KEITH, "right", initial_folder="Sent")
        return mailbox


def started(authority: Authority, *, announces: bool) -> Iterator[Dovecots]:
    if shutil.which("dovecot", path="/usr/bin:/usr/sbin:/usr/local/sbin") is None:
        pytest.fail("Dovecot is not installed (Debian: dovecot-imapd dovecot-lmtpd dovecot-submissiond).")
    home = Path(tempfile.mkdtemp(prefix="crm-dovecot-"))
    home.chmod(0o755)
    pem = authority.good()
    server = Dovecots(home, pem, pem, {KEITH: "right"}, relay=9, announces=announces)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def dovecot(
    scene: None, mailboxes: Mailboxes, authority: Authority, settings: Settings
) -> Iterator[Dovecots]:
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    for server in started(authority, announces=True):
        mailboxes["keith"]["imap"] = ImapServer(LOOPBACK, server.imaps)
        yield server


@pytest.fixture
def silent_dovecot(
    scene: None, mailboxes: Mailboxes, authority: Authority, settings: Settings
) -> Iterator[Dovecots]:
    """It does not say which folder is the Sent folder."""
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    for server in started(authority, announces=False):
        mailboxes["keith"]["imap"] = ImapServer(LOOPBACK, server.imaps)
        yield server


def files_by_itself(server: Dovecots, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    """As if Dovecot were a provider that files what is sent."""
    provider = Provider(name="Dovecot", imap=ImapServer(LOOPBACK, server.imaps), files_sent_copies=True)
    monkeypatch.setattr(providers, "OWN_SERVER", provider)
    settings.MAIL_SETTLE_MINUTES = 0


def sent(sender: Sender, subject: str = "Quote") -> EmailLog:
    email = drained(outbox.put(a_letter(subject=subject), sender))
    assert email.state == "sent"
    return email


@pytest.mark.any_database
def test_what_stands_in_the_sent_folder_was_sent(
    keith: Sender, own: ScriptedServer, dovecot: Dovecots, authority: Authority
) -> None:
    email = unconfirmed(keith, own)
    dovecot.put(email, authority)
    assert settled(email).state == "sent"
    assert settling_of(email).folder == "Sent"


@pytest.mark.any_database
def test_what_is_absent_is_queued_again_where_absence_proves_it(
    keith: Sender,
    own: ScriptedServer,
    dovecot: Dovecots,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
) -> None:
    files_by_itself(dovecot, monkeypatch, settings)
    for number in range(3):
        dovecot.put(outbox.put(a_letter(subject=f"Other {number}"), keith), authority)
    EmailLog.objects.all().delete()
    email = unconfirmed(keith, own, arrived=False)
    assert settled(email).state == "queued"
    assert (drained(email).state, len(own.arrived)) == ("sent", 1)


@pytest.mark.any_database
def test_without_special_use_absence_proves_nothing(
    keith: Sender,
    own: ScriptedServer,
    silent_dovecot: Dovecots,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
) -> None:
    files_by_itself(silent_dovecot, monkeypatch, settings)
    email = unconfirmed(keith, own)
    assert settled(email).state == "unconfirmed"
    assert "does not say which folder is the Sent folder" in settling_of(email).sentence


@pytest.mark.any_database
def test_the_copy_is_the_very_message_byte_for_byte(
    keith: Sender, own: ScriptedServer, dovecot: Dovecots, authority: Authority
) -> None:
    email = sent(keith)
    errands.work()
    assert filing_of(email).state == "filed"
    assert dovecot.sent(authority) == [own.arrived[0].data]


@pytest.mark.any_database
def test_it_is_filed_by_name_where_nothing_is_announced(
    keith: Sender, own: ScriptedServer, silent_dovecot: Dovecots, authority: Authority
) -> None:
    email = sent(keith)
    errands.work()
    assert filing_of(email).folder == "Sent"
    assert silent_dovecot.sent(authority) == [email.eml()]


@pytest.mark.any_database
def test_a_worker_that_died_after_the_append_leaves_one_copy(
    keith: Sender,
    own: ScriptedServer,
    dovecot: Dovecots,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    email = sent(keith)

    class Killed(BaseException):
        """Stands for SIGKILL: nothing of ours runs after it."""

    def killed(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(filing, "_open", killed)
        patch.setattr(errands.FolderLease, "release", lambda lease: None)
        with pytest.raises(Killed):
            errands.work()
    died()
    errands.work()
    assert filing_of(email).state == "filed"
    assert dovecot.sent(authority) == [email.eml()]


def test_four_workers_leave_one_copy_of_each_message(
    keith: Sender, own: ScriptedServer, dovecot: Dovecots, authority: Authority
) -> None:
    emails = [sent(keith, f"Quote {number}") for number in range(8)]

    def work() -> None:
        while Filing.objects.filter(next_at__isnull=False).exists():
            errands.work()
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert sorted(dovecot.sent(authority)) == sorted(email.eml() for email in emails)


@pytest.mark.any_database
def test_a_wrong_imap_password_leaves_it_unconfirmed_and_says_so(
    keith: Sender, own: ScriptedServer, dovecot: Dovecots
) -> None:
    email = unconfirmed(keith, own)
    dovecot.change_password(KEITH, "another")
    assert settled(email).state == "unconfirmed"
    assert settling_of(email).sentence == (
        f"{LOOPBACK} refused the login of {KEITH} over IMAP: its Sent folder cannot be read. It is tried again."
    )
