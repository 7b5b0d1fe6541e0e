"""What stands on the outside of a message, and how a server's answers to it are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .trouble import Reply, Step, Trouble, What

ABOUT_THE_SENDER = re.compile(
    r"sender address rejected|not owned by user|not allowed to send as", re.IGNORECASE
)


@dataclass(frozen=True)
class Envelope:
    sender: str
    recipients: tuple[str, ...]
    size: int

    def mail(self, *, sized: bool) -> str:
        size = f" SIZE={self.size}" if sized and self.size else ""
        return f"MAIL FROM:<{self.sender}>{size}"

    def too_large_for(self, limit: int | None) -> Trouble | None:
        if limit is None or self.size <= limit:
            return None
        detail = f"{self.size} octets, at most {limit} are taken"
        return Trouble(Step.MAIL, What.TOO_LARGE, detail=detail)

    def commands(self, *, sized: bool) -> list[str]:
        return [self.mail(sized=sized), *(rcpt(address) for address in self.recipients)]


@dataclass(frozen=True)
class Receipt:
    """What the server said: about each recipient, and about the content if any recipient was left for it."""

    recipients: dict[str, Reply]
    answer: Reply | None = None


def rcpt(address: str) -> str:
    return f"RCPT TO:<{address}>"


def refusal(step: Step, reply: Reply) -> Trouble:
    """A no is a no; an answer that is neither yes nor no (a 250 where 354 belongs) is not SMTP."""
    if reply.temporary or reply.permanent:
        return Trouble(step, What.REFUSED, reply)
    return Trouble(step, What.GARBAGE, detail=f"{reply.code} {reply.text}"[:200])


def nobody(replies: Mapping[str, Reply]) -> Receipt:
    """Every recipient was refused. Trouble if that was meant for the sender.

    Postfix keeps its no to MAIL FROM back until RCPT (smtpd_delay_reject): it is no word on who receives.
    """
    if all(reply.permanent and ABOUT_THE_SENDER.search(reply.text) for reply in replies.values()):
        raise refusal(Step.MAIL, next(iter(replies.values())))
    return Receipt(dict(replies))
