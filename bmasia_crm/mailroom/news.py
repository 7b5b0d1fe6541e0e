"""Passes the outcome of a message on, at least once, and never before it is committed."""

import logging
from datetime import timedelta

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


def tell(email_id: int) -> None:
    """Send the signal for the message's state. A receiver that fails is logged and heard again later."""
    email = EmailLog.objects.select_related("account").get(pk=email_id)
    signal = SIGNALS.get(email.state)
    if signal is None or email.news_at is None:
        return
    replies = signal.send_robust(sender=EmailLog, email=email)
    for receiver, reply in replies:
        if isinstance(reply, Exception):
            log.error("%s could not take the news of message %s", receiver, email_id, exc_info=reply)
    if any(isinstance(reply, Exception) for _, reply in replies):
        EmailLog.objects.filter(pk=email_id).update(news_at=timezone.now() + OTHERS_WAIT)
    else:
        EmailLog.objects.filter(pk=email_id, news_at=email.news_at).update(news_at=None)


def tell_what_was_left(limit: int = 100) -> int:
    """The news of workers that died, and of receivers that failed."""
    left = (
        EmailLog.objects.filter(news_at__lt=timezone.now()).order_by("news_at").values_list("pk", flat=True)
    )
    for email_id in (ids := list(left[:limit])):
        tell(email_id)
    return len(ids)
