"""One signed-in connection: it opens, takes messages, and closes."""

import base64
import re
from collections.abc import Callable, Sequence

from django.conf import settings

from bmasia_crm.common.smtp import SmtpConfig

from . import network
from .envelope import Envelope, Receipt, nobody, rcpt, refusal
from .trouble import Reply, Step, Trouble, What
from .window import Window
from .wire import Wire

LEADING_DOT = re.compile(rb"^\.", re.MULTILINE)


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
    def _sized(self) -> bool:
        return self.wire.has_extn("size")

    @property
    def size_limit(self) -> int | None:
        announced = self.wire.esmtp_features.get("size", "")
        return int(announced) or None if announced.isdigit() else None

    @property
    def pipelines(self) -> bool:
        return self.wire.has_extn("pipelining")

    def window(self) -> Window | None:
        """For many messages at once, if the server takes them so."""
        together = self.pipelines and self.wire.has_extn("chunking")
        return Window(self.wire, self.size_limit) if together else None

    def send(
        self,
        envelope: Envelope,
        content: bytes,
        before_content: Callable[[], None],
        then: Envelope | None = None,
    ) -> Receipt:
        """Hand over one message, step by step. `before_content` is the last moment to think better of it: it may raise.

        `then` is the message that will be sent next; with PIPELINING its envelope travels with the end of this one.
        """
        replies: dict[str, Reply] = {}
        try:
            self._mail(envelope)
            self.used += 1
            self._recipients(envelope.recipients, replies)
            if not any(reply.good for reply in replies.values()):
                self.wire.hear_out()
                return nobody(replies)
            self._ask(Step.DATA, "DATA", expected=(354,))
            before_content()
            return Receipt(replies, self._content(content, then))
        except Trouble as trouble:
            trouble.recipients = replies
            if trouble.step < Step.CONTENT and not trouble.spoils_connection:
                self.wire.hear_out()
            raise

    def offer_sender(self) -> None:
        """MAIL and RCPT with our own address, then RSET: what a test can do without sending anything."""
        own, replies = self.config["email"], dict[str, Reply]()
        self._mail(Envelope(own, (own,), 0))
        self._recipients((own,), replies)
        if not any(reply.good for reply in replies.values()):
            nobody(replies)
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
        self.wire.step = Step.MAIL
        if too_large := envelope.too_large_for(self.size_limit):
            raise too_large
        if self.pipelines and not self.wire.asked:
            self.wire.send(self.wire.ahead(self._opening(envelope)))
        if self._unfinished:
            self._ask(Step.MAIL, "RSET", expected=(250,))
        self._unfinished = True
        self._ask(Step.MAIL, envelope.mail(sized=self._sized), expected=(250,))

    def _opening(self, envelope: Envelope) -> list[str]:
        """All that is said before the content."""
        reset = ["RSET"] if self._unfinished else []
        return [*reset, *envelope.commands(sized=self._sized), "DATA"]

    def _recipients(self, addresses: Sequence[str], replies: dict[str, Reply]) -> None:
        self.wire.step = Step.RCPT
        for address in addresses:
            reply = self.wire.exchange(rcpt(address))
            if reply.closing or not (reply.good or reply.temporary or reply.permanent):
                raise refusal(Step.RCPT, reply)
            replies[address] = reply

    def _content(self, content: bytes, then: Envelope | None) -> Reply:
        """In one go: the end must not wait for a packet of its own."""
        self._unfinished = False
        self.wire.step = Step.CONTENT
        ahead = b""
        if then and self.pipelines and not then.too_large_for(self.size_limit):
            ahead = self.wire.ahead(self._opening(then))
        try:
            self.wire.send(LEADING_DOT.sub(b"..", content) + b".\r\n" + ahead)
        except Trouble as trouble:
            if self.wire.unsent <= len(ahead):
                trouble.step = Step.ANSWER
            raise
        self.wire.step = Step.ANSWER
        return self._accept(Step.ANSWER, self.wire.reply(), range(200, 300))

    def _ask(self, step: Step, command: str, expected: Sequence[int]) -> Reply:
        self.wire.step = step
        return self._accept(step, self.wire.exchange(command), expected)

    def _accept(self, step: Step, reply: Reply, expected: Sequence[int]) -> Reply:
        if reply.code in expected:
            return reply
        raise refusal(step, reply)


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")
