"""smtplib with deadlines: a reply must be complete in time, however slowly it drips."""

import contextlib
import re
import select
import smtplib
import socket
import ssl
import time
from collections import deque
from collections.abc import Buffer, Sequence

from .trouble import Reply, Step, Trouble, What

# RFC 5321 allows 512 octets a line; some servers explain themselves at length. More than this is no mail server.
MOST_REPLY_OCTETS = 64 * 1024
KEPT_REPLY_CHARACTERS = 2000
# The last line of a reply, or one that is no reply at all: either way there is something to read.
LAST_LINE = re.compile(rb"^(?![2-5]\d\d-)[^\n]*\n", re.MULTILINE)
# What a socket that must not wait says when it would have to.
NOT_NOW = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class Wire(smtplib.SMTP):
    """Commands, replies and EHLO's features are smtplib's; reading and writing are ours."""

    def __init__(self, connection: socket.socket, host: str, timeout: float) -> None:
        # An address literal (RFC 5321, 4.1.3): true on every machine, and no name has to be looked up for it.
        ours = connection.getsockname()[0].partition("%")[0]
        literal = f"[IPv6:{ours}]" if ":" in ours else f"[{ours}]"
        super().__init__(local_hostname=literal)
        self.sock = connection
        self.step = Step.BANNER
        self.reply_timeout = timeout
        self._host = host
        self._unread = bytearray()
        # Commands that are out, and whose turn has not come yet (RFC 2920).
        self.asked: deque[str] = deque()
        # How much of what was to be sent last was not.
        self.unsent = 0

    def exchange(self, command: str) -> Reply:
        if self.asked:
            asked = self.asked.popleft()
            assert asked == command, "what was asked ahead is asked in that order"
        else:
            self.send(in_lines([command]))
        return self.reply()

    def ahead(self, commands: Sequence[str]) -> bytes:
        """What to write so that these can be asked, one after the other, without waiting for the answers."""
        self.asked.extend(commands)
        return in_lines(commands)

    def hear_out(self) -> None:
        """The rest of what was asked ahead is of no use any more, as nobody is left to receive the message."""
        somebody = False
        try:
            while self.asked:
                command = self.asked.popleft()
                reply = self.reply()
                somebody |= command.startswith("RCPT") and reply.good
                if reply.code == 354 and somebody:
                    return self.drop()
                if reply.code == 354:
                    # RFC 2920, 3.1: some servers wait for content even so.
                    self.send(b".\r\n")
                    self.reply()
        except Trouble:
            self.drop()

    def reply(self) -> Reply:
        """The next reply, whatever it says. Trouble if none comes in time or it is not SMTP."""
        code, text = self.getreply()
        return Reply(code, text.decode("utf-8", "replace")[:KEPT_REPLY_CHARACTERS])

    def getreply(self) -> tuple[int, bytes]:
        """smtplib's own verbs read through this, too."""
        deadline = time.monotonic() + self.reply_timeout
        lines: list[bytes] = []
        octets = 0
        while True:
            line = self._line(deadline, MOST_REPLY_OCTETS - octets)
            octets += len(line)
            code, mark = line[:3], line[3:4]
            if not (code.isdigit() and b"200" <= code < b"600" and mark in (b" ", b"-", b"")):
                raise self._trouble(What.GARBAGE, line[:200].decode("utf-8", "replace"))
            lines.append(line[4:].strip())
            if mark != b"-":
                return int(code), b"\n".join(lines)

    def send(self, s: Buffer | str) -> None:
        """Write it all in time. If the server hung up with a last word, that word is the trouble."""
        data = memoryview(s.encode("ascii") if isinstance(s, str) else s)
        deadline = time.monotonic() + self.reply_timeout
        self.unsent = len(data)
        while data:
            try:
                data = data[self._in_time(deadline).send(data) :]
                self.unsent = len(data)
            except TimeoutError as error:
                raise self._trouble(What.TIMEOUT, "the server stopped reading") from error
            except OSError as error:
                raise self._last_word() or self._trouble(What.CLOSED, str(error)) from error

    def reply_at_hand(self) -> Reply | None:
        """The next reply if it is already there, whole."""
        if LAST_LINE.search(self._unread) or len(self._unread) > MOST_REPLY_OCTETS:
            return self.reply()
        return None

    def trickle(self, outgoing: bytearray, deadline: float, until: float) -> int:
        """Read what the server says or write what it takes, whichever comes first. Says how much was written.

        Neither before `until` is nothing yet; neither before the deadline is Trouble.
        Only so can much be written to a server that answers meanwhile: neither side waits for the other to read.
        """
        try:
            connection = self._in_time(deadline)
        except TimeoutError as error:
            raise self._trouble(What.TIMEOUT, "the server did not answer in time") from error
        connection.setblocking(False)
        if self._read_some(connection):
            return 0
        if outgoing and (written := self.write_some(outgoing)):
            return written
        writable = [connection] if outgoing else []
        select.select([connection], writable, [], max(min(deadline, until) - time.monotonic(), 0))
        return 0

    def write_some(self, outgoing: bytearray) -> int:
        """Without waiting. A server that hung up may have said why, so a broken line is noticed by reading alone."""
        if self.sock is None:
            return 0
        self.sock.setblocking(False)
        try:
            return self.sock.send(outgoing)
        except OSError:
            return 0

    def take_socket(self) -> socket.socket:
        """The bare socket, for the TLS handshake. Nothing may have been said that would outlive the handshake."""
        if self._unread:
            # Answers smuggled in before it would be read as if they had come through TLS.
            raise self._trouble(What.TLS, "the server sent more than it should before TLS")
        assert self.sock is not None
        return self.sock

    def secure(self, wrapped: ssl.SSLSocket) -> None:
        """Go on inside TLS. What was offered in the clear no longer counts."""
        self.sock = wrapped
        self.helo_resp = self.ehlo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False

    def drop(self) -> None:
        """Hang up without a word."""
        if self.sock is not None:
            with contextlib.suppress(OSError):
                self.sock.close()
            self.sock = None

    def _line(self, deadline: float, most: int) -> bytes:
        while (end := self._unread.find(b"\n")) < 0:
            if len(self._unread) > most:
                raise self._trouble(What.GARBAGE, "the server's answer does not end")
            try:
                received = self._in_time(deadline).recv(8192)
            except TimeoutError as error:
                raise self._trouble(What.TIMEOUT, "the server did not answer in time") from error
            except OSError as error:
                raise self._trouble(What.CLOSED, str(error)) from error
            if not received:
                raise self._trouble(What.CLOSED, "the server hung up")
            self._unread += received
        if end > most:
            raise self._trouble(What.GARBAGE, "the server's answer does not end")
        line = bytes(self._unread[:end]).rstrip(b"\r")
        del self._unread[: end + 1]
        return line

    def _read_some(self, connection: socket.socket) -> bool:
        try:
            received = connection.recv(65536)
        except NOT_NOW:
            return False
        except OSError as error:
            raise self._trouble(What.CLOSED, str(error)) from error
        if not received:
            raise self._trouble(What.CLOSED, "the server hung up")
        self._unread += received
        return True

    def _in_time(self, deadline: float) -> socket.socket:
        if self.sock is None:
            raise self._trouble(What.CLOSED, "the connection was closed before")
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.sock.settimeout(left)
        return self.sock

    def _last_word(self) -> Trouble | None:
        """A server that hangs up while we write has often said why."""
        patience, self.reply_timeout = self.reply_timeout, 1
        try:
            reply = self.reply()
        except Trouble:
            return None
        finally:
            self.reply_timeout = patience
        return None if reply.good else Trouble(self.step, What.REFUSED, reply)

    def _trouble(self, what: What, detail: str) -> Trouble:
        return Trouble(self.step, what, detail=detail)


def in_lines(commands: Sequence[str]) -> bytes:
    if any("\r" in command or "\n" in command for command in commands):
        raise ValueError("A command is one line.")
    return "".join(f"{command}\r\n" for command in commands).encode("utf-8")
