"""One signed-in connection: it opens, takes messages one after the other, and closes."""

import base64
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings

from bmasia_crm.common.smtp import SmtpConfig

from . import network
from .trouble import Reply, Step, Trouble, What
from .wire import Wire

ABOUT_THE_SENDER = re.compile(
    r"sender address rejected|not owned by user|not allowed to send as", re.IGNORECASE
)
LEADING_DOT = re.compile(rb"^\.", re.MULTILINE)


@dataclass(frozen=True)
class Envelope:
    sender: str
    recipients: tuple[str, ...]
    size: int


@dataclass(frozen=True)
class Receipt:
    """What the server said: about each recipient, and about the content if any recipient was left for it."""

    recipients: dict[str, Reply]
    answer: Reply | None = None


class Connection:
    """Raises Trouble, and nothing else, for whatever the network or the server does."""

    def __init__(self, config: SmtpConfig, *, trusted: bool, patience: float | None = None) -> None:
        self.config = config
        timeout = patience or settings.MAIL_REPLY_TIMEOUT
        plain = network.connect(config["host"], config["port"], trusted)
        if config["security"] == "tls":
            plain = network.wrap(plain, config["host"], Step.STARTTLS, timeout)
        self.wire = Wire(plain, config["host"], timeout)
        self.used = 0
        self._unfinished = False
        try:
            self._greet()
            self._sign_in()
        except BaseException:
            self.wire.drop()
            raise

    @property
    def size_limit(self) -> int | None:
        announced = self.wire.esmtp_features.get("size", "")
        return int(announced) or None if announced.isdigit() else None

    def send(self, envelope: Envelope, content: bytes, before_content: Callable[[], None]) -> Receipt:
        """Hand over one message. `before_content` is the last moment to think better of it: it may raise."""
        self._mail(envelope)
        self.used += 1
        replies: dict[str, Reply] = {}
        try:
            self._recipients(envelope.recipients, replies)
            if not any(reply.good for reply in replies.values()):
                self._refused_for_the_sender(replies)
                return Receipt(replies)
            self._ask(Step.DATA, "DATA", expected=(354,))
            before_content()
            return Receipt(replies, self._content(content))
        except Trouble as trouble:
            trouble.recipients = replies
            raise

    def offer_sender(self) -> None:
        """MAIL and RCPT with our own address, then RSET: what a test can do without sending anything."""
        own, replies = self.config["email"], dict[str, Reply]()
        self._mail(Envelope(own, (own,), 0))
        self._recipients((own,), replies)
        self._refused_for_the_sender(replies)
        self._ask(Step.MAIL, "RSET", expected=(250,))

    def close(self) -> None:
        """Say goodbye if the server still listens; the messages are settled either way."""
        self.wire.reply_timeout = min(self.wire.reply_timeout, 2)
        try:
            self.wire.exchange("QUIT")
        except Trouble:
            pass
        finally:
            self.wire.drop()

    def drop(self) -> None:
        self.wire.drop()

    def _greet(self) -> None:
        self._accept(Step.BANNER, self.wire.reply(), (220,))
        self._hello()
        if self.config["security"] != "starttls":
            return
        self.wire.step = Step.STARTTLS
        if not self.wire.has_extn("starttls"):
            raise Trouble(
                Step.STARTTLS, What.NO_STARTTLS, detail=f"{self.config['host']} offers no encryption"
            )
        self._ask(Step.STARTTLS, "STARTTLS", expected=(220,))
        host, timeout = self.config["host"], self.wire.reply_timeout
        self.wire.secure(network.wrap(self.wire.take_socket(), host, Step.STARTTLS, timeout))
        self._hello()

    def _hello(self) -> None:
        self.wire.step = Step.EHLO
        code, text = self.wire.ehlo()
        if code in (500, 502, 504):
            code, text = self.wire.helo()
        self._accept(Step.EHLO, Reply(code, text.decode("utf-8", "replace")), (250,))

    def _sign_in(self) -> None:
        """One knock with one method: trying the next with the same password would count as a second bad login."""
        user, password = self.config["username"], self.config["password"]
        if not user:
            return
        self.wire.step = Step.LOGIN
        offered = self.wire.esmtp_features.get("auth", "").upper().split()
        if "PLAIN" in offered:
            self._ask(Step.LOGIN, f"AUTH PLAIN {_base64(f'\0{user}\0{password}')}", expected=(235, 503))
        elif "LOGIN" in offered:
            self._ask(Step.LOGIN, "AUTH LOGIN", expected=(334,))
            self._ask(Step.LOGIN, _base64(user), expected=(334,))
            self._ask(Step.LOGIN, _base64(password), expected=(235,))
        else:
            raise Trouble(
                Step.LOGIN, What.NO_LOGIN, detail=f"{self.config['host']} offers no login by password"
            )

    def _mail(self, envelope: Envelope) -> None:
        if self._unfinished:
            self._ask(Step.MAIL, "RSET", expected=(250,))
        self.wire.step = Step.MAIL
        limit = self.size_limit
        if limit and envelope.size > limit:
            raise Trouble(
                Step.MAIL, What.TOO_LARGE, detail=f"{envelope.size} octets, at most {limit} are taken"
            )
        self._unfinished = True
        size = f" SIZE={envelope.size}" if self.wire.has_extn("size") and envelope.size else ""
        self._ask(Step.MAIL, f"MAIL FROM:<{envelope.sender}>{size}", expected=(250,))

    def _recipients(self, addresses: Sequence[str], replies: dict[str, Reply]) -> None:
        self.wire.step = Step.RCPT
        for address in addresses:
            reply = self.wire.exchange(f"RCPT TO:<{address}>")
            if reply.closing or not (reply.good or reply.temporary or reply.permanent):
                raise self._refused(Step.RCPT, reply)
            replies[address] = reply

    def _refused_for_the_sender(self, replies: dict[str, Reply]) -> None:
        """Postfix keeps its no to MAIL FROM back until RCPT (smtpd_delay_reject): it is no word on who receives."""
        for reply in replies.values():
            if not (reply.permanent and ABOUT_THE_SENDER.search(reply.text)):
                return
        raise self._refused(Step.MAIL, next(iter(replies.values())))

    def _content(self, content: bytes) -> Reply:
        self.wire.step = Step.CONTENT
        self.wire.send(LEADING_DOT.sub(b"..", content))
        self.wire.step = Step.ANSWER
        self.wire.send(b".\r\n")
        answer = self._accept(Step.ANSWER, self.wire.reply(), range(200, 300))
        self._unfinished = False
        return answer

    def _ask(self, step: Step, command: str, expected: Sequence[int]) -> Reply:
        self.wire.step = step
        return self._accept(step, self.wire.exchange(command), expected)

    def _accept(self, step: Step, reply: Reply, expected: Sequence[int]) -> Reply:
        if reply.code in expected:
            return reply
        raise self._refused(step, reply)

    def _refused(self, step: Step, reply: Reply) -> Trouble:
        """A no is a no; an answer that is neither yes nor no (a 250 where 354 belongs) is not SMTP."""
        if reply.temporary or reply.permanent:
            return Trouble(step, What.REFUSED, reply)
        return Trouble(step, What.GARBAGE, detail=f"{reply.code} {reply.text}"[:200])


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")
