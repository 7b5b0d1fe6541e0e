"""Windows, encrypted and signed in, into mail servers that others wrote: Postfix, and Dovecot's submission."""

from collections import Counter
from collections.abc import Iterator

import pytest
from pytest_django import Settings

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Address, File, Letter, Sender
from bmasia_crm.mailroom.smtp import Envelope, Window

from .conftest import Mailboxes
from .drains import drained
from .servers.mailhost import MailHost, mail_host, missing

pytestmark = [pytest.mark.realserver, pytest.mark.django_db(transaction=True), pytest.mark.any_database]

HERE, NOWHERE = Address("Somchai", "somchai@example.com"), Address("Nobody", "nobody@example.com")
# Lines that begin with dots are content like any other: BDAT doubles none, DATA all of them.
TEXT = "Dear Somchai,\n.\n..dots\nBye\n"
PDF = File("Quote.pdf", "application/pdf", bytes(range(256)) * 400)


@pytest.fixture(scope="module")
def host() -> Iterator[MailHost]:
    if reason := missing():
        pytest.fail(f"The real mail servers cannot run here: {reason}")
    with mail_host() as running:
        yield running


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """To whom messages went in a window."""
    seen: list[str] = []
    put = Window.put

    def spy(window: Window, envelope: Envelope, content: bytes) -> None:
        seen.extend(envelope.recipients)
        put(window, envelope, content)

    monkeypatch.setattr(Window, "put", spy)
    return seen


@pytest.mark.parametrize("server", ["postfix", "dovecot"])
def test_a_bulk_arrives_once_and_whole(
    server: str, host: MailHost, keith: Sender, mailboxes: Mailboxes, settings: Settings, windows: list[str]
) -> None:
    port = host.postfix.submission if server == "postfix" else host.dovecot.submission
    settings.MAIL_EXTRA_CA_FILE = str(host.certificate)
    mailboxes["keith"] = host.config("keith@bmasiamusic.com", port)
    before = {message.headers["message-id"] for message in host.read(HERE.address)}
    letters = [Letter(f"{server} {n}", TEXT, "", (HERE,), attachments=(PDF,)) for n in range(20)]
    letters.insert(10, Letter(f"{server} to nobody", TEXT, "", (NOWHERE,), attachments=(PDF,)))
    emails = [outbox.put(letter, keith) for letter in letters]
    for email in emails:
        drained(email)
    assert Counter(email.state for email in emails) == {"sent": 20, "failed": 1}
    assert (emails[10].state, emails[10].failure_kind) == ("failed", "recipient_unknown")
    # Debian's Postfix offers both extensions; what Dovecot offers depends on its version.
    assert len(windows) in {"postfix": {20}, "dovecot": {0, 20}}[server]
    arrived = [m for m in host.read(HERE.address) if m.headers["message-id"] not in before]
    assert Counter(m.subject for m in arrived) == Counter(
        letter.subject for letter in letters if letter.to == (HERE,)
    )
    assert {m.text.replace("\r\n", "\n") for m in arrived} == {TEXT}
    assert {m.attachments[0].payload for m in arrived} == {PDF.data}
