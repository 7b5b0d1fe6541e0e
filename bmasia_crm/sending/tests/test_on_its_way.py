import pytest
from django.core.exceptions import ValidationError
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.email_service import send_quote_email
from bmasia_crm.sending.wish import Wish

from .world import quote

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


@pytest.mark.parametrize("state", [State.FAILED, State.CANCELLED])
def test_a_draft_whose_message_did_not_leave_is_free_again(nikki: APIClient, state: State) -> None:
    address = f"/api/v1/quotes/{mailed(state).pk}/"
    assert nikki.patch(address, {"notes": "Cheaper"}).status_code == 200
    assert nikki.delete(address).status_code == 204


def test_a_document_that_changed_since_it_was_read_is_not_sent() -> None:
    document = quote()
    Quote.objects.update(version=2)
    with pytest.raises(ValidationError, match="Somebody changed"):
        send(document, Wish(), Order(person=None))
    assert not EmailLog.objects.exists()
