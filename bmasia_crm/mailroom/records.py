"""What a worker writes down about one message, each in a transaction of its own, none open around the network."""

import hashlib
import logging
import time
from datetime import datetime

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from . import leases, ledger, news
from .endings import Ending
from .leases import Lease
from .models import Attempt, EmailLog, Outcome, RecipientState, Stage, State
from .routes import Route

log = logging.getLogger(__name__)

# Seconds between tries to write down an outcome.
PATIENCE = (0.1, 0.5, 1, 2, 5, 10, 10)
# A message in one of these states may still learn from a late answer that it did arrive.
MAY_HAVE_ARRIVED = frozenset({State.UNCONFIRMED, State.QUEUED, State.FAILED, State.CANCELLED})


def begin(lease: Lease, email: EmailLog, header_lines: str, stage: Stage) -> Attempt | None:
    """Take a queued message for sending. None when it was cancelled or taken in the meantime."""
    now = timezone.now()
    data = header_lines.encode("ascii") + bytes(email.content.data)
    with transaction.atomic():
        leases.renew(lease)
        queued = EmailLog.objects.filter(pk=email.pk, account_id=lease.account_id, state=State.QUEUED)
        email.tries += 1
        if not queued.update(state=State.SENDING, from_address=email.from_address, tries=email.tries):
            return None
        return Attempt.objects.create(
            email=email,
            number=email.attempts.count() + 1,
            account_id=lease.account_id,
            account_key=lease.key,
            lease_token=lease.token,
            from_address=email.from_address,
            header_lines=header_lines,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            started_at=now,
            stage=stage,
        )


def hand_over(lease: Lease, attempt: Attempt) -> None:
    """The last thing before the content goes out. Raises LeaseLost if it must not go out any more."""
    with transaction.atomic():
        leases.renew(lease)
        underway = Attempt.objects.filter(pk=attempt.pk, outcome=Outcome.UNDERWAY)
        if not underway.update(stage=Stage.CONTENT):
            raise leases.LeaseLost("Another worker has already given this attempt up.")


def conclude(attempt: Attempt, ending: Ending) -> None:
    """Write down how it ended. What the server said must not get lost with a database that is away for a moment."""
    for pause in PATIENCE:
        try:
            return _conclude(attempt, ending)
        except (OperationalError, InterfaceError):
            if connection.in_atomic_block:
                raise
            log.exception("The outcome of %s could not be written down yet.", attempt)
            connection.close()
            time.sleep(pause)
    return _conclude(attempt, ending)


def _conclude(attempt: Attempt, ending: Ending) -> None:
    """Late truths count too: another worker may have called the message unconfirmed by now."""
    now = timezone.now()
    with transaction.atomic():
        email = EmailLog.objects.select_for_update(of=("self",)).get(pk=attempt.email_id)
        before = Attempt.objects.get(pk=attempt.pk)
        if before.outcome not in (Outcome.UNDERWAY, Outcome.UNKNOWN):
            return
        _end_attempt(before, ending, now)
        if not _may_change(email, before, ending):
            return
        _note_recipients(email, ending)
        _end_email(email, ending, now)
    if ending.state in news.SIGNALS:
        news.tell(email.pk)


def reroute(lease: Lease, email: EmailLog, route: Route) -> None:
    """Give a queued message another account without having tried this one."""
    with transaction.atomic():
        leases.renew(lease)
        queued = EmailLog.objects.filter(pk=email.pk, account_id=lease.account_id, state=State.QUEUED)
        queued.update(account=ledger.account_of(route), **ledger.route_fields(route))


def _end_attempt(attempt: Attempt, ending: Ending, now: datetime) -> None:
    failure, reply = ending.failure, ending.answer
    attempt.outcome, attempt.stage, attempt.ended_at = ending.outcome, ending.stage, now
    attempt.kind = failure.kind if failure else ""
    attempt.sentence = failure.sentence if failure else ""
    attempt.reply_code = failure.reply_code if failure else reply.code if reply else None
    attempt.reply_text = failure.reply_text if failure else reply.text if reply else ""
    states = [state for state, _ in ending.recipients.values()]
    attempt.accepted_recipients = states.count(RecipientState.ACCEPTED)
    attempt.save()


def _may_change(email: EmailLog, attempt: Attempt, ending: Ending) -> bool:
    newest = not Attempt.objects.filter(email=email, number__gt=attempt.number).exists()
    if newest and email.state in (State.SENDING, State.UNCONFIRMED):
        return True
    return ending.state == State.SENT and email.state in MAY_HAVE_ARRIVED


def _note_recipients(email: EmailLog, ending: Ending) -> None:
    recipients = {recipient.address: recipient for recipient in email.recipients.all()}
    for address, (state, reply) in ending.recipients.items():
        recipient = recipients[address]
        recipient.state, recipient.reply_code, recipient.reply_text = state, reply.code, reply.text
        recipient.save(update_fields=["state", "reply_code", "reply_text"])
    if ending.state == State.FAILED:
        code, text = (ending.failure.reply_code, ending.failure.reply_text) if ending.failure else (None, "")
        pending = email.recipients.filter(state=RecipientState.PENDING)
        pending.update(state=RecipientState.REFUSED, reply_code=code, reply_text=text)


def _end_email(email: EmailLog, ending: Ending, now: datetime) -> None:
    email.state = ending.state
    if ending.state == State.FAILED and email.recipients.filter(state=RecipientState.ACCEPTED).exists():
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
    email.save()


def _note_failure(email: EmailLog, ending: Ending) -> None:
    failure = None if ending.route or email.state == State.SENT else ending.failure
    email.failure_kind = failure.kind if failure else ""
    email.failure_sentence = failure.sentence if failure else ""
    email.reply_code = failure.reply_code if failure else ending.answer.code if ending.answer else None
    email.reply_text = failure.reply_text if failure else ending.answer.text if ending.answer else ""
