from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.email_service import send_quote_email
from bmasia_crm.sending.models import DocumentEmail
from bmasia_crm.sending.wish import Wish

from .world import invoice, quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def nikki() -> APIClient:
    client = APIClient()
    client.force_login(person("nikki"))
    return client


def mailed(state: State) -> Quote:
    document = quote()
    send_quote_email(document.pk)
    EmailLog.objects.update(state=state)
    return document


@pytest.mark.parametrize("state", [State.QUEUED, State.SENDING, State.UNCONFIRMED])
def test_a_draft_whose_message_is_on_its_way_is_neither_changed_nor_deleted(
    nikki: APIClient, state: State
) -> None:
    address = f"/api/v1/quotes/{mailed(state).pk}/"
    for answer in (nikki.patch(address, {"notes": "Cheaper"}), nikki.delete(address)):
        assert answer.status_code == 409
        assert "message with Q-" in answer.json()["detail"]


def test_another_document_is_free_meanwhile(nikki: APIClient) -> None:
    mailed(State.QUEUED)
    assert nikki.patch(f"/api/v1/quotes/{quote().pk}/", {"notes": "Cheaper"}).status_code == 200


def test_a_quote_is_free_while_an_invoice_of_the_same_id_is_on_its_way(nikki: APIClient) -> None:
    document = quote()
    send(invoice(), Wish(), Order(person=None))
    DocumentEmail.objects.update(document_id=document.pk)
    assert nikki.patch(f"/api/v1/quotes/{document.pk}/", {"notes": "Cheaper"}).status_code == 200


@pytest.mark.parametrize("state", [State.FAILED, State.CANCELLED])
def test_a_draft_whose_message_did_not_leave_is_free_again(nikki: APIClient, state: State) -> None:
    address = f"/api/v1/quotes/{mailed(state).pk}/"
    assert nikki.patch(address, {"notes": "Cheaper"}).status_code == 200
    assert nikki.delete(address).status_code == 204


def test_an_invoice_is_not_cancelled_while_its_message_waits_for_its_moment() -> None:
    pom, document = APIClient(), invoice()
    pom.force_login(person("pom"))
    tomorrow = timezone.now() + timedelta(days=1)
    email = send(document, Wish(), Order(person=None, send_at=tomorrow))
    move = {"status": "Cancelled", "version": document.version}
    refused = pom.post(f"/api/v1/invoices/{document.pk}/move/", move)
    assert refused.status_code == 409
    assert "cancel it first" in refused.json()["detail"]
    assert pom.post(f"/api/v1/emails/{email.pk}/cancel/").status_code == 200
    assert pom.post(f"/api/v1/invoices/{document.pk}/move/", move).status_code == 200


def test_a_document_that_changed_since_it_was_read_is_not_sent() -> None:
    document = quote()
    Quote.objects.update(version=2)
    with pytest.raises(ValidationError, match="Somebody changed"):
        send(document, Wish(), Order(person=None))
    assert not EmailLog.objects.exists()
