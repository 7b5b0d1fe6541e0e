"""The record over the API: reading it, and the few things that can still be done with a message."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.mailroom.signals import message_sent
from bmasia_crm.sending.email_service import send_quote_email
from bmasia_crm.sending.models import DocumentEmail

from .world import SOMCHAI, company, contact, quote

pytestmark = pytest.mark.django_db


def browser(user: User) -> APIClient:
    client = APIClient()
    client.force_login(user)
    return client


@pytest.fixture
def nikki() -> APIClient:
    return browser(person("nikki"))


def email(state: State = State.QUEUED) -> EmailLog:
    made = send_quote_email(quote().pk)
    EmailLog.objects.filter(pk=made.pk).update(state=state)
    made.refresh_from_db()
    return made


def act(client: APIClient, made: EmailLog, verb: str) -> Any:
    return client.post(f"/api/v1/emails/{made.pk}/{verb}/")


def test_the_list_asks_the_same_few_questions_whatever_its_length(
    nikki: APIClient, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(7):
        client = company(f"Bar {number}")
        contact(client, "Anong", f"anong{number}@example.com")
        send_quote_email(quote(client).pk)
    with django_assert_max_num_queries(8):
        assert nikki.get("/api/v1/emails/").json()["count"] == 7


def test_a_message_shows_its_document_recipients_and_files(nikki: APIClient) -> None:
    shown = nikki.get(f"/api/v1/emails/{email().pk}/").json()
    assert shown["document"]["number"].startswith("Q-")
    assert shown["company"]["name"] == "Mango Tree Hotel"
    assert [recipient["state"] for recipient in shown["recipients"]] == ["pending", "pending"]
    assert shown["attachments"][0]["content_type"] == "application/pdf"
    assert shown["attempts"] == []
    assert shown["can"] == ["cancel"]


@pytest.mark.parametrize(
    ("state", "told"), [(State.QUEUED, "It leaves from norbert@"), (State.SENT, "It left from norbert@")]
)
def test_the_route_of_what_has_left_is_told_in_the_past(nikki: APIClient, state: State, told: str) -> None:
    assert told in nikki.get(f"/api/v1/emails/{email(state).pk}/").json()["route"]["sentence"]


def test_its_sender_is_told_as_its_sender_and_others_by_name(nikki: APIClient) -> None:
    made = nikki.post(f"/api/v1/quotes/{quote().pk}/send/", {"recipients": [SOMCHAI]}).json()
    told = [
        reader.get(f"/api/v1/emails/{made['id']}/").json()["route"]["sentence"]
        for reader in (nikki, browser(person("norbert")))
    ]
    assert told == [
        "It leaves from nikki.h@bmasiamusic.com, your own mailbox.",
        "It leaves from nikki.h@bmasiamusic.com, Nikki H.'s own mailbox.",
    ]


def test_the_messages_of_one_document_are_found(nikki: APIClient) -> None:
    made = email()
    link = DocumentEmail.objects.get(email=made)
    found = nikki.get(f"/api/v1/emails/?document_type=quote&document_id={link.document_id}").json()
    assert [entry["id"] for entry in found["results"]] == [made.pk]
    assert nikki.get("/api/v1/emails/?document_type=invoice").json()["count"] == 0


@pytest.mark.parametrize("words", ["Mango", "Q-20", "from BMAsia"])
def test_a_message_is_found_by_company_number_and_subject(nikki: APIClient, words: str) -> None:
    email()
    assert nikki.get("/api/v1/emails/", {"search": words}).json()["count"] == 1


def test_the_eml_is_the_message_byte_for_byte(nikki: APIClient) -> None:
    made = email()
    answer = nikki.get(f"/api/v1/emails/{made.pk}/message.eml")
    assert answer["Content-Type"] == "message/rfc822"
    assert answer.content == made.eml()


def test_an_attachment_is_what_the_client_has(nikki: APIClient) -> None:
    made = email()
    (known,) = made.attachments.all()
    answer = nikki.get(f"/api/v1/emails/{made.pk}/attachments/{known.position}")
    assert (answer["Content-Type"], answer.content) == ("application/pdf", known.data())
    assert answer["Content-Disposition"].startswith("inline; filename")
    assert nikki.get(f"/api/v1/emails/{made.pk}/attachments/9").status_code == 404


def test_only_a_pdf_is_shown_in_the_browser(nikki: APIClient) -> None:
    made = email()
    made.attachments.update(content_type="text/html", filename="page.html")
    answer = nikki.get(f"/api/v1/emails/{made.pk}/attachments/0")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(("month", "found"), [("2026-10", 1), ("2026-11", 0), ("2026-09", 0)])
def test_messages_are_found_by_the_month_of_the_office(nikki: APIClient, month: str, found: int) -> None:
    made = email()
    # One in the morning of 1 October in Bangkok.
    EmailLog.objects.filter(pk=made.pk).update(created_at=datetime(2026, 9, 30, 18, tzinfo=UTC))
    assert nikki.get(f"/api/v1/emails/?month={month}").json()["count"] == found


def test_what_is_no_month_is_said(nikki: APIClient) -> None:
    assert "month" in nikki.get("/api/v1/emails/?month=autumn").json()["errors"]


def test_a_waiting_message_is_cancelled(nikki: APIClient) -> None:
    assert act(nikki, email(), "cancel").json()["state"] == "cancelled"


@pytest.mark.parametrize(
    ("state", "verb"),
    [
        (State.SENT, "cancel"),
        (State.SENDING, "cancel"),
        (State.SENT, "retry"),
        (State.QUEUED, "resend"),
        (State.FAILED, "mark-sent"),
    ],
)
def test_what_comes_too_late_is_a_conflict_with_a_sentence(nikki: APIClient, state: State, verb: str) -> None:
    answer = act(nikki, email(state), verb)
    assert answer.status_code == 409
    assert state.value in answer.json()["detail"]


def test_a_failed_message_is_tried_again_as_itself(nikki: APIClient) -> None:
    made = email(State.FAILED)
    again = act(nikki, made, "retry").json()
    assert (again["id"], again["state"], again["message_id"]) == (made.pk, "queued", made.message_id)


def test_sending_again_is_a_new_message_with_the_same_pdf_and_the_same_link(nikki: APIClient) -> None:
    made = email(State.SENT)
    answer = act(nikki, made, "resend")
    assert answer.status_code == 202
    again = answer.json()
    assert again["id"] != made.pk
    assert again["message_id"] != made.message_id
    assert again["attachments"][0]["sha256"] == made.attachments.get().sha256
    assert again["document"]["number"] == made.document_email.document_number
    assert again["from"]["address"] == "nikki.h@bmasiamusic.com"


def test_an_unconfirmed_message_is_marked_as_sent(nikki: APIClient) -> None:
    assert act(nikki, email(State.UNCONFIRMED), "mark-sent").json()["state"] == "sent"


@pytest.mark.parametrize("verb", ["cancel", "retry", "resend", "mark-sent"])
def test_who_may_not_send_quotes_changes_nothing(verb: str) -> None:
    assert act(browser(person("production")), email(State.FAILED), verb).status_code == 403


def test_every_role_reads_the_record() -> None:
    assert browser(person("production")).get(f"/api/v1/emails/{email().pk}/").status_code == 200


@pytest.mark.parametrize("method", ["put", "patch", "delete", "post"])
def test_the_record_cannot_be_written(nikki: APIClient, method: str) -> None:
    assert getattr(nikki, method)(f"/api/v1/emails/{email().pk}/", {"state": "sent"}).status_code in (
        403,
        405,
    )


def test_the_record_outlives_document_company_and_person() -> None:
    nikki = person("nikki")
    document = quote()
    made = send_quote_email(document.pk, [SOMCHAI])
    EmailLog.objects.update(person=nikki)
    client = document.company
    document.delete()
    client.delete()
    nikki.delete()
    shown = browser(person("keith")).get(f"/api/v1/emails/{made.pk}/").json()
    assert shown["company"] == {"id": None, "name": "Mango Tree Hotel"}
    assert shown["document"]["number"] == document.number


def test_news_of_a_sent_message_moves_the_draft_to_sent() -> None:
    document = quote()
    made = send_quote_email(document.pk)
    message_sent.send(sender=EmailLog, emails=[made])
    message_sent.send(sender=EmailLog, emails=[made])
    document.refresh_from_db()
    assert document.status == "Sent"


def test_news_of_a_sent_message_never_moves_a_quote_backwards() -> None:
    document = quote()
    made = send_quote_email(document.pk)
    type(document).objects.update(status="Accepted", updated_at=timezone.now())
    message_sent.send(sender=EmailLog, emails=[made])
    document.refresh_from_db()
    assert document.status == "Accepted"


def test_news_of_a_message_without_a_document_is_borne() -> None:
    made = email()
    DocumentEmail.objects.all().delete()
    message_sent.send(sender=EmailLog, emails=[made])
