"""Let the engine work, and look at what it did."""

from django.utils import timezone

from bmasia_crm.mailroom import delivery
from bmasia_crm.mailroom.models import Account, EmailLog


def drained(email: EmailLog) -> EmailLog:
    while delivery.work("test"):
        pass
    email.refresh_from_db()
    return email


def outcomes(email: EmailLog) -> list[tuple[str, str, str, str]]:
    return [(a.account_key, a.stage, a.outcome, a.kind) for a in email.attempts.all()]


def due_again(email: EmailLog) -> None:
    EmailLog.objects.filter(pk=email.pk).update(due_at=timezone.now())
    Account.objects.update(paused_until=None)
