"""Which message another answers. The wrong one would put it into the conversation of another client."""

from datetime import timedelta

import pytest
from django.utils import timezone

from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.models import DocumentEmail, Purpose
from bmasia_crm.sending.threads import answered_message
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, contract, quote

pytestmark = pytest.mark.django_db


def mailed(document: Document, *, hours_ago: int = 1, state: State = State.SENT) -> EmailLog:
    wish = Wish(recipients=[SOMCHAI], subject=f"{hours_ago} hours ago")
    email = send(document, wish, Order(person=None))
    sent_at = timezone.now() - timedelta(hours=hours_ago)
    EmailLog.objects.filter(pk=email.pk).update(state=state, sent_at=sent_at, guard=None)
    return email


def answered(document: Document) -> str:
    return answered_message(document, Purpose.RENEWAL_REMINDER)


def test_it_answers_the_last_that_carried_the_document() -> None:
    document = contract()
    mailed(document, hours_ago=9)
    last = mailed(document, hours_ago=2)
    mailed(document, hours_ago=5)
    assert answered(document) == last.message_id


def test_it_answers_none_that_carried_another() -> None:
    mailed(contract())
    assert answered(contract()) == ""


def test_it_answers_none_that_carried_a_quote_of_the_same_id() -> None:
    document = contract()
    mailed(quote())
    DocumentEmail.objects.update(document_id=document.pk)
    assert answered(document) == ""


def test_it_answers_no_reminder() -> None:
    document = contract()
    mailed(document)
    DocumentEmail.objects.update(purpose=Purpose.RENEWAL_REMINDER)
    assert answered(document) == ""


@pytest.mark.parametrize("state", [State.QUEUED, State.FAILED, State.UNCONFIRMED, State.CANCELLED])
def test_it_answers_none_that_the_client_may_not_have(state: State) -> None:
    document = contract()
    mailed(document, state=state)
    assert answered(document) == ""
