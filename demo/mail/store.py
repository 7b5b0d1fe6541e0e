"""What the server keeps: one Maildir an address, with a Sent folder for those who sign in."""

import mailbox
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

INBOX, SENT = "INBOX", "Sent"
FOLDERS = (INBOX, SENT)
LONGEST_NAME = 200


class Kept(NamedTuple):
    """One stored copy of a message. Its id is its path in the reader."""

    address: str
    folder: str
    key: str

    @property
    def path(self) -> str:
        return f"{quote(self.address, safe='@')}/{self.folder}/{quote(self.key)}"

    @property
    def arrived(self) -> tuple[int, int]:
        """Seconds and microseconds, which a Maildir key begins with."""
        found = re.match(r"(\d+)\.M(\d+)", self.key)
        return (int(found[1]), int(found[2])) if found else (0, 0)


class Store:
    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir(parents=True, exist_ok=True)

    def add(self, address: str, folder: str, content: bytes) -> None:
        """On disk when this returns: only then may the server say 250."""
        self._open(address, folder, create=True).add(content)

    def addresses(self) -> list[str]:
        return sorted(unquote(entry.name) for entry in self.home.iterdir() if entry.is_dir())

    def list(self, address: str | None = None, folder: str = INBOX) -> list[Kept]:
        """Newest first; without an address, everybody's."""
        wanted = self.addresses() if address is None else [address]
        found = [kept for name in wanted for kept in self._in_folder(name, folder)]
        return sorted(found, key=lambda kept: kept.arrived, reverse=True)

    def raw(self, kept: Kept) -> bytes:
        """The stored bytes; KeyError when there is no such message."""
        if kept.address not in self.addresses() or kept.folder not in FOLDERS:
            raise KeyError(kept.path)
        return self._open(kept.address, kept.folder).get_bytes(kept.key)

    def _in_folder(self, address: str, folder: str) -> Iterator[Kept]:
        try:
            keys = self._open(address, folder).keys()
        except mailbox.NoSuchMailboxError:
            return
        yield from (Kept(address, folder, key) for key in keys)

    def _open(self, address: str, folder: str, *, create: bool = False) -> mailbox.Maildir:
        # Quoted, because an address may hold a slash, and cut, because a file name has an end.
        place = self.home / quote(address.lower(), safe="@")[:LONGEST_NAME]
        inbox = mailbox.Maildir(place, create=create)
        if folder == INBOX:
            return inbox
        return inbox.add_folder(folder) if create else inbox.get_folder(folder)


def parse(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message
