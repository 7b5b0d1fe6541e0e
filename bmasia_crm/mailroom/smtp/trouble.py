"""What can go wrong on the wire: one exception, with its evidence."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Step(IntEnum):
    """How far the conversation got, in order: everything before ANSWER is known not to be delivered."""

    CONNECT = 1
    BANNER = 2
    EHLO = 3
    STARTTLS = 4
    LOGIN = 5
    MAIL = 6
    RCPT = 7
    DATA = 8
    CONTENT = 9  # part of the content is out, its end is not
    ANSWER = 10  # the end of the content may have reached the server


class What(StrEnum):
    REFUSED = "refused"  # the server answered, and its answer is no
    DNS = "dns"
    PRIVATE = "private"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    CLOSED = "closed"
    GARBAGE = "garbage"
    TLS = "tls"
    NO_STARTTLS = "no_starttls"
    NO_LOGIN = "no_login"
    TOO_LARGE = "too_large"  # known from EHLO's SIZE, so not even tried


@dataclass(frozen=True)
class Reply:
    code: int
    text: str

    @property
    def closing(self) -> bool:
        """421: the server closes the connection, whatever was asked."""
        return self.code == 421

    @property
    def good(self) -> bool:
        return 200 <= self.code < 300

    @property
    def temporary(self) -> bool:
        return 400 <= self.code < 500

    @property
    def permanent(self) -> bool:
        return 500 <= self.code < 600


class Trouble(Exception):
    """The conversation failed at `step`. With a reply if the server gave one, else with what the system said."""

    def __init__(self, step: Step, what: What, reply: Reply | None = None, detail: str = "") -> None:
        super().__init__(f"{what} at {step.name}: {reply or detail}")
        self.step = step
        self.what = what
        self.reply = reply
        self.detail = detail
        # What was said of each recipient before the trouble came.
        self.recipients: dict[str, Reply] = {}
        # The line broke before this message's turn came: it says nothing about the message.
        self.premature = False

    def before_its_turn(self) -> "Trouble":
        """The same for a message further behind, of which the server knows nothing."""
        other = Trouble(Step.MAIL, self.what, self.reply, self.detail)
        other.premature = True
        return other

    @property
    def spoils_connection(self) -> bool:
        """After a plain no the next message can go over the same connection; after anything else it cannot."""
        refused = self.what is What.REFUSED and self.reply is not None and not self.reply.closing
        return not (refused or self.what is What.TOO_LARGE)
