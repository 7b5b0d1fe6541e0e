"""A database restored from a backup knows of messages that may have left since. Each is looked for, none is sent."""

import uuid

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from bmasia_crm.common.sentences import say

from .failures import Kind
from .models import Attempt, EmailLog, Outcome, Stage, State

SENTENCE = say(
    "The database was restored from a backup in which this message had not left yet: nobody knows whether it left "
    "after the backup was made. Look for it in the Sent folder of its sender."
)


def hold_back() -> int:
    """What was about to leave becomes unconfirmed; the news of it has the worker look into the Sent folder."""
    now = timezone.now()
    about_to_leave = Q(state=State.SENDING) | Q(state=State.QUEUED, due_at__lte=now)
    emails = list(EmailLog.objects.filter(about_to_leave).select_related("account"))
    for email in emails:
        _hold_back(email)
    return len(emails)


@transaction.atomic
def _hold_back(email: EmailLog) -> None:
    """The attempt of which nobody knows has no address: it may have left by any route, so absence proves nothing."""
    now = timezone.now()
    email.attempts.filter(outcome=Outcome.UNDERWAY).update(outcome=Outcome.UNKNOWN, ended_at=now)
    last = email.attempts.order_by("-number").first()
    Attempt.objects.create(
        email=email,
        number=last.number + 1 if last else 1,
        account=email.account,
        account_key=email.account.key,
        lease_token=uuid.uuid4(),
        started_at=now,
        ended_at=now,
        stage=Stage.CONTENT,
        outcome=Outcome.UNKNOWN,
        kind=Kind.UNKNOWN,
        sentence=SENTENCE,
    )
    EmailLog.objects.filter(pk=email.pk).update(
        state=State.UNCONFIRMED, failure_kind=Kind.UNKNOWN, failure_sentence=SENTENCE, news_at=now
    )
