"""A message of the record once more: the same PDF by default, a fresh one by choice."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.sending.email_service import send_quote_email
from bmasia_crm.sending.models import DocumentEmail

from .test_emails_api import browser
from .world import MALEE, SOMCHAI, quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def nikki() -> APIClient:
    return browser(person("nikki"))


def sent(document: Quote) -> EmailLog:
    made = send_quote_email(document.pk, [SOMCHAI, MALEE], "Our offer", "Dear Somchai")
    EmailLog.objects.filter(pk=made.pk).update(state=State.SENT)
    made.refresh_from_db()
    return made


def again(client: APIClient, email: EmailLog, key: str = "", **body: Any) -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(f"/api/v1/emails/{email.pk}/resend/", body or None, headers=headers)


def fresh(client: APIClient, email: EmailLog, key: str = "") -> Any:
    return again(client, email, key, fresh_pdf=True)


def change(document: Quote) -> None:
    Quote.objects.filter(pk=document.pk).update(notes="Now with a second zone.")


def test_a_fresh_pdf_is_of_the_document_as_it_is_now(nikki: APIClient) -> None:
    document = quote()
    first = sent(document)
    change(document)
    answer = fresh(nikki, first)
    assert answer.status_code == 202, answer.content
    shown = answer.json()
    assert shown["attachments"][0]["sha256"] != first.attachments.get().sha256
    assert (shown["subject"], shown["body"]) == (first.subject, first.body)
    assert [one["address"] for one in shown["recipients"]] == [SOMCHAI, MALEE]
    assert shown["document"] == {"type": "quote", "id": document.pk, "number": document.number}
    assert EmailLog.objects.get(pk=shown["id"]).resend_of == first


@pytest.mark.parametrize("body", [{}, {"fresh_pdf": False}])
def test_without_that_wish_it_is_the_same_pdf(nikki: APIClient, body: dict[str, Any]) -> None:
    document = quote()
    first = sent(document)
    change(document)
    shown = again(nikki, first, **body).json()
    assert shown["attachments"][0]["sha256"] == first.attachments.get().sha256


def test_a_double_click_is_one_message(nikki: APIClient) -> None:
    first = sent(quote())
    assert fresh(nikki, first).json()["id"] == fresh(nikki, first).json()["id"] != first.pk


def test_the_same_key_answers_with_the_same_message_and_refuses_another_wish(nikki: APIClient) -> None:
    first = sent(quote())
    made = fresh(nikki, first, "one").json()
    EmailLog.objects.filter(pk=made["id"]).update(state=State.SENT, guard=None)
    assert fresh(nikki, first, "one").json()["id"] == made["id"]
    assert again(nikki, first, "one").status_code == 409


def test_of_a_document_that_is_gone_there_is_no_fresh_pdf(nikki: APIClient) -> None:
    document = quote()
    first = sent(document)
    document.delete()
    answer = fresh(nikki, first)
    assert answer.status_code == 409
    assert answer.json()["detail"] == f"{document.number} is gone. The same PDF can still be sent again."
    assert again(nikki, first).status_code == 202


def test_a_message_without_a_document_has_no_fresh_pdf() -> None:
    first = sent(quote())
    DocumentEmail.objects.all().delete()
    answer = fresh(browser(person("norbert")), EmailLog.objects.get(pk=first.pk))
    assert answer.status_code == 409
    assert "carries no document" in answer.json()["detail"]


def test_a_document_that_cannot_be_sent_gives_no_fresh_pdf(nikki: APIClient) -> None:
    document = quote()
    first = sent(document)
    document.lines.all().delete()
    answer = fresh(nikki, first)
    assert answer.status_code == 409
    assert "has no lines" in answer.json()["detail"]


def test_a_message_on_its_way_is_not_sent_again(nikki: APIClient) -> None:
    first = sent(quote())
    EmailLog.objects.filter(pk=first.pk).update(state=State.SENDING)
    assert fresh(nikki, first).status_code == 409
