"""An IMAP server on a real socket with TLS that does as told: right by default, odd or wrong where asked.

Its folders are plain lists. A fault is named by the command it strikes (`LOGIN`, `LIST`, `EXAMINE`, `SEARCH`, `FETCH`,
`APPEND`, `greeting`, or `appended`: the message is in, and the answer is due).
"""

import base64
import contextlib
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..loopback import LoopbackServer

type Fault = Callable[["Conversation", str], None]

GMAIL = ("X-GM-EXT-1", "SPECIAL-USE", "XLIST", "IDLE")


class Gone(Exception):
    """The server ends this conversation."""


def say(answer: str) -> Fault:
    """`NO …`, `BAD …`, or several lines; {tag} stands for the command's tag."""

    def fault(conversation: "Conversation", tag: str) -> None:
        conversation.write(answer.format(tag=tag))

    return fault


def hang(conversation: "Conversation", tag: str) -> None:
    conversation.server.ended.wait(20)
    raise Gone


def drip(conversation: "Conversation", tag: str) -> None:
    """A byte now and then: a timeout per read would wait forever."""
    with contextlib.suppress(OSError):
        while not conversation.server.ended.wait(0.05):
            conversation.socket.send(b"*")
    raise Gone


def close(conversation: "Conversation", tag: str) -> None:
    raise Gone


def close_in_the_middle(conversation: "Conversation", tag: str) -> None:
    conversation.socket.sendall(b"* SEARCH 1 2")
    raise Gone


@dataclass
class Folder:
    name: str
    attributes: str = ""
    messages: list[bytes] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


@dataclass
class ImapScript:
    certificate: Path
    folders: list[Folder] = field(default_factory=lambda: [Folder("INBOX"), Folder("Sent", "\\Sent")])
    password: str = "right"
    features: tuple[str, ...] = ()
    faults: dict[str, Fault] = field(default_factory=dict)


class ImapServer(LoopbackServer):
    def __init__(self, script: ImapScript) -> None:
        self.script = script
        self.commands: list[str] = []
        self.logins: list[str] = []
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(script.certificate)
        super().__init__()

    def folder(self, name: str) -> Folder:
        return next(folder for folder in self.script.folders if folder.name == name)

    def asked(self, verb: str) -> list[str]:
        return [command for command in self.commands if verb in command.split(" ")[:2]]

    def talk(self, connection: socket.socket) -> None:
        with (
            contextlib.suppress(Gone, OSError),
            self._context.wrap_socket(connection, server_side=True) as secure,
        ):
            secure.settimeout(20)
            Conversation(self, secure).run()


class Conversation:
    def __init__(self, server: ImapServer, secure: ssl.SSLSocket) -> None:
        self.server = server
        self.script = server.script
        self.socket = secure
        self.incoming = secure.makefile("rb")
        self.selected: Folder | None = None

    def run(self) -> None:
        self._answer("greeting", "*", lambda: self.write("* OK ready"))
        while True:
            line = self.incoming.readline().decode().rstrip("\r\n")
            if not line:
                return
            tag, _, command = line.partition(" ")
            self.server.commands.append(command)
            self._command(tag, command)

    def write(self, text: str) -> None:
        self.socket.sendall(text.encode() + b"\r\n")

    def _answer(self, name: str, tag: str, right: Callable[[], None]) -> None:
        fault = self.script.faults.get(name)
        if fault:
            fault(self, tag)
        else:
            right()

    def _command(self, tag: str, command: str) -> None:
        verb, _, rest = command.removeprefix("UID ").partition(" ")
        verbs = {
            "CAPABILITY": self._capability,
            "LOGIN": self._login,
            "AUTHENTICATE": self._authenticate,
            "LIST": self._list,
            "EXAMINE": self._examine,
            "SEARCH": self._search,
            "FETCH": self._fetch,
            "APPEND": self._append,
            "LOGOUT": self._logout,
        }
        if verb not in verbs:
            self.write(f"{tag} BAD what?")
            return
        self._answer(verb, tag, lambda: verbs[verb](tag, rest))

    def _capability(self, tag: str, _: str) -> None:
        self.write(f"* CAPABILITY {' '.join(('IMAP4rev1', *self.script.features))}")
        self.write(f"{tag} OK done")

    def _login(self, tag: str, rest: str) -> None:
        user, password = rest.replace('"', "").split(" ")
        self._welcome(tag, user, password)

    def _authenticate(self, tag: str, _: str) -> None:
        self.write("+ ")
        _, user, password = base64.b64decode(self.incoming.readline()).decode().split("\0")
        self._welcome(tag, user, password)

    def _welcome(self, tag: str, user: str, password: str) -> None:
        self.server.logins.append(user)
        right = password == self.script.password
        self.write(f"{tag} OK welcome" if right else f"{tag} NO [AUTHENTICATIONFAILED] Invalid credentials")

    def _list(self, tag: str, _: str) -> None:
        for folder in self.script.folders:
            self.write(f'* LIST ({folder.attributes}) "/" "{folder.name}"')
        self.write(f"{tag} OK done")

    def _examine(self, tag: str, rest: str) -> None:
        self.selected = next((each for each in self.script.folders if each.name == rest.strip('"')), None)
        if self.selected is None:
            self.write(f"{tag} NO [NONEXISTENT] no such folder")
            return
        self.write(f"* {len(self.selected.messages)} EXISTS")
        self.write(f"{tag} OK [READ-ONLY] done")

    def _search(self, tag: str, rest: str) -> None:
        """By substring, as RFC 3501 has it; Gmail's own question by the whole Message-ID."""
        assert self.selected is not None
        whole = re.search(r'X-GM-RAW "rfc822msgid:(.*)"', rest)
        part = re.search(r'HEADER Message-ID "(.*)"', rest)
        wanted = f"<{whole[1]}>" if whole else part[1] if part else "?"
        hits = [str(n) for n, each in enumerate(self.selected.messages, 1) if wanted in message_id(each)]
        self.write(f"* SEARCH {' '.join(hits)}".rstrip())
        self.write(f"{tag} OK done")

    def _fetch(self, tag: str, rest: str) -> None:
        assert self.selected is not None
        uid = int(rest.split(" ")[0])
        header = f"Message-ID: {message_id(self.selected.messages[uid - 1])}\r\n\r\n"
        part = "BODY[HEADER.FIELDS (MESSAGE-ID)]"
        self.write(f"* {uid} FETCH (UID {uid} {part} {{{len(header)}}}\r\n{header})")
        self.write(f"{tag} OK done")

    def _append(self, tag: str, rest: str) -> None:
        size = int(rest.rpartition("{")[2].rstrip("}"))
        self.write("+ go on")
        data = self.incoming.read(size)
        self.incoming.readline()
        folder = self.server.folder(re.match(r'"?([^"(]*?)"? \(', rest)[1])  # type: ignore[index]
        folder.messages.append(data)
        folder.flags.append(rest)
        self._answer("appended", tag, lambda: self.write(f"{tag} OK done"))

    def _logout(self, tag: str, _: str) -> None:
        self.write("* BYE")
        self.write(f"{tag} OK done")
        raise Gone


@contextlib.contextmanager
def imap_running(script: ImapScript) -> Iterator[ImapServer]:
    server = ImapServer(script)
    try:
        yield server
    finally:
        server.stop()


def message_id(data: bytes) -> str:
    found = re.search(rb"^Message-ID: (\S+)", data, re.MULTILINE)
    return found[1].decode() if found else ""
