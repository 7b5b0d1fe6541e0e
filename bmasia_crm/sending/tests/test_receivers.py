"""What a message that left does to documents."""

import pytest

from bmasia_crm.documents.models import Document, Quote
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.mailroom.signals import message_sent
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.models import DocumentEmail, Purpose
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, contract, quote

pytestmark = pytest.mark.django_db


def mailed(document: Document) -> EmailLog:
    return send(document, Wish(recipients=[SOMCHAI], allow_outside=True), Order(person=None))


def left(*emails: EmailLog) -> None:
    message_sent.send(EmailLog, emails=emails)


def status(document: Document) -> str:
    document.refresh_from_db()
    return str(document.status)


def test_only_its_own_document_becomes_sent() -> None:
    one, other = quote(), quote()
    email, _ = mailed(one), mailed(other)
    left(email)
    assert (status(one), status(other)) == ("Sent", "Draft")


def test_a_contract_s_message_leaves_the_quote_of_the_same_id_alone() -> None:
    offer, email = quote(), mailed(contract())
    DocumentEmail.objects.update(document_id=offer.pk)
    left(email)
    assert status(offer) == "Draft"


def test_several_of_several_kinds_at_once() -> None:
    papers: list[Document] = [quote(), quote(), contract()]
    left(*(mailed(paper) for paper in papers))
    assert [status(paper) for paper in papers] == ["Sent"] * 3


def test_a_reminder_moves_nothing() -> None:
    document = contract()
    email = mailed(document)
    DocumentEmail.objects.update(purpose=Purpose.RENEWAL_REMINDER)
    left(email)
    assert status(document) == "Draft"


def test_told_twice_it_does_not_move_back_what_went_on() -> None:
    document = quote()
    email = mailed(document)
    left(email)
    Quote.objects.update(status="Accepted")
    left(email)
    assert status(document) == "Accepted"
