"""Against a mail server that others wrote."""

import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from pytest_django import Settings

from bmasia_crm.mailroom import delivery, outbox
from bmasia_crm.mailroom.letters import Sender

from .cast import CLIENT, SECOND, a_letter
from .certificates import Authority
from .conftest import Mailboxes, a_login


class Inbox:
    def __init__(self) -> None:
        self.got: list[tuple[str, list[str], bytes]] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert envelope.mail_from is not None
        assert isinstance(envelope.content, bytes)
        self.got.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 2.0.0 kept"


def _welcome(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
    good = isinstance(data, LoginPassword) and data.password == b"right"
    return AuthResult(success=good)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture
def inbox(tmp_path: Path, settings: Settings, mailboxes: Mailboxes) -> Iterator[Inbox]:
    authority = Authority(tmp_path)
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.good())
    inbox = Inbox()
    controller = Controller(
        inbox,
        hostname="127.0.0.1",
        port=_free_port(),
        tls_context=context,
        require_starttls=True,
        authenticator=_welcome,
        auth_required=True,
    )
    controller.start()
    mailboxes["keith"] = a_login("keith@bmasiamusic.com", controller.port) | {"security": "starttls"}
    yield inbox
    controller.stop()


@pytest.mark.django_db(transaction=True)
def test_a_message_arrives_byte_for_byte(inbox: Inbox, keith: Sender) -> None:
    email = outbox.put(a_letter(CLIENT, SECOND), keith)
    while delivery.work("test"):
        pass
    email.refresh_from_db()
    assert (email.state, email.reply_text) == ("sent", "2.0.0 kept")
    assert inbox.got == [("keith@bmasiamusic.com", ["client@example.com", "second@example.com"], email.eml())]
