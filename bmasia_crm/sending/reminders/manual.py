"""A person reminds a client of a renewal: not within a day of the automatic reminder."""

from datetime import datetime, timedelta

from django.utils import timezone

from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.models import EmailLog, State

from ..dispatch import Order, send
from ..kinds import kind_of
from ..wish import Wish

WAIT = timedelta(hours=24)


class TooSoon(NotPossible):
    """The client has just been reminded."""


def remind(document: Document, wish: Wish, order: Order) -> EmailLog:
    """Raises TooSoon, or what `dispatch.send` raises. A repeated request answers with its own message."""
    known = order.idempotency_key and outbox.find(
        order.person.pk if order.person else None, order.idempotency_key
    )
    if not known and (sentence := too_soon(document, timezone.now())):
        raise TooSoon(sentence)
    return send(document, wish, order)


def too_soon(document: Document, now: datetime) -> Sentence:
    """Why nobody should remind this client now; false when somebody may. Only what was really sent counts."""
    automatic = EmailLog.objects.filter(
        reminder__document_type=kind_of(document).name,
        reminder__document_id=document.pk,
        state=State.SENT,
        sent_at__gt=now - WAIT,
    )
    sent_at = automatic.order_by("-sent_at").values_list("sent_at", flat=True).first()
    if sent_at is None:
        return NOTHING
    return say(
        "An automatic reminder of {number} was sent at {sent_at}. You can send another one after {again}.",
        number=document.number,
        sent_at=sent_at,
        again=sent_at + WAIT,
    )
