"""The only file that opens an IMAP connection: TLS verified as with SMTP, every answer due in time."""

import contextlib
import imaplib
import ssl
import time
from collections.abc import Buffer, Iterator
from typing import Any

from django.conf import settings
from imap_tools import BaseMailBox, FolderInfo, ImapToolsError

from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.common.smtp import ImapServer, SmtpConfig

from . import failures
from .providers import imap_of
from .smtp import Step, Trouble, network

# What a server says of a folder: name, delim and flags.
Folder = FolderInfo
# One answer may hold the list of all folders, or a header of any length; more than this is no mail server.
MOST_ANSWER_OCTETS = 8 * 1024 * 1024
# imaplib says `error` for a no and for a broken line alike, and stumbles over nonsense in these ways.
_BROKEN = (OSError, imaplib.IMAP4.error, ImapToolsError, ValueError, LookupError, TypeError, AttributeError)


class ImapTrouble(Exception):
    """The Sent folder could not be read or written. The text is a sentence for people; `reply` the server's words."""

    def __init__(self, sentence: Sentence, reply: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.reply = reply[:2000]


class ImapRefused(ImapTrouble):
    """The server said no to one thing; the connection is as good as before."""


class ImapMailBox(BaseMailBox):
    """imap-tools' mailbox over a connection of ours."""

    client: "_Client"

    def __init__(self, server: ImapServer, trusted: bool, patience: float) -> None:
        self._arguments = server, trusted, patience
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return _Client(*self._arguments)


class _Client(imaplib.IMAP4):
    """imaplib's commands and answers; reading and writing are ours, so that a slow drip is no way to hold us."""

    def __init__(self, server: ImapServer, trusted: bool, patience: float) -> None:
        self._trusted, self._patience = trusted, patience
        self._unread = bytearray()
        self._octets = 0
        super().__init__(server.host, server.port)

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        plain = network.connect(host, port, self._trusted)
        self.sock = network.wrap(plain, host, Step.CONNECT, self._patience)
        self._deadline = time.monotonic() + self._patience

    def send(self, data: Buffer) -> None:
        """Each command, and each literal, starts the clock anew."""
        self._deadline, self._octets = time.monotonic() + self._patience, 0
        left = memoryview(data)
        while left:
            left = left[self._in_time().send(left) :]

    def readline(self) -> bytes:
        while (end := self._unread.find(b"\n")) < 0:
            self._receive()
        return self._take(end + 1)

    def read(self, size: int) -> bytes:
        while len(self._unread) < size:
            self._receive()
        return self._take(size)

    def shutdown(self) -> None:
        with contextlib.suppress(OSError):
            self.sock.close()

    def _receive(self) -> None:
        received = self._in_time().recv(65536)
        self._octets += len(received)
        if not received:
            raise self.abort("the server hung up")
        if self._octets > MOST_ANSWER_OCTETS:
            raise self.abort("the server's answer does not end")
        self._unread += received

    def _take(self, size: int) -> bytes:
        taken = bytes(self._unread[:size])
        del self._unread[:size]
        return taken

    def _in_time(self) -> ssl.SSLSocket:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the server did not answer in time")
        assert isinstance(self.sock, ssl.SSLSocket)
        self.sock.settimeout(left)
        return self.sock


@contextlib.contextmanager
def signed_in(
    config: SmtpConfig, *, trusted: bool, patience: float | None = None
) -> Iterator[tuple[ImapMailBox, frozenset[str]]]:
    """The mailbox of an account, with what its server can do. Raises ImapTrouble, whatever goes wrong."""
    server = imap_of(config)
    if server is None:
        raise ImapTrouble(say("No IMAP server is set up for {address}.", address=config["email"]))
    mailbox = _opened(server, trusted, patience or settings.MAIL_REPLY_TIMEOUT)
    try:
        yield mailbox, _log_in(mailbox, server, config)
    finally:
        _leave(mailbox)


@contextlib.contextmanager
def in_words(host: str) -> Iterator[None]:
    """Whatever imaplib and imap-tools raise becomes trouble, with a sentence."""
    try:
        yield
    except imaplib.IMAP4.abort as error:
        raise ImapTrouble(say("The connection to {host} broke.", host=host), str(error)) from error
    except TimeoutError as error:
        raise ImapTrouble(say("{host} did not answer in time.", host=host), str(error)) from error
    except (imaplib.IMAP4.error, ImapToolsError) as error:
        raise ImapRefused(say("{host} refused.", host=host), _words(error)) from error
    except _BROKEN as error:
        nonsense = say("{host} gave an answer that nobody understands.", host=host)
        raise ImapTrouble(nonsense, str(error)) from error


def _opened(server: ImapServer, trusted: bool, patience: float) -> ImapMailBox:
    try:
        with in_words(server.host):
            return ImapMailBox(server, trusted, patience)
    except ImapRefused as refused:
        useless = say("{host} is no IMAP server that can be used.", host=server.host)
        raise ImapTrouble(useless, refused.reply) from refused
    except Trouble as trouble:
        raise ImapTrouble(_sentence_of(trouble, server), trouble.detail) from trouble


def _log_in(mailbox: ImapMailBox, server: ImapServer, config: SmtpConfig) -> frozenset[str]:
    """AUTHENTICATE PLAIN where offered, as LOGIN cannot carry every password. Says what the server can do now."""
    user, password = config["username"] or config["email"], config["password"]
    log_in = mailbox.login_utf8 if "AUTH=PLAIN" in mailbox.client.capabilities else mailbox.login
    try:
        with in_words(server.host):
            log_in(user, password, initial_folder=None)
    except ImapRefused as refused:
        sentence = say(
            "{host} refused the login of {address} over IMAP: its Sent folder cannot be read.",
            host=server.host,
            address=config["email"],
        )
        raise ImapTrouble(sentence, refused.reply) from refused
    with in_words(server.host):
        # Many servers say only now what they can do.
        _, answer = mailbox.client.capability()
        return frozenset(answer[-1].decode("ascii", "replace").upper().split())


def _leave(mailbox: ImapMailBox) -> None:
    """Nothing is at stake any more, so a server that does not say goodbye is not waited for long."""
    mailbox.client._patience = min(mailbox.client._patience, 2)
    with contextlib.suppress(*_BROKEN):
        mailbox.logout()
    mailbox.client.shutdown()


def _sentence_of(trouble: Trouble, server: ImapServer) -> Sentence:
    """The same words as for SMTP: they speak of host and port only."""
    here = SmtpConfig(
        email="",
        username="",
        password="",
        host=server.host,
        port=server.port,
        use_tls=False,
        security="tls",
    )
    return failures.of_trouble(trouble, here).sentence


def _words(error: Exception) -> str:
    result: Any = getattr(error, "command_result", None)
    if result is None:
        return str(error)
    return " ".join(each.decode("utf-8", "replace") for each in result[1] if isinstance(each, bytes))
