"""Puts what is due into the outbox, each reminder once, however many processes run this at the same moment."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.models import EmailLog, State

from ..dispatch import Order, send
from ..models import Reminder
from ..wish import Wish
from .due import Due, due
from .plans import PLANS, in_business_hours

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Made:
    """What became of one reminder: a message, or the sentence why there is none."""

    due: Due
    email: EmailLog | None
    problem: str = ""


def run(now: datetime | None = None, limit: int | None = None) -> list[Made]:
    """Everything that is due, or nothing outside business hours."""
    now = now or timezone.now()
    withdraw(now)
    if not in_business_hours(now):
        return []
    done = [remind(one, now) for one in due(now)[:limit]]
    return [made for made in done if made]


def remind(one: Due, now: datetime) -> Made | None:
    """None when somebody else has just made it."""
    try:
        with transaction.atomic():
            if not _claim(one, now):
                return None
            order = Order(one.sender, purpose=one.plan.kind.purpose, step=one.step)
            email = send(one.document, Wish(), order)
            Reminder.objects.filter(**_key(one)).update(email=email)
    except ValidationError as error:
        return _put_off(one, " ".join(error.messages), now)
    except Exception:  # one bad document must not keep the others from going
        log.exception("The reminder of %s could not be made.", one.document.number)
        return _put_off(one, "Something unexpected happened; the log of the server knows more.", now)
    return Made(one, email)


def _put_off(one: Due, problem: str, now: datetime) -> Made:
    log.warning("No reminder of %s: %s", one.document.number, problem)
    Reminder.objects.get_or_create(**_key(one), defaults={"tried_at": now})
    Reminder.objects.filter(**_key(one), made_at=None).update(tried_at=now, problem=problem)
    return Made(one, None, problem)


def withdraw(now: datetime) -> int:
    """Reminders still waiting in the outbox whose documents have been renewed, paid, answered or cancelled since."""
    since = now - timedelta(hours=2 * settings.MAIL_GIVE_UP_HOURS)
    waiting = Reminder.objects.filter(made_at__gt=since, email__state=State.QUEUED).select_related("email")
    withdrawn = 0
    for reminder in waiting:
        plan = next(plan for plan in PLANS if plan.kind.name == reminder.document_type)
        if reminder.email and not plan.wanted().filter(pk=reminder.document_id).exists():
            withdrawn += _cancel(reminder.email)
    return withdrawn


def _claim(one: Due, now: datetime) -> bool:
    """The row is made by whoever comes first; the UPDATE makes everybody else wait, and then find it taken."""
    Reminder.objects.get_or_create(**_key(one), defaults={"tried_at": now})
    free = Reminder.objects.filter(**_key(one), made_at=None)
    return free.update(made_at=now, tried_at=now, problem="") == 1


def _key(one: Due) -> dict[str, Any]:
    return {
        "document_type": one.plan.kind.name,
        "document_id": one.document.pk,
        "step": one.step,
    }


def _cancel(email: EmailLog) -> bool:
    try:
        outbox.cancel(email)
    except outbox.NotPossible:  # a worker was faster
        return False
    return True
