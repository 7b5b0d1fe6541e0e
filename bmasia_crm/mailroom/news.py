"""Passes the outcome of a message on, at least once, and never before it is committed."""

import logging
from collections.abc import Sequence
from datetime import timedelta

from django.db.models import QuerySet
from django.dispatch import Signal
from django.utils import timezone

from .models import EmailLog, State
from .signals import message_failed, message_sent, message_unconfirmed

log = logging.getLogger(__name__)

SIGNALS: dict[str, Signal] = {
    State.SENT: message_sent,
    State.FAILED: message_failed,
    State.UNCONFIRMED: message_unconfirmed,
}
# How long the process that recorded an outcome has to tell it, before another tells it in its place.
OTHERS_WAIT = timedelta(seconds=60)
# While more is being sent, news waits a moment for company: receivers ask the database once, however many it is about.
COMPANY = 32
MOMENT = timedelta(seconds=1)


def tell(email_id: int) -> None:
    tell_all(list(_untold().filter(pk=email_id)))


def tell_all(emails: Sequence[EmailLog]) -> None:
    """Send the signals of the messages' states. A receiver that fails is logged and heard again later."""
    told = [email for state, signal in SIGNALS.items() for email in _heard(signal, emails, state)]
    # What was concluded anew in the meantime has another moment, and other news.
    of_then = EmailLog.objects.filter(news_at__in={email.news_at for email in emails})
    of_then.filter(pk__in=[email.pk for email in told]).update(news_at=None)
    unheard = [email.pk for email in emails if email not in told]
    of_then.filter(pk__in=unheard).update(news_at=timezone.now() + OTHERS_WAIT)


def may_wait(emails: Sequence[EmailLog]) -> bool:
    """Whether there may be more to tell soon, and nobody minds so short a delay."""
    latest = timezone.now() + OTHERS_WAIT - MOMENT
    return len(emails) < COMPANY and all(email.news_at and email.news_at > latest for email in emails)


def tell_what_was_left(limit: int = 100) -> int:
    """The news of workers that died, and of receivers that failed."""
    left = list(_untold().filter(news_at__lt=timezone.now()).order_by("news_at")[:limit])
    tell_all(left)
    return len(left)


def _untold() -> QuerySet[EmailLog]:
    return EmailLog.objects.select_related("account").filter(news_at__isnull=False, state__in=SIGNALS)


def _heard(signal: Signal, emails: Sequence[EmailLog], state: str) -> list[EmailLog]:
    """Those that every receiver has taken. One that is not taken must not keep its company from being told."""
    some = [email for email in emails if email.state == state]
    if not some or _taken(signal, some):
        return some
    return [email for email in some if len(some) > 1 and _taken(signal, [email])]


def _taken(signal: Signal, emails: list[EmailLog]) -> bool:
    replies = signal.send_robust(sender=EmailLog, emails=emails)
    for receiver, reply in replies:
        if isinstance(reply, Exception):
            keys = [email.pk for email in emails]
            log.error("%s could not take the news of messages %s", receiver, keys, exc_info=reply)
    return not any(isinstance(reply, Exception) for _, reply in replies)
