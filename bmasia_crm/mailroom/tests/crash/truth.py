"""What must be true when the storm is over: the record against what the server really accepted."""

from collections import Counter
from collections.abc import Iterator

from bmasia_crm.mailroom.models import EmailLog, Outcome, RecipientState, State

from .server import Mailbag

# How many copies there may be of a message in this state. No other state is left at the end.
COPIES = {State.SENT: {1}, State.FAILED: {0}, State.UNCONFIRMED: {0, 1}}


def figures(bag: Mailbag) -> dict[str, object]:
    states = Counter(EmailLog.objects.order_by().values_list("state", flat=True))
    copies = bag.copies()
    return {
        "states": dict(states),
        "copies": sum(copies.values()),
        "doubled": sum(count > 1 for count in copies.values()),
        "unconfirmed that arrived": sum(
            copies[message_id]
            for message_id in EmailLog.objects.filter(state=State.UNCONFIRMED).values_list(
                "message_id", flat=True
            )
        ),
    }


def lies(bag: Mailbag) -> list[str]:
    """Every sentence is something that is wrong."""
    copies = bag.copies()
    found = [line for email in _emails() for line in _lies_about(email, copies)]
    known = set(EmailLog.objects.values_list("message_id", flat=True))
    return found + [f"{stranger} is not on record" for stranger in copies.keys() - known]


def _lies_about(email: EmailLog, copies: Counter[str]) -> Iterator[str]:
    arrived = copies[email.message_id]
    attempts = list(email.attempts.all())
    outcomes = [attempt.outcome for attempt in attempts]
    name = f"{email} [{', '.join(f'{a.stage} {a.outcome}' for a in attempts)}]"
    if arrived not in COPIES.get(State(email.state), set()):
        yield f"{name}: the server accepted it {arrived} times"
    if [attempt.number for attempt in attempts] != list(range(1, len(attempts) + 1)):
        yield f"{name}: the attempts are not numbered in order"
    if Outcome.UNDERWAY in outcomes:
        yield f"{name}: an attempt never ended"
    if outcomes.count(Outcome.ACCEPTED) != (email.state == State.SENT):
        yield f"{name}: an accepted attempt and a sent message belong together"
    if Outcome.UNKNOWN in outcomes[:-1]:
        yield f"{name}: it was sent again after nobody knew whether it had arrived"
    if {recipient.state for recipient in email.recipients.all()} != {_recipient_state(email)}:
        yield f"{name}: its recipient's state says otherwise"


def _recipient_state(email: EmailLog) -> str:
    states = {State.SENT: RecipientState.ACCEPTED, State.FAILED: RecipientState.REFUSED}
    return states.get(State(email.state), RecipientState.PENDING)


def _emails() -> Iterator[EmailLog]:
    return EmailLog.objects.prefetch_related("attempts", "recipients").iterator(chunk_size=200)
