"""The least that a conversation can cost: a socket, and messages by BDAT with a window in flight. No database."""

import socket
from collections.abc import Iterator, Sequence

WINDOW = 8
ANSWERS_EACH = 3


def drain(address: tuple[str, int], sender: str, recipient: str, contents: Sequence[bytes]) -> None:
    with socket.create_connection(address, timeout=60) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        replies = _replies(connection)
        next(replies)
        connection.sendall(b"EHLO floor.example.com\r\n")
        next(replies)
        envelope = f"MAIL FROM:<{sender}>\r\nRCPT TO:<{recipient}>\r\n".encode()
        in_flight = 0
        for content in contents:
            if in_flight == WINDOW:
                _hear(replies)
                in_flight -= 1
            connection.sendall(envelope + b"BDAT %d LAST\r\n" % len(content) + content)
            in_flight += 1
        for _ in range(in_flight):
            _hear(replies)
        connection.sendall(b"QUIT\r\n")


def _hear(replies: Iterator[bytes]) -> None:
    for _ in range(ANSWERS_EACH):
        reply = next(replies)
        assert reply.startswith(b"250"), reply


def _replies(connection: socket.socket) -> Iterator[bytes]:
    lines = connection.makefile("rb")
    while line := lines.readline():
        if line[3:4] != b"-":
            yield line
