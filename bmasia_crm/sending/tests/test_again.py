"""A message of the record once more: the same PDF by default, a fresh one by choice."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.letters import File
from bmasia_crm.mailroom.models import Account, EmailLog, State
from bmasia_crm.sending.dispatch import Order, pdf_file, send
from bmasia_crm.sending.email_service import send_quote_email
from bmasia_crm.sending.models import DocumentEmail
from bmasia_crm.sending.wish import Wish

from .test_emails_api import browser
from .world import HANS, MALEE, SOMCHAI, quote

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


def test_a_fresh_pdf_is_of_the_document_that_the_message_carried(nikki: APIClient) -> None:
    first, other = sent(quote()), sent(quote())
    for email in (first, other):
        assert fresh(nikki, email).json()["attachments"][0]["filename"] == email.attachments.get().filename


def test_with_a_fresh_pdf_the_copies_and_the_thread_stay(nikki: APIClient) -> None:
    document = quote()
    wish = Wish(recipients=[SOMCHAI], cc=[MALEE], bcc=[HANS])
    first = send(document, wish, Order(person=None))
    EmailLog.objects.filter(pk=first.pk).update(state=State.SENT, in_reply_to="<1@bmasiamusic.com>")
    made = EmailLog.objects.get(pk=fresh(nikki, first).json()["id"])
    assert list(made.recipients.values_list("kind", "address")) == [
        ("to", SOMCHAI),
        ("cc", MALEE),
        ("bcc", HANS),
    ]
    assert made.in_reply_to == "<1@bmasiamusic.com>"


def test_a_draft_that_took_another_number_is_on_record_under_that(nikki: APIClient) -> None:
    document = quote()
    first = sent(document)
    Quote.objects.filter(pk=document.pk).update(number="Q-2027-0001")
    assert fresh(nikki, first).json()["document"]["number"] == "Q-2027-0001"


def test_a_document_that_changes_while_it_is_printed_gives_no_fresh_pdf(
    nikki: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = sent(quote())

    def printed(document: Quote) -> File:
        Quote.objects.update(version=2)
        return pdf_file(document)

    monkeypatch.setattr("bmasia_crm.sending.again.pdf_file", printed)
    answer = fresh(nikki, first)
    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("Somebody changed ")
    assert EmailLog.objects.count() == 1


def test_what_has_become_too_large_says_so(nikki: APIClient) -> None:
    first = sent(quote())
    Account.objects.create(key=f"mailbox:{User.objects.get().pk}", size_limit=10_000)
    answer = fresh(nikki, first)
    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("With what is attached the message would have")


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
