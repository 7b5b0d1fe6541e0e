"""An SMTP server on a real socket that does as told: right by default, and wrong at exactly one step if asked.

A step is named by what the client has just done: `banner`, `ehlo`, `starttls`, `tls` (the handshake), `auth`, `mail`,
`rcpt`, `rcpt2` (the second one), `data`, `content` (in the middle of it), `answer` (all of it is in), `accepted` (the
message counts as delivered, and the answer is due), `sent` (the answer was given), `quit`.
A fault is what the server does there instead. It returns whether the step counts as gone right after all.
"""

import base64
import contextlib
import socket
import ssl
import struct
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .loopback import LoopbackServer

type Fault = Callable[["Dialogue"], bool]


def say(reply: str) -> Fault:
    """Answer this instead of the right thing, and listen on."""
    return say_raw(reply.encode() + b"\r\n")


def say_raw(reply: bytes) -> Fault:
    def fault(dialogue: "Dialogue") -> bool:
        dialogue.write(reply)
        return False

    return fault


def oddly(reply: bytes) -> Fault:
    """Say yes, but in a way few servers do."""

    def fault(dialogue: "Dialogue") -> bool:
        dialogue.write(reply)
        return True

    return fault


def close(dialogue: "Dialogue") -> bool:
    raise Gone


def reset(dialogue: "Dialogue") -> bool:
    """Cut the line so that the other side sees ECONNRESET; not so early that its connect() would fail with it."""
    time.sleep(0.05)
    dialogue.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise Gone


def hang(dialogue: "Dialogue") -> bool:
    """Say nothing more, and keep the line open until the test ends or the client gives up."""
    dialogue.server.ended.wait(20)
    raise Gone


def drip(dialogue: "Dialogue") -> bool:
    """A byte now and then, never a whole answer: a timeout per read would wait forever."""
    with contextlib.suppress(OSError):
        while not dialogue.server.ended.wait(0.05):
            dialogue.socket.send(b"2")
    raise Gone


def say_and_close(reply: str) -> Fault:
    def fault(dialogue: "Dialogue") -> bool:
        dialogue.write(reply.encode() + b"\r\n")
        raise Gone

    return fault


class Gone(Exception):
    """The server ends this conversation."""


@dataclass
class Script:
    """What goes wrong, and what the server offers."""

    faults: dict[str, Fault] = field(default_factory=dict)
    # How often each step goes right before its fault happens, and how often it happens; then all is well again.
    first_right: int = 0
    times: int = 1_000_000
    recipients: dict[str, str] = field(default_factory=dict)
    # RFC 2920, 3.1: some servers ask for the content of a message to nobody, and take it.
    asks_even_so: bool = False
    password: str = "right"
    features: tuple[str, ...] = ("SIZE 30000000", "8BITMIME", "AUTH PLAIN LOGIN")
    tls: Path | None = None
    implicit_tls: bool = False


@dataclass(frozen=True)
class Arrived:
    sender: str
    recipients: tuple[str, ...]
    data: bytes
    user: str


class ScriptedServer(LoopbackServer):
    """Starts on a free port of the loopback; `arrived` holds each copy that a real server would now deliver."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or Script()
        self.arrived: list[Arrived] = []
        self.logins: list[str] = []
        self.commands: list[str] = []
        self.happened: Counter[str] = Counter()
        super().__init__()

    def talk(self, connection: socket.socket) -> None:
        Dialogue(self, connection).run()


class Dialogue:
    """One client's conversation."""

    def __init__(self, server: ScriptedServer, connection: socket.socket) -> None:
        self.server = server
        self.script = server.script
        self.socket = connection
        self.socket.settimeout(20)
        self.unread = b""
        self.user = ""
        self.secure = False
        self.sender = ""
        self.recipients: list[str] = []

    def run(self) -> None:
        with contextlib.suppress(Gone, OSError, ssl.SSLError):
            if self.script.implicit_tls:
                self._handshake()
            self.step("banner", "220 mail.example.test ESMTP")
            while self._command(self.line()):
                pass
        self.socket.close()

    def step(self, name: str, right: str) -> bool:
        """Do what the script says for this step, else answer right. True when it went right."""
        fault = self.script.faults.get(name)
        if fault is not None:
            self.server.happened[name] += 1
            turn = self.server.happened[name] - self.script.first_right
            if 0 < turn <= self.script.times:
                return fault(self)
        if right:
            self.write(right.encode() + b"\r\n")
        return True

    def write(self, data: bytes) -> None:
        self.socket.sendall(data)

    def line(self) -> str:
        while b"\r\n" not in self.unread:
            self._read()
        line, _, self.unread = self.unread.partition(b"\r\n")
        return line.decode("utf-8", "replace")

    def _read(self) -> None:
        received = self.socket.recv(65536)
        if not received:
            raise Gone
        self.unread += received

    def _command(self, line: str) -> bool:
        self.server.commands.append(line)
        verbs = {
            "EHLO": self._ehlo,
            "STARTTLS": self._starttls,
            "AUTH": self._auth,
            "MAIL": self._mail,
            "RCPT": self._rcpt,
            "DATA": self._data,
            "BDAT": self._bdat,
            "RSET": self._rset,
            "QUIT": self._quit,
        }
        verb = line.split(" ")[0].upper()
        if verb in verbs:
            verbs[verb](line)
        else:
            self.write(b"500 what?\r\n")
        return verb != "QUIT"

    def _starttls(self, _: str) -> None:
        if self.step("starttls", "220 go on"):
            self._handshake()

    def _mail(self, line: str) -> None:
        self.sender, self.recipients = "", []
        if self.step("mail", "250 2.1.0 ok"):
            self.sender = _address(line)

    def _rset(self, _: str) -> None:
        self.sender, self.recipients = "", []
        self.step("rset", "250 2.0.0 forgotten")

    def _quit(self, _: str) -> None:
        self.step("quit", "221 2.0.0 bye")

    def _ehlo(self, _: str) -> None:
        offered = list(self.script.features)
        if self.script.tls and not self.secure and not self.script.implicit_tls:
            offered = ["STARTTLS", "SIZE 30000000"]
        lines = ["mail.example.test", *offered]
        text = "\r\n".join(f"250-{each}" for each in lines[:-1]) + f"\r\n250 {lines[-1]}"
        self.step("ehlo", text)

    def _handshake(self) -> None:
        if not self.step("tls", ""):
            return
        assert self.script.tls is not None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.script.tls)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.secure = True

    def _auth(self, line: str) -> None:
        method = line.split(" ")[1].upper()
        if method == "PLAIN":
            _, user, password = base64.b64decode(line.split(" ")[2]).decode().split("\0")
        else:
            self.write(b"334 VXNlcm5hbWU6\r\n")
            user = base64.b64decode(self.line()).decode()
            self.write(b"334 UGFzc3dvcmQ6\r\n")
            password = base64.b64decode(self.line()).decode()
        self.server.logins.append(user)
        if password != self.script.password:
            self.write(b"535 5.7.8 Username and Password not accepted\r\n")
        elif self.step("auth", "235 2.7.0 welcome"):
            self.user = user

    def _rcpt(self, line: str) -> None:
        address = _address(line)
        refusal = self.script.recipients.get(address)
        if not self.sender:
            self.write(b"503 5.5.1 need MAIL first\r\n")
        elif refusal:
            self.write(refusal.encode() + b"\r\n")
        elif self.step("rcpt2" if self.recipients else "rcpt", "250 2.1.5 ok"):
            self.recipients.append(address)

    def _data(self, _: str) -> None:
        if not self.recipients and self.script.asks_even_so:
            self.write(b"354 go on\r\n")
            assert self._content() == b"\r\n", "there was something in it"
        if not self.recipients:
            self.write(b"554 5.5.1 no valid recipients\r\n")
            return
        if not self.step("data", "354 go on"):
            return
        refused = self._in_the_middle()
        data = self._content()
        if refused or not self.step("answer", ""):
            return
        self._deliver(data)

    def _bdat(self, line: str) -> None:
        """The whole content in one piece, as we send it. It is read even if nobody is left to receive it (RFC 3030)."""
        size = int(line.split(" ")[1])
        refused = bool(self.recipients) and self._in_the_middle()
        while len(self.unread) < size:
            self._read()
        data, self.unread = self.unread[:size], self.unread[size:]
        if not self.recipients:
            self.write(b"503 5.5.1 no valid recipients\r\n")
        elif not refused and self.step("answer", ""):
            self._deliver(data)

    def _deliver(self, data: bytes) -> None:
        """A server that has said yes, or is about to, delivers: from here on the message counts as arrived."""
        self.server.arrived.append(Arrived(self.sender, tuple(self.recipients), data, self.user))
        if self.step("accepted", "250 2.0.0 queued as 4711"):
            self.step("sent", "")

    def _in_the_middle(self) -> bool:
        if "content" not in self.script.faults:
            return False
        while len(self.unread) < 512:
            self._read()
        return not self.step("content", "")

    def _content(self) -> bytes:
        end = b"\r\n.\r\n"
        text = bytearray(b"\r\n" + self.unread)
        while (at := text.find(end, max(0, len(text) - 70_000))) < 0:
            self.unread = b""
            self._read()
            text += self.unread
        self.unread = bytes(text[at + len(end) :])
        return bytes(text[2:at]).replace(b"\r\n..", b"\r\n.") + b"\r\n"


@contextlib.contextmanager
def running(script: Script | None = None) -> Iterator[ScriptedServer]:
    server = ScriptedServer(script)
    try:
        yield server
    finally:
        server.stop()


def wait_until(true: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)


def _address(line: str) -> str:
    return line.partition("<")[2].partition(">")[0]
