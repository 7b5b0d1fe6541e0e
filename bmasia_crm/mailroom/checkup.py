"""Accounts are watched: a password that died is known before the next message needs it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from . import health
from .models import Account, Attempt, Health, Outcome


def work() -> bool:
    """Try one account that has not been used for a day. False when none is due. Only one worker tries it."""
    now = timezone.now()
    account = due(now).first()
    if account is None:
        return False
    mine = Account.objects.filter(pk=account.pk, checked_at=account.checked_at)
    if mine.update(checked_at=now):
        health.check(account)
    return True


def due(now: datetime) -> QuerySet[Account]:
    """Accounts that worked when they were last used or tried, long ago by now. None when MAIL_CHECK_HOURS is 0."""
    if not settings.MAIL_CHECK_HOURS:
        return Account.objects.none()
    long_ago = now - timedelta(hours=settings.MAIL_CHECK_HOURS)
    used = Attempt.objects.filter(account=OuterRef("pk"), outcome=Outcome.ACCEPTED, ended_at__gt=long_ago)
    return (
        Account.objects.filter(health=Health.OK, health_since__lt=long_ago)
        .filter(Q(checked_at=None) | Q(checked_at__lt=long_ago))
        # Who holds it is trying it anyway.
        .filter(Q(lease_until=None) | Q(lease_until__lt=now))
        .exclude(Exists(used))
    )
