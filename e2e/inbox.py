"""What really arrived, read from the demo mail server in raw form."""

import time
import urllib.request
from email.message import EmailMessage

from demo.mail.store import INBOX, SENT, Kept, Store, parse
from tools.world import World

PATIENCE = 30


class Inbox:
    def __init__(self, world: World) -> None:
        self.url = world.mail_url
        self.store = Store(world.mail_home / "boxes")

    def arrived(self, address: str, subject: str) -> list[EmailMessage]:
        return self._read(address, INBOX, subject)

    def sent(self, address: str, subject: str) -> list[EmailMessage]:
        return self._read(address, SENT, subject)

    def wait_for(self, address: str, subject: str) -> EmailMessage:
        deadline = time.monotonic() + PATIENCE
        while not (found := self.arrived(address, subject)):
            assert time.monotonic() < deadline, f"{subject!r} did not reach {address} within {PATIENCE} s"
            time.sleep(0.1)
        return found[0]

    def _read(self, address: str, folder: str, subject: str) -> list[EmailMessage]:
        messages = [parse(self._raw(kept)) for kept in self.store.list(address, folder)]
        return [message for message in messages if message["Subject"] == subject]

    def _raw(self, kept: Kept) -> bytes:
        with urllib.request.urlopen(f"{self.url}message/{kept.path}/raw", timeout=5) as answer:
            return bytes(answer.read())


def pdf_of(message: EmailMessage) -> tuple[str, bytes]:
    (part,) = message.iter_attachments()
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return part.get_filename() or "", content
