"""A letter becomes bytes, once. What depends on the route (From, Reply-To) is put in front when it leaves."""

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from email.header import Header
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.policy import SMTP
from email.utils import format_datetime
from functools import lru_cache

from bmasia_crm.common.addresses import on_the_wire
from bmasia_crm.common.lines import CONTROL_CHARACTERS

# Seven bits throughout: no server on the way has to be asked for 8BITMIME, and no relay rewrites the parts.
POLICY = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True)
class Address:
    """Someone with a name, which may be empty, and an address; ValueError if it cannot be written to."""

    name: str
    address: str

    def __post_init__(self) -> None:
        refuse_control_characters("A name", self.name)
        refuse_control_characters("An address", self.address)
        self.header()

    def header(self) -> HeaderAddress:
        return HeaderAddress(self.name, addr_spec=on_the_wire(self.address))

    @property
    def wire(self) -> str:
        """The address as SMTP wants it: an international domain in its ASCII form."""
        return on_the_wire(self.address)


@dataclass(frozen=True)
class File:
    filename: str
    content_type: str
    data: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Letter:
    """What is to be said, and to whom. `html` may be empty; `text` may not."""

    subject: str
    text: str
    html: str
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    attachments: tuple[File, ...] = ()
    in_reply_to: str = ""
    # Nobody pressed a button for this one, so no program should answer it.
    automatic: bool = False

    def __post_init__(self) -> None:
        refuse_control_characters("The subject", self.subject)
        refuse_control_characters("In-Reply-To", self.in_reply_to)
        for file in self.attachments:
            refuse_control_characters("A file name", file.filename)
        if not self.text.strip():
            raise ValueError("The message is empty.")
        if not (self.to or self.cc or self.bcc):
            raise ValueError("The message has no recipient.")


@dataclass(frozen=True)
class Sender:
    """Who asks for a message to be sent: a person, or nobody in particular (`user_id` None)."""

    user_id: int | None
    name: str
    address: str
    mailbox_key: str
    profile: str = "admin"

    def __post_init__(self) -> None:
        refuse_control_characters("The sender's name", self.name)
        # Answers go there, by whichever route: an address that no header takes would stop the worker at its account.
        if self.address:
            on_the_wire(self.address)


def refuse_control_characters(what: str, text: str) -> None:
    if CONTROL_CHARACTERS.search(text):
        raise ValueError(f"{what} must be a single line without control characters.")


def new_message_id(domain: str) -> str:
    return f"<{uuid.uuid4().hex}@{domain.encode('idna').decode('ascii')}>"


def build(letter: Letter, message_id: str, date: datetime) -> bytes:
    """The frozen message. Message-ID and Date are its first two lines; Bcc is never in it."""
    message = EmailMessage(policy=POLICY)
    for name, addresses in (("To", letter.to), ("Cc", letter.cc)):
        if addresses:
            message[name] = [address.header() for address in addresses]
    if letter.in_reply_to:
        message["In-Reply-To"] = message["References"] = letter.in_reply_to
    if letter.automatic:
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834, section 5
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
    _attach(message, letter.attachments)
    return _first_lines(message_id, date) + _subject_line(letter.subject) + message.as_bytes()


def redate(content: bytes, message_id: str, date: datetime) -> bytes:
    """The same message as a new one: other Message-ID and Date, the rest byte for byte."""
    _old_id, _old_date, rest = content.split(b"\r\n", 2)
    return _first_lines(message_id, date) + rest


def _first_lines(message_id: str, date: datetime) -> bytes:
    return f"Message-ID: {message_id}\r\nDate: {format_datetime(date)}\r\n".encode("ascii")


def _subject_line(subject: str) -> bytes:
    """Written by Header, because email.policy loses a space where it breaks a long subject (seen in 3.12 and 3.13)."""
    plain = subject.isascii() and "=?" not in subject
    header = Header(subject, "us-ascii" if plain else "utf-8", maxlinelen=76, header_name="Subject")
    words = header.encode(linesep="\r\n")
    return f"Subject: {words}\r\n".encode("ascii")


# One account's messages mostly share them.
@lru_cache(maxsize=256)
def sender_lines(from_name: str, from_address: str, reply_to: str, reply_to_name: str) -> str:
    """The header lines that depend on the route, ready to stand before the frozen message."""
    message = EmailMessage(policy=POLICY)
    message["From"] = Address(from_name, from_address).header()
    if reply_to:
        message["Reply-To"] = Address(reply_to_name, reply_to).header()
    return message.as_bytes().partition(b"\r\n\r\n")[0].decode("ascii") + "\r\n"


def _attach(message: EmailMessage, files: Iterable[File]) -> None:
    for file in files:
        if message.get_content_type() != "multipart/mixed":
            message.make_mixed()
        message.attach(_part(file))  # type: ignore[arg-type] # any Message will do, the stubs know less


def _part(file: File) -> MIMEApplication:
    """One attached file whose name survives every script.

    RFC 2231 in Content-Disposition is what the standard asks for. Outlook and some web mailers look for
    RFC 2047 words in Content-Type instead, and show "noname" without them; email.message cannot write
    those, email.mime can.
    """
    _, _, subtype = file.content_type.partition("/")
    part = MIMEApplication(file.data, subtype)
    del part["Content-Type"], part["MIME-Version"]
    name = file.filename
    words = name if name.isascii() else Header(name, "utf-8", maxlinelen=70).encode(linesep="\r\n")
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    part["Content-Type"] = f'{file.content_type};\r\n name="{quoted}"'
    filename = name if name.isascii() else ("utf-8", "", name)
    part.add_header("Content-Disposition", "attachment", filename=filename)
    return part
