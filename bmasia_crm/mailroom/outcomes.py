"""What an ending changes in the rows of one message. Nothing here is saved: records.py does that for many at once."""

from collections.abc import Sequence
from datetime import datetime

from bmasia_crm.common.sentences import NOTHING

from . import ledger, news
from .endings import Ending
from .models import Attempt, EmailLog, Recipient, RecipientState, State

# A message in one of these states may still learn from a late answer that it did arrive.
MAY_HAVE_ARRIVED = frozenset({State.UNCONFIRMED, State.QUEUED, State.FAILED, State.CANCELLED})


def end_attempt(attempt: Attempt, ending: Ending, now: datetime) -> None:
    failure, reply = ending.failure, ending.answer
    attempt.outcome, attempt.stage, attempt.ended_at = ending.outcome, ending.stage, now
    attempt.kind = failure.kind if failure else ""
    attempt.sentence = failure.sentence if failure else NOTHING
    attempt.reply_code = failure.reply_code if failure else reply.code if reply else None
    attempt.reply_text = failure.reply_text if failure else reply.text if reply else ""
    states = [state for state, _ in ending.recipients.values()]
    attempt.accepted_recipients = states.count(RecipientState.ACCEPTED)


def may_change(email: EmailLog, ending: Ending, *, newest: bool) -> bool:
    """Whether the end of this attempt, the newest or an older one, decides about the message."""
    if newest and email.state in (State.SENDING, State.UNCONFIRMED):
        return True
    return ending.state == State.SENT and email.state in MAY_HAVE_ARRIVED


def note_recipients(recipients: Sequence[Recipient], ending: Ending) -> list[Recipient]:
    """Those about whom something has been said."""
    noted = [recipient for recipient in recipients if recipient.address in ending.recipients]
    for recipient in noted:
        recipient.state, reply = ending.recipients[recipient.address]
        recipient.reply_code, recipient.reply_text = reply.code, reply.text
    if ending.state != State.FAILED:
        return noted
    code, text = (ending.failure.reply_code, ending.failure.reply_text) if ending.failure else (None, "")
    left = [recipient for recipient in recipients if recipient.state == RecipientState.PENDING]
    for recipient in left:
        recipient.state, recipient.reply_code, recipient.reply_text = RecipientState.REFUSED, code, text
    return noted + left


def end_email(email: EmailLog, recipients: Sequence[Recipient], ending: Ending, now: datetime) -> None:
    email.state = ending.state
    if ending.state == State.FAILED and any(each.state == RecipientState.ACCEPTED for each in recipients):
        # Some have it from an earlier try: each recipient's own line says who has not.
        email.state = State.SENT
    _note_failure(email, ending)
    if email.state == State.SENT:
        email.sent_at = now
    if ending.due_at:
        email.due_at = ending.due_at
    if ending.route:
        email.account = ledger.account_of(ending.route)
        for name, value in ledger.route_fields(ending.route).items():
            setattr(email, name, value)
    email.news_at = now + news.OTHERS_WAIT if email.state in news.SIGNALS else None


def _note_failure(email: EmailLog, ending: Ending) -> None:
    failure = None if ending.route or email.state == State.SENT else ending.failure
    email.failure_kind = failure.kind if failure else ""
    email.failure_sentence = failure.sentence if failure else NOTHING
    email.reply_code = failure.reply_code if failure else ending.answer.code if ending.answer else None
    email.reply_text = failure.reply_text if failure else ending.answer.text if ending.answer else ""
