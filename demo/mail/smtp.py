"""The submission server: STARTTLS, then a login, then mail from that login's own address only."""

import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from hmac import compare_digest
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from demo.mail.store import INBOX, SENT, Store

# Gmail's 25 MB are counted after base64 has made an attachment a third larger.
LARGEST_MESSAGE = 25 * 1024 * 1024
# Whoever wants to see a refusal writes to unknown@example.com, or unknown.anything@.
REFUSED = "unknown"
NAME = "demo.bmasiamusic.com"


class Handler:
    def __init__(self, store: Store) -> None:
        self.store = store

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        login = str(session.auth_data)
        if address.lower() != login:
            return f"553 5.7.1 {login} may not send as {address}"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Sender ok"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.lower().startswith(REFUSED):
            return "550 5.1.1 The email account that you tried to reach does not exist."
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Recipient ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content, login = envelope.original_content or b"", str(session.auth_data)
        for recipient in envelope.rcpt_tos:
            self.store.add(recipient, INBOX, trace(login, recipient) + content)
        # Gmail files what went through its SMTP into the sender's own Sent folder, byte for byte.
        self.store.add(login, SENT, content)
        return "250 2.0.0 Kept; nothing of the demo leaves this machine"


def trace(login: str, recipient: str) -> bytes:
    """The lines that a real server puts on top: they show the envelope, which the message itself does not."""
    now = format_datetime(datetime.now(UTC))
    received = f"Received: by {NAME} with ESMTPSA (signed in as {login})\r\n\tfor <{recipient}>; {now}"
    return f"Return-Path: <{login}>\r\nDelivered-To: {recipient}\r\n{received}\r\n".encode()


def authenticator(logins: Mapping[str, str]) -> Any:
    """`logins` is address → password."""

    def check(
        server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword
    ) -> AuthResult:
        login, password = data.login.decode(errors="replace").lower(), data.password
        expected = logins.get(login)
        if expected is not None and compare_digest(expected.encode(), password):
            return AuthResult(success=True, auth_data=login)
        refusal = "535 5.7.8 Username and Password not accepted."
        return AuthResult(success=False, handled=False, message=refusal)

    return check


def controller(store: Store, port: int, logins: Mapping[str, str], tls: tuple[Path, Path]) -> Controller:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*tls)
    return Controller(
        Handler(store),
        hostname="127.0.0.1",
        port=port,
        server_hostname=NAME,
        ident="BMAsia demo mail",
        tls_context=context,
        require_starttls=True,
        authenticator=authenticator(logins),
        auth_required=True,
        auth_require_tls=True,
        data_size_limit=LARGEST_MESSAGE,
        enable_SMTPUTF8=True,
    )
