"""What can be asked of a Sent folder: is this message there, and put it there."""

import contextlib
import email.parser
import email.utils
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.common.smtp import SmtpConfig

from . import imap
from .imap import Folder, ImapMailBox, ImapTrouble
from .providers import imap_of

# RFC 6154. All Mail also holds what was taken out of Sent, and the bin what a person threw away meanwhile.
SENT, ELSEWHERE = "\\Sent", ("\\All", "\\Trash")
SPECIAL = frozenset({SENT, "\\All", "\\Trash", "\\Drafts", "\\Junk", "\\Archive", "\\Flagged", "\\Important"})
# For servers that do not say which folder is which. Compared with the last part of a folder's name.
WELL_KNOWN = ("sent", "sent items", "sent messages", "sent mail")
TRIAL_PATIENCE_SECONDS = 10


@dataclass(frozen=True)
class Sight:
    """What was seen: where the message stands, or which folders were read to the end without finding it."""

    found_in: str
    looked_in: tuple[str, ...]
    # The server itself said which folder holds what was sent; a name alone proves nothing.
    announced: bool


# Connects at the first call, and then gives the same again: the session, and the login it was opened with.
type OpenFolder = Callable[[], tuple["SentFolderSession", SmtpConfig]]


class SentFolderSession:
    """One signed-in connection. Every method raises ImapTrouble when it could not do its work to the end."""

    def __init__(self, mailbox: ImapMailBox, can: frozenset[str], host: str) -> None:
        self._mailbox, self._can, self.host = mailbox, can, host
        with imap.in_words(host):
            folders = self._folders()
        self.announced = any(SPECIAL & _attributes(folder) for folder in folders)
        self._sent = [folder.name for folder in folders if self._is_sent(folder)]
        self._others = [folder.name for folder in folders if _attributes(folder) & set(ELSEWHERE)]

    @property
    def name(self) -> str:
        if not self._sent:
            raise ImapTrouble(
                say("{host} shows no Sent folder. It may be hidden there, or not made yet.", host=self.host)
            )
        return self._sent[0]

    def look(self, message_id: str, *, everywhere: bool = False) -> Sight:
        """`everywhere`: also where a sent message may have gone from the Sent folder."""
        names = [self.name, *self._sent[1:], *(self._others if everywhere else ())]
        for number, name in enumerate(names, 1):
            with imap.in_words(self.host):
                if self._is_in(name, message_id):
                    return Sight(name, tuple(names[:number]), self.announced)
        return Sight("", tuple(names), self.announced)

    def append(self, data: bytes) -> None:
        """As read, and dated as the message says, so that it stands where a mail program would have put it."""
        date = email.parser.BytesHeaderParser().parsebytes(data)["Date"]
        with imap.in_words(self.host):
            self._mailbox.append(data, self.name, email.utils.parsedate_to_datetime(date), ["\\Seen"])

    def _folders(self) -> list[Folder]:
        """Some servers tell special uses only to those who ask (RFC 6154 with RFC 5258)."""
        ask = {"SPECIAL-USE", "LIST-EXTENDED"} <= self._can
        pattern = b'"*" RETURN (SPECIAL-USE)' if ask else b'"*"'
        return self._mailbox.folder.list(b'""', pattern)  # type: ignore[arg-type]  # bytes go out as they are

    def _is_sent(self, folder: Folder) -> bool:
        if self.announced:
            return SENT in _attributes(folder)
        last = folder.name.rpartition(folder.delim)[2] if folder.delim else folder.name
        return last.lower() in WELL_KNOWN and "\\Noselect" not in _attributes(folder)

    def _is_in(self, folder: str, message_id: str) -> bool:
        self._mailbox.folder.set(folder, readonly=True)
        return any(
            self._is_it(uid, message_id) for ask in self._questions(message_id) for uid in self._hits(ask)
        )

    def _questions(self, message_id: str) -> list[str]:
        """Gmail's own index knows a Message-ID as a whole; HEADER is asked all the same before we say "not there"."""
        bare = message_id.strip("<>")
        gmail = [f'X-GM-RAW "rfc822msgid:{bare}"'] if "X-GM-EXT-1" in self._can else []
        return [*gmail, f'HEADER Message-ID "{bare}"']

    def _hits(self, question: str) -> list[str]:
        status, answer = self._mailbox.client.uid("SEARCH", question)
        if status != "OK" or answer[0] is None:
            raise ImapTrouble(self._unclear(), str(answer))
        uids = [uid for line in answer for uid in line.decode("ascii", "replace").split()]
        if not all(uid.isdecimal() for uid in uids):
            raise ImapTrouble(self._unclear(), str(answer))
        return uids

    def _unclear(self) -> Sentence:
        return say("{host} did not say what its search found.", host=self.host)

    def _is_it(self, uid: str, message_id: str) -> bool:
        """HEADER finds parts of words, too (RFC 3501): only the header itself tells."""
        status, answer = self._mailbox.client.uid("FETCH", uid, "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        headers = [part[1] for part in answer if isinstance(part, tuple)]
        if status != "OK" or not headers:
            hidden = say("{host} did not show a message that its search found.", host=self.host)
            raise ImapTrouble(hidden, str(answer))
        shown = email.parser.BytesHeaderParser().parsebytes(headers[0])["Message-ID"] or ""
        return shown.strip() == message_id


@contextlib.contextmanager
def opened(
    config: SmtpConfig, *, trusted: bool, patience: float | None = None
) -> Iterator[SentFolderSession]:
    with imap.signed_in(config, trusted=trusted, patience=patience) as (mailbox, can):
        server = imap_of(config)
        yield SentFolderSession(mailbox, can, server.host if server else "")


@dataclass(frozen=True)
class Trial:
    """How a look at the Sent folder ended that nobody waits for but a person in front of a screen."""

    ok: bool
    sentence: Sentence
    reply: str


def try_out(config: SmtpConfig, *, trusted: bool) -> Trial | None:
    """Whether the Sent folder can be read; None where no IMAP server is known."""
    if imap_of(config) is None:
        return None
    try:
        with opened(config, trusted=trusted, patience=TRIAL_PATIENCE_SECONDS) as session:
            return Trial(True, say('The Sent folder "{folder}" can be read.', folder=session.name), "")
    except ImapTrouble as trouble:
        return Trial(False, trouble.sentence + say("Messages are sent all the same."), trouble.reply)


def owner_of(config: SmtpConfig) -> str:
    """Whose folder it is: several profiles may share one login, and then its folder."""
    return config["username"] if "@" in config["username"] else config["email"]


def _attributes(folder: Folder) -> set[str]:
    """As RFC 6154 writes them; servers differ in capitals."""
    return {"\\" + flag.lstrip("\\").capitalize() for flag in folder.flags}
