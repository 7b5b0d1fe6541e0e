"""A message that left, and that one of its recipients did not get: nobody takes it for sent to all."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom import delivery
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.mailroom.news import tell
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.models import Notice
from bmasia_crm.sending.wish import Wish

from .world import MALEE, SOMCHAI, quote

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def unknown(own: ScriptedServer, settings: Settings) -> None:
    settings.SITE_URL = "https://crm.example.com"
    own.script.recipients = {MALEE: "550 5.1.1 no such user"}


@pytest.fixture
def document() -> Quote:
    return quote()


def sent(document: Quote, sender: User, **age: int) -> EmailLog:
    """Asked for so long ago, to somebody who is there and to somebody who is not."""
    email = send(document, Wish(recipients=[SOMCHAI, MALEE]), Order(person=sender))
    EmailLog.objects.filter(pk=email.pk).update(created_at=timezone.now() - timedelta(**age), guard=None)
    assert delivery.work("test")
    email.refresh_from_db()
    assert email.state == "sent"
    return email


def test_its_sender_is_told_whom_it_did_not_reach_and_why(document: Quote, nikki: User) -> None:
    email = sent(document, nikki, hours=1)
    notice = Notice.objects.get()
    assert (notice.kind, notice.person, notice.about) == ("message_failed", nikki, email)
    assert notice.email.subject == f"Not sent to everybody: {email.subject}"
    assert notice.email.body == (
        f'Hello Nikki,\n\nYour message "{email.subject}" was sent, but not to {MALEE}.\n\n'
        "The mail server said: 5.1.1 no such user\n\n"
        f"What was tried, and what can be done now: https://crm.example.com/emails/{email.pk}\n"
    )


def test_once_however_often_the_news_is_told(document: Quote, nikki: User) -> None:
    email = sent(document, nikki, hours=1)
    for _ in range(3):
        EmailLog.objects.filter(pk=email.pk).update(news_at=timezone.now())
        tell(email.pk)
    assert Notice.objects.count() == 1


def test_not_by_mail_while_the_sender_looks_on(document: Quote, nikki: User) -> None:
    sent(document, nikki, seconds=10)
    assert not Notice.objects.exists()


def test_the_record_and_the_document_say_how_many(document: Quote, nikki: User) -> None:
    email = sent(document, nikki, seconds=10)
    client = APIClient()
    client.force_login(nikki)
    assert client.get(f"/api/v1/emails/{email.pk}/").json()["refused_count"] == 1
    last = client.get(f"/api/v1/quotes/{document.pk}/").json()["last_email"]
    assert (last["state"], last["recipients_count"], last["refused_count"]) == ("sent", 2, 1)


def test_before_it_is_sent_again_only_those_it_reached_are_named(document: Quote, nikki: User) -> None:
    sent(document, nikki, seconds=10)
    client = APIClient()
    client.force_login(nikki)
    (warning,) = client.get(f"/api/v1/quotes/{document.pk}/email-draft/").json()["warnings"]
    assert warning.startswith(f"{document.number} was already sent to {SOMCHAI} at ")
