"""A mail server that writes down what it accepted, is a little slow at each step, and lets a test act at each stage.

Everything goes right here; what goes wrong is that the worker on the other side dies. test_faults.py is about servers.
"""

import base64
import contextlib
import random
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

STAGES = ("connect", "login", "envelope", "content begun", "content ended", "answered", "quit")
FEATURES = ("SIZE 30000000", "8BITMIME", "PIPELINING", "CHUNKING", "AUTH PLAIN")
MESSAGE_ID = re.compile(rb"^Message-ID: (\S+)\r$", re.MULTILINE)

type Answer = Callable[[], None]
# Told which stage was reached; gives the answer that is due, or does something else.
type Watcher = Callable[[str, Answer], None]


class Gone(Exception):
    """The server ends this conversation."""


@dataclass(frozen=True)
class Accepted:
    message_id: str
    user: str
    moment: datetime


@dataclass
class Mailbag:
    """What one or several servers have accepted. A copy counts from the moment the server is about to say 250."""

    accepted: list[Accepted] = field(default_factory=list)

    def copies(self) -> Counter[str]:
        return Counter(each.message_id for each in self.accepted)

    def moments(self) -> dict[str, datetime]:
        return {each.message_id: each.moment for each in self.accepted}


def just_answer(_: str, answer: Answer) -> None:
    answer()


@dataclass(eq=False)
class RecordingServer:
    bag: Mailbag
    watcher: Watcher = just_answer
    password: str = "right"
    # At most so many seconds at each step, so that a kill at random can land in any of them.
    slowness: float = 0.004

    def __post_init__(self) -> None:
        self.busy: Counter[str] = Counter()
        self.busiest: Counter[str] = Counter()
        self._counting = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def come(self, user: str) -> None:
        with self._counting:
            self.busy[user] += 1
            self.busiest[user] = max(self.busiest[user], self.busy[user])

    def go(self, user: str) -> None:
        with self._counting:
            self.busy[user] -= 1

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=Conversation(self, connection).run, daemon=True).start()


class Conversation:
    def __init__(self, server: RecordingServer, connection: socket.socket) -> None:
        self.server = server
        self.socket = connection
        self.socket.settimeout(60)
        self.incoming = connection.makefile("rb")
        self.user = ""
        self.chunks = b""

    def run(self) -> None:
        with contextlib.suppress(Gone, OSError):
            self._reach("connect", "220 mail.example.test ESMTP")
            while self._command(self._line()):
                pass
        self._sign_out()
        self.incoming.close()
        self.socket.close()

    def _reach(self, stage: str, reply: str) -> None:
        time.sleep(random.uniform(0, self.server.slowness))
        self.server.watcher(stage, lambda: self._write(reply))

    def _write(self, reply: str) -> None:
        self.socket.sendall(reply.encode() + b"\r\n")

    def _line(self) -> bytes:
        line = self.incoming.readline()
        if not line.endswith(b"\n"):
            raise Gone
        return line

    def _command(self, line: bytes) -> bool:
        words = line.decode().upper().split() or [""]
        match words[0]:
            case "EHLO":
                self._write("\r\n".join(f"250-{each}" for each in ("mail.example.test", *FEATURES[:-1])))
                self._write(f"250 {FEATURES[-1]}")
            case "AUTH":
                self._login(line.decode().split()[2])
            case "RCPT":
                self._reach("envelope", "250 2.1.5 ok")
            case "DATA":
                self._data()
            case "BDAT":
                self._chunk(int(words[1]), last=words[-1] == "LAST")
            case "QUIT":
                self._sign_out()
                self._reach("quit", "221 2.0.0 bye")
            case _:
                self._write("250 2.0.0 ok")
        return words[0] != "QUIT"

    def _login(self, secret: str) -> None:
        _, user, password = base64.b64decode(secret).decode().split("\0")
        if password != self.server.password:
            self._write("535 5.7.8 Username and Password not accepted")
            return
        self.user = user
        self.server.come(user)
        self._reach("login", "235 2.7.0 welcome")

    def _sign_out(self) -> None:
        if self.user:
            self.server.go(self.user)
        self.user = ""

    def _data(self) -> None:
        self._write("354 go on")
        lines = [self._line()]
        self.server.watcher("content begun", lambda: None)
        while lines[-1] != b".\r\n":
            lines.append(self._line())
        self._content(b"".join(lines))

    def _chunk(self, size: int, *, last: bool) -> None:
        begins = not self.chunks
        data = self.incoming.read(size)
        if len(data) < size:
            raise Gone
        self.chunks += data
        if begins:
            self.server.watcher("content begun", lambda: None)
        if not last:
            self._write("250 2.0.0 go on")
            return
        content, self.chunks = self.chunks, b""
        self._content(content)

    def _content(self, content: bytes) -> None:
        found = MESSAGE_ID.search(content)
        assert found is not None
        user, message_id = self.user, found[1].decode()

        def accept() -> None:
            self.server.bag.accepted.append(Accepted(message_id, user, datetime.now(UTC)))
            self._reach("answered", "250 2.0.0 queued")

        time.sleep(random.uniform(0, self.server.slowness))
        self.server.watcher("content ended", accept)
