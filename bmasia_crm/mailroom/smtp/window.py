"""Several messages on their way at once: BDAT (RFC 3030), pipelined (RFC 2920).

Everything about a message is written without waiting, and the next one right behind it; the answers come in the same
order. RSET in front of each costs nothing that way, and clears up whatever the message before has left behind.
"""

import re
import time
from collections import deque
from dataclasses import dataclass, field

from .envelope import Envelope, Receipt, nobody, refusal
from .trouble import Reply, Step, Trouble, What
from .wire import Wire, in_lines

type Result = Receipt | Trouble

# What is settled is told of by so many at a time, if they come within so many seconds: writing it down costs almost as
# much for one as for four. Four are half of what is under way; the server is busy with the other half meanwhile.
COMPANY = 4
MOMENT = 0.1
# RSET and MAIL are answered before the recipients.
BEFORE_RECIPIENTS = 2
# RFC 3463: a yes to a sender or a recipient.
OF_AN_ADDRESS = re.compile(r"2\.1\.\d")


@dataclass
class Flight:
    """One message on its way. `begins` and `ends` say where its content lies in all that is written."""

    envelope: Envelope
    begins: int
    ends: int
    heard: list[Reply] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        return len(self.heard) == BEFORE_RECIPIENTS + len(self.envelope.recipients) + 1

    @property
    def step(self) -> Step:
        """What the next answer is about."""
        asked = len(self.heard)
        if asked < BEFORE_RECIPIENTS:
            return Step.MAIL
        return Step.RCPT if asked < BEFORE_RECIPIENTS + len(self.envelope.recipients) else Step.ANSWER

    @property
    def _accepted_sender(self) -> bool:
        return all(reply.good for reply in self.heard[:BEFORE_RECIPIENTS])

    @property
    def recipients(self) -> dict[str, Reply]:
        """What was said of each. After a no to MAIL the server says no to all of them, which tells nothing."""
        if not self._accepted_sender:
            return {}
        return dict(zip(self.envelope.recipients, self.heard[BEFORE_RECIPIENTS:], strict=False))

    @property
    def refused(self) -> bool:
        """Whether the server has already said that it will not take it."""
        said = self.recipients.values()
        nobody_left = len(said) == len(self.envelope.recipients) and not any(reply.good for reply in said)
        return nobody_left or not self._accepted_sender

    def hear(self, reply: Reply) -> None:
        """Raises Trouble when the conversation cannot go on after this."""
        understood = reply.good or reply.temporary or reply.permanent
        if reply.closing or not understood:
            raise refusal(self.step, reply)
        if self._misplaced(reply):
            raise Trouble(self.step, What.GARBAGE, detail=f"{reply.code} {reply.text}"[:200])
        self.heard.append(reply)

    def _misplaced(self, reply: Reply) -> bool:
        """No answer to RSET, or none to content: if the server left one out or gave one too many, all are shifted."""
        if not self.heard:
            return not reply.good
        return (
            self.step is Step.ANSWER
            and reply.good
            and (self.refused or bool(OF_AN_ADDRESS.match(reply.text)))
        )

    def result(self) -> Result:
        """When all is heard, or enough to know that it is refused."""
        try:
            return self._receipt()
        except Trouble as trouble:
            trouble.recipients = self.recipients
            return trouble

    def _receipt(self) -> Receipt:
        mail, answer = self.heard[1], self.heard[-1]
        if not mail.good:
            raise refusal(Step.MAIL, mail)
        if self.refused:
            return nobody(self.recipients)
        if not answer.good:
            raise refusal(Step.ANSWER, answer)
        return Receipt(self.recipients, answer)


class Window:
    """`put` as many as you dare to leave unconfirmed; `settled` says in order how they fared, and never raises."""

    def __init__(self, wire: Wire, size_limit: int | None) -> None:
        # What ended it.
        self.trouble: Trouble | None = None
        self._wire = wire
        self._size_limit = size_limit
        self._outgoing = bytearray()
        self._put = self._written = 0
        self._flights: deque[Flight | Trouble] = deque()
        self._deadline = 0.0

    def put(self, envelope: Envelope, content: bytes) -> None:
        """Nothing is written yet: that happens while `settled` waits."""
        if too_large := envelope.too_large_for(self._size_limit):
            self._flights.append(too_large)
            return
        sized = self._wire.has_extn("size")
        head = in_lines(["RSET", *envelope.commands(sized=sized), f"BDAT {len(content)} LAST"])
        begins = self._put + len(head)
        self._put = begins + len(content)
        self._flights.append(Flight(envelope, begins, self._put))
        self._outgoing += head + content

    def start(self) -> None:
        """Let as much go out as leaves without waiting."""
        if self._outgoing:
            self._sent(self._wire.write_some(self._outgoing))

    def settled(self) -> list[Result]:
        """Wait until the first message is settled, and a moment for a few more. Empty when none is on its way."""
        results: list[Result] = []
        self._be_patient()
        try:
            while self._flights and not self._hear(results):
                self._move(self._deadline)
            until = time.monotonic() + MOMENT
            while self._flights and len(results) < COMPANY and time.monotonic() < until:
                self._move(until)
                self._hear(results)
        except Trouble as trouble:
            results += self._broken_off(trouble)
        return results

    def _hear(self, results: list[Result]) -> bool:
        while self._flights:
            flight = self._flights[0]
            if isinstance(flight, Flight) and not flight.complete:
                reply = self._wire.reply_at_hand()
                if reply is None:
                    break
                flight.hear(reply)
                self._be_patient()
            else:
                results.append(flight if isinstance(flight, Trouble) else flight.result())
                self._flights.popleft()
        return bool(results)

    def _move(self, until: float) -> None:
        self._sent(self._wire.trickle(self._outgoing, self._deadline, until))

    def _sent(self, written: int) -> None:
        self._written += written
        del self._outgoing[:written]
        if written and not self._outgoing:
            self._be_patient()

    def _be_patient(self) -> None:
        self._deadline = time.monotonic() + self._wire.reply_timeout

    def _broken_off(self, trouble: Trouble) -> list[Result]:
        """The line is of no more use. Whatever is wholly written may have arrived, unless the server has said no."""
        self.trouble = trouble
        fates = [
            flight if isinstance(flight, Trouble) else self._fate(flight, trouble) for flight in self._flights
        ]
        self._flights.clear()
        return fates

    def _fate(self, flight: Flight, trouble: Trouble) -> Result:
        if flight.refused:
            return flight.result()
        if trouble.reply is not None:
            return self._turned_away(flight, trouble)
        if self._written <= flight.begins:
            return trouble.before_its_turn()
        step = Step.ANSWER if self._written >= flight.ends else Step.CONTENT
        fate = Trouble(step, trouble.what, detail=trouble.detail)
        fate.recipients = flight.recipients
        return fate

    def _turned_away(self, flight: Flight, trouble: Trouble) -> Result:
        """421: the server ends the conversation. Answers come in order, so what lies behind it was not looked at."""
        its_own = flight is self._flights[0] and len(flight.heard) >= BEFORE_RECIPIENTS
        if not its_own:
            return trouble.before_its_turn()
        trouble.recipients = flight.recipients
        return trouble
