"""What a worker that died has left behind, and what has waited too long."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from bmasia_crm.common.sentences import say

from . import leases, ledger, news, records, retries
from .endings import Ending
from .failures import Failure, Kind
from .leases import Lease
from .models import Account, Attempt, EmailLog, Outcome, RecipientState, Stage, State

# A message that took several workers down with it no longer goes first.
TRIES_AT_ONCE = 2
# Less than this clocks may differ; nobody waits longer for it.
SKEW = timedelta(minutes=5)
# No message that was to leave at once is held back longer, so that it can be taken back.
UNDO = timedelta(minutes=1)


def recover(lease: Lease) -> None:
    """Settle messages left in `sending`: the last attempt's stage says whether the content may have gone out."""
    for email in EmailLog.objects.filter(account_id=lease.account_id, state=State.SENDING):
        leases.renew(lease)
        attempt = email.attempts.order_by("-number").first()
        assert attempt is not None, "a message is taken for sending together with its attempt"
        records.conclude(attempt, _ending_of(email, attempt, timezone.now()))


def give_up_overdue() -> int:
    """Fail what has waited longer than MAIL_GIVE_UP_HOURS, with the reason it last waited for."""
    now = timezone.now()
    count = 0
    for account in Account.objects.all():
        overdue = EmailLog.objects.filter(
            account=account, state=State.QUEUED, due_at__lte=now, give_up_at__lte=now
        )
        for email in overdue:
            count += _give_up(email, account, now)
    return count


def bring_forward() -> int:
    """A clock that ran ahead wrote messages down as of tomorrow: those nobody scheduled leave now, not then."""
    soon = timezone.now() + SKEW
    at_once = EmailLog.objects.filter(
        state=State.QUEUED, tries=0, created_at__gt=soon, due_at__gt=soon, send_at__lte=F("created_at") + UNDO
    )
    return at_once.update(due_at=timezone.now() + UNDO)


def _ending_of(email: EmailLog, attempt: Attempt, now: datetime) -> Ending:
    if attempt.stage == Stage.CONTENT:
        failure = Failure(
            Kind.WORKER_DIED,
            say(
                "The sending process stopped after it had handed the message over: "
                "nobody knows whether it arrived."
            ),
        )
        return Ending(Outcome.UNKNOWN, State.UNCONFIRMED, Stage.CONTENT, failure)
    sentence = say("The sending process stopped before it had handed the message over. It is tried again.")
    again = now if email.tries <= TRIES_AT_ONCE else retries.next_try(email.tries, now, 0)
    stage = Stage(attempt.stage)
    failure = Failure(Kind.WORKER_DIED, sentence)
    return Ending(Outcome.ABANDONED, State.QUEUED, stage, failure, due_at=again)


def _give_up(email: EmailLog, account: Account, now: datetime) -> int:
    with transaction.atomic():
        changed = EmailLog.objects.filter(pk=email.pk, state=State.QUEUED).update(
            news_at=now + news.OTHERS_WAIT, **_given_up(email, account, now)
        )
        if changed:
            pending = email.recipients.filter(state=RecipientState.PENDING)
            pending.update(state=RecipientState.REFUSED)
    if changed:
        news.tell(email.pk)
    return changed


def _given_up(email: EmailLog, account: Account, now: datetime) -> dict[str, Any]:
    if email.recipients.filter(state=RecipientState.ACCEPTED).exists():
        # As after any other end: each recipient's own line says who has not got it.
        return {"state": State.SENT, "sent_at": now, **ledger.NO_FAILURE}
    because = email.failure_sentence or account.health_sentence or say("No worker was running to send it.")
    return {
        "state": State.FAILED,
        "failure_kind": email.failure_kind or account.health_kind or Kind.UNKNOWN,
        "failure_sentence": say("It was given up after waiting too long.") + because,
    }
