"""Puts what is due into the outbox, each reminder once, however many processes run this at the same moment."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.sentences import NOTHING, Sentence, of_error, say
from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.models import EmailLog, State

from ..dispatch import Order, send
from ..models import Reminder
from ..wish import Wish
from .due import RETRY_AFTER, Due, due
from .plans import PLANS, in_business_hours

log = logging.getLogger(__name__)

# Stands there while it is tried, and stays when that came to no end.
UNFINISHED = say("It was begun and came to no end; the log of the server knows more.")


@dataclass(frozen=True)
class Made:
    """What became of one reminder: a message, or the sentence why there is none."""

    due: Due
    email: EmailLog | None
    problem: Sentence = NOTHING


def run(now: datetime | None = None, limit: int | None = None) -> list[Made]:
    """Everything that is due, or nothing outside business hours."""
    now = now or timezone.now()
    withdraw(now)
    if not in_business_hours(now):
        return []
    done = [remind(one, now) for one in due(now)[:limit]]
    return [made for made in done if made]


def remind(one: Due, now: datetime) -> Made | None:
    """None when somebody else makes it at this moment, or has just made it.

    What nobody foresaw is raised, with the try on record: the next run leaves this one out and goes on to the others.
    """
    if not _begin(one, now):
        return None
    try:
        email = _make(one, now)
    except ValidationError as error:
        return _put_off(one, of_error(error))
    return Made(one, email) if email else None


def _begin(one: Due, now: datetime) -> bool:
    """Whoever comes first tries it; the others find it tried a moment ago."""
    trying = {"tried_at": now, "problem": UNFINISHED}
    row, is_first = Reminder.objects.get_or_create(**key_of(one), defaults=trying)
    before = now - RETRY_AFTER
    return is_first or _unmade(one).filter(pk=row.pk, tried_at__lte=before).update(**trying) == 1


@transaction.atomic
def _make(one: Due, now: datetime) -> EmailLog | None:
    """The UPDATE makes everybody else wait, and then find it made."""
    if not _unmade(one).update(made_at=now, problem=NOTHING):
        return None
    order = Order(one.sender, purpose=one.plan.kind.purpose, step=one.step)
    email = send(one.document, Wish(), order)
    Reminder.objects.filter(**key_of(one)).update(email=email)
    return email


def _put_off(one: Due, problem: Sentence) -> Made:
    log.warning("No reminder of %s: %s", one.document.number, problem)
    _unmade(one).update(problem=problem)
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


def _unmade(one: Due) -> QuerySet[Reminder]:
    return Reminder.objects.filter(**key_of(one), made_at=None)


def key_of(one: Due) -> dict[str, Any]:
    return {
        "document_type": one.plan.kind.name,
        "document_id": one.document.pk,
        "step": one.step,
    }


def _cancel(email: EmailLog) -> bool:
    try:
        outbox.cancel(email)
    except NotPossible:  # a worker was faster
        return False
    return True
