"""One mail host with everything on it, for the time of a test session."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from smtplib import SMTP
from ssl import SSLContext, create_default_context

from imap_tools import MailBox, MailMessage

from bmasia_crm.common.smtp import SmtpConfig

from .dovecot import Dovecot
from .ports import LOOPBACK, free_ports
from .postfix import Postfix

__all__ = ["PASSWORDS", "MailHost", "MailMessage", "mail_host", "missing"]

PASSWORDS = {
    "norbert@bmasiamusic.com": "norbertpassword",
    "pom@bmasiamusic.com": "pompompompompomp",
    "nikki.h@bmasiamusic.com": "nikkinikkinikkin",
    "keith@bmasiamusic.com": "keithkeithkeithk",
    "production@bmasiamusic.com": "productionproduc",
    "somchai@example.com": "client",
    "malee@example.com": "client",
    "hans@example.com": "client",
}


@dataclass
class MailHost:
    certificate: Path
    dovecot: Dovecot
    postfix: Postfix

    def config(self, address: str, port: int | None = None) -> SmtpConfig:
        return SmtpConfig(
            email=address,
            username=address,
            password=PASSWORDS[address],
            host=LOOPBACK,
            port=port or self.postfix.submission,
            use_tls=True,
            security="starttls",
        )

    def read(self, address: str, folder: str = "INBOX") -> list[MailMessage]:
        """What lies in a mailbox, read over IMAP as its owner."""
        context = self.tls()
        with MailBox(LOOPBACK, self.dovecot.imaps, ssl_context=context).login(
            address, self.dovecot.passwords[address], initial_folder=folder
        ) as mailbox:
            return list(mailbox.fetch(mark_seen=False))

    def deliver(self, message: EmailMessage) -> None:
        """Mail from the outside world: no login, and only for mailboxes that are here."""
        with SMTP(LOOPBACK, self.postfix.plain) as client:
            client.send_message(message)

    def tls(self) -> SSLContext:
        return create_default_context(cafile=str(self.certificate))


@contextmanager
def mail_host() -> Iterator[MailHost]:
    home = Path(tempfile.mkdtemp(prefix="crm-mail-"))
    home.chmod(0o755)
    certificate, key = _certificate(home)
    plain, submission = free_ports(2)
    for folder in ("dovecot", "postfix"):
        (home / folder).mkdir()
    dovecot = Dovecot(home / "dovecot", certificate, key, dict(PASSWORDS), relay=plain)
    postfix = Postfix(home / "postfix", certificate, key, list(PASSWORDS), plain, submission)
    try:
        dovecot.start()
        try:
            postfix.start(dovecot.lmtp, dovecot.auth)
            try:
                yield MailHost(certificate, dovecot, postfix)
            finally:
                postfix.stop()
        finally:
            dovecot.stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def missing() -> str:
    """What keeps the real servers from running here, as a sentence; empty when nothing does."""
    programs = [
        name for name in ("postfix", "dovecot", "openssl") if shutil.which(name, path=_path()) is None
    ]
    if programs:
        return f"{', '.join(programs)} not installed (Debian: postfix dovecot-imapd dovecot-lmtpd dovecot-submissiond)."
    if os.geteuid() != 0:
        return "Postfix starts as root only."
    return ""


def _path() -> str:
    return f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def _certificate(home: Path) -> tuple[Path, Path]:
    certificate, key = home / "cert.pem", home / "key.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    command += [
        "-addext",
        f"subjectAltName=DNS:localhost,IP:{LOOPBACK}",
        "-keyout",
        str(key),
        "-out",
        str(certificate),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key
