"""Keith's mailbox with a Sent folder behind it: at a server of his own, or at one that behaves as Gmail does."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from bmasia_crm.common.smtp import ImapServer
from bmasia_crm.mailroom import providers
from bmasia_crm.mailroom.providers import Provider

from ..certificates import Authority
from ..conftest import Mailboxes
from .imap_server import GMAIL, Folder, ImapScript, imap_running
from .imap_server import ImapServer as ScriptedImap

GMAIL_FOLDERS = (
    ("INBOX", ""),
    ("[Gmail]/All Mail", "\\All"),
    ("[Gmail]/Sent Mail", "\\Sent"),
    ("[Gmail]/Trash", "\\Trash"),
)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def imap(
    scene: None, mailboxes: Mailboxes, authority: Authority, settings: Settings
) -> Iterator[ScriptedImap]:
    """Keith's own server: nobody files there but we."""
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    with imap_running(ImapScript(authority.good())) as server:
        mailboxes["keith"]["imap"] = ImapServer("127.0.0.1", server.port)
        yield server


@pytest.fixture
def gmail(
    imap: ScriptedImap, mailboxes: Mailboxes, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> ScriptedImap:
    """The provider files by itself, so that absence proves something; and the grace time is over at once."""
    google = Provider(name="Google", imap=ImapServer("127.0.0.1", imap.port), files_sent_copies=True)
    monkeypatch.setattr(providers, "OWN_SERVER", google)
    del mailboxes["keith"]["imap"]
    imap.script.features = GMAIL
    imap.script.folders = [Folder(name, attributes) for name, attributes in GMAIL_FOLDERS]
    settings.MAIL_SETTLE_MINUTES = 0
    return imap
