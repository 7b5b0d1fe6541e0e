"""The draft says which messages with the same document wait, or have left just now."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.models import DocumentEmail
from bmasia_crm.sending.wish import Wish

from .world import HANS, MALEE, SOMCHAI, contract, quote

pytestmark = pytest.mark.django_db


def told(document: Quote, language: str = "en") -> list[str]:
    client, nikki = APIClient(), person("nikki")
    nikki.language = language
    nikki.save()
    client.force_login(nikki)
    warnings: list[str] = client.get(f"/api/v1/quotes/{document.pk}/email-draft/").json()["warnings"]
    return warnings


def mailed(send_at: datetime | None = None, to: tuple[str, ...] = (SOMCHAI,)) -> Quote:
    document = quote()
    send(document, Wish(recipients=to, allow_outside=True), Order(person=None, send_at=send_at))
    return document


def in_two_days_at_nine() -> datetime:
    """In Bangkok."""
    return (timezone.now() + timedelta(days=2)).astimezone(UTC).replace(hour=2, minute=0, second=0)


def test_one_that_was_scheduled_is_told_with_its_moment() -> None:
    document = mailed(moment := in_two_days_at_nine())
    assert told(document) == [
        f"A message with {document.number} to {SOMCHAI} waits already: it leaves at 09:00 on "
        f"{moment.day} {moment:%B}."
    ]


def test_one_that_waits_for_the_worker_is_told() -> None:
    document = mailed(to=(SOMCHAI, MALEE))
    assert told(document) == [
        f"A message with {document.number} to {SOMCHAI}, {MALEE} is already on its way."
    ]


def test_one_that_left_a_moment_ago_is_told_with_its_time() -> None:
    document, left = mailed(), timezone.now() - timedelta(minutes=5)
    EmailLog.objects.update(state=State.SENT, sent_at=left)
    (warning,) = told(document)
    assert warning.startswith(f"{document.number} was already sent to {SOMCHAI} at ")


def test_one_of_which_nobody_knows_whether_it_arrived_is_told() -> None:
    document = mailed()
    EmailLog.objects.update(state=State.UNCONFIRMED)
    assert told(document) == [
        f"A message with {document.number} to {SOMCHAI} may have arrived; see under E-mails."
    ]


@pytest.mark.parametrize("state", [State.SENT, State.FAILED, State.CANCELLED])
def test_one_that_left_long_ago_or_never_is_not_told(state: State) -> None:
    document = mailed()
    EmailLog.objects.update(state=state, sent_at=timezone.now() - timedelta(hours=2))
    assert told(document) == []


def test_another_document_s_message_is_not_told() -> None:
    assert told(quote(mailed().company)) == []


def test_a_contract_s_message_is_not_told_of_the_quote_with_the_same_id() -> None:
    agreed = contract()
    send(agreed, Wish(recipients=[SOMCHAI]), Order(person=None))
    document = quote(agreed.company)
    DocumentEmail.objects.update(document_id=document.pk)
    assert told(document) == []


def test_of_one_that_only_its_copy_reached_the_copy_is_told() -> None:
    document = quote()
    email = send(document, Wish(recipients=[SOMCHAI], cc=[MALEE]), Order(person=None))
    email.recipients.filter(address=SOMCHAI).update(state="refused")
    EmailLog.objects.update(state=State.SENT, sent_at=timezone.now())
    (warning,) = told(document)
    assert warning.startswith(f"{document.number} was already sent to {MALEE} at ")


def test_two_of_the_same_minute_are_told_once() -> None:
    document, minute = mailed(), timezone.now().replace(second=0) - timedelta(minutes=5)
    send(document, Wish(recipients=[SOMCHAI], subject="Once more"), Order(person=None))
    for second, email in enumerate(EmailLog.objects.all()):
        left = minute + timedelta(seconds=second)
        EmailLog.objects.filter(pk=email.pk).update(state=State.SENT, sent_at=left)
    assert len(told(document)) == 1


def test_of_many_recipients_the_first_are_named() -> None:
    document = mailed(to=(SOMCHAI, MALEE, HANS, "front@example.com", "bar@example.com"))
    assert f"{SOMCHAI}, {MALEE}, {HANS}, 2 more is already" in told(document)[0]


def test_it_is_told_in_thai() -> None:
    document = mailed()
    assert told(document, "th") == [f"ข้อความที่แนบ {document.number} ถึง {SOMCHAI} กำลังรอส่งอยู่แล้ว"]


def test_a_quote_that_was_replaced_is_said_to_be_so_and_by_which() -> None:
    old, new = quote(status="Sent"), quote(status="Sent")
    Quote.objects.filter(pk=new.pk).update(revision_of=old)
    (warning,) = told(old)
    assert (
        warning == f"{old.number} was replaced by {new.number}: send that one, unless you mean the old one."
    )


def test_a_draft_replaces_nothing_yet() -> None:
    old, new = quote(status="Sent"), quote()
    Quote.objects.filter(pk=new.pk).update(revision_of=old)
    assert told(old) == []
