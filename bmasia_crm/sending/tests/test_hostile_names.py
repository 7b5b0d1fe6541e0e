"""Names and words that somebody chose to hurt: one message leaves, to whom it was meant, with nothing run in it."""

import email
import email.policy
from email.message import EmailMessage
from typing import Any

import pytest
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD, person
from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog

from . import world

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"
INJECTION = "Nikki\r\nBcc: everybody@example.com"


@pytest.fixture
def nikki(db: None) -> APIClient:
    client = APIClient()
    client.force_login(person("nikki"))
    return client


def sent(client: APIClient, quote: Any, **wish: Any) -> EmailMessage:
    answer = client.post(f"/api/v1/quotes/{quote.pk}/send/", {"recipients": [world.SOMCHAI], **wish})
    assert answer.status_code == 202, answer.content
    data = EmailLog.objects.get(pk=answer.json()["id"]).eml()
    return email.message_from_bytes(data, policy=email.policy.default)


@pytest.mark.parametrize("field", ["first_name", "last_name"])
def test_a_person_s_name_is_one_line(nikki: APIClient, field: str) -> None:
    assert nikki.patch("/api/v1/me/", {field: INJECTION}).status_code == 400


@pytest.mark.parametrize("mailbox", [True, False])
def test_the_longest_name_that_can_be_stored_fits_into_the_record(nikki: APIClient, mailbox: bool) -> None:
    User.objects.update(first_name="N" * 150, last_name="ิ" * 150)
    if not mailbox:
        User.objects.update(smtp_password=None)
    nikki.force_login(User.objects.get(username="nikki"))
    assert sent(nikki, world.quote())["From"].addresses[0].display_name.startswith("N" * 150)


@pytest.mark.parametrize("address", ["\u017fales@example.com", '"a\x01"@example.com', "a@example.com\u202e"])
def test_an_address_that_would_stop_the_worker_is_refused_at_each_door(
    nikki: APIClient, address: str
) -> None:
    mailbox = {"smtp_email": address, "smtp_password": APP_PASSWORD}
    client = world.company()
    contact = {"company": client.pk, "name": "Somchai", "email": address}
    wish = {"recipients": [address], "allow_outside": True}
    answers = {
        "smtp_email": nikki.put("/api/v1/me/mailbox/", mailbox),
        "email": nikki.post("/api/v1/contacts/", contact),
        "recipients": nikki.post(f"/api/v1/quotes/{world.quote(client).pk}/send/", wish),
    }
    assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(answers, 400)
    assert all(name in answer.json()["errors"] for name, answer in answers.items())
    with pytest.raises(ValueError, match="not an address"):
        Sender(1, "Nikki", address, "")


def test_a_name_that_came_in_another_way_adds_no_header(nikki: APIClient) -> None:
    User.objects.filter(username="nikki").update(first_name=INJECTION)
    nikki.force_login(User.objects.get(username="nikki"))
    message = sent(nikki, world.quote())
    assert message["Bcc"] is None
    assert message["From"].addresses[0].addr_spec == "nikki.h@bmasiamusic.com"


@pytest.mark.parametrize(
    "subject", ["Quote\r\nBcc: x@example.com", "Quote\nX: y", "Quote\x0bX", "Quote\u2028X"]
)
def test_a_subject_of_several_lines_is_refused_at_the_field(nikki: APIClient, subject: str) -> None:
    quote = world.quote()
    wish = {"recipients": [world.SOMCHAI], "subject": subject}
    answer = nikki.post(f"/api/v1/quotes/{quote.pk}/send/", wish)
    assert answer.status_code == 400
    assert "subject" in answer.json()["errors"]


def test_markup_in_names_and_words_is_text_in_the_mail(nikki: APIClient) -> None:
    client = world.company(f"Mango {SCRIPT}")
    Contact.objects.create(
        company=client, name=f"Somchai {SCRIPT}", email=world.SOMCHAI, contact_type="Primary"
    )
    message = sent(
        nikki, world.quote(client), body=f"Dear {SCRIPT}, javascript:alert(1) <img src=x onerror=y>"
    )
    html = message.get_body(("html",))
    assert html is not None
    assert "<script" not in html.get_content()
    assert "<img src=x" not in html.get_content()


def test_a_hostile_company_name_makes_a_harmless_file_name(nikki: APIClient) -> None:
    client = world.company("../../etc/\u202egpj.exe\u200b C:\\boot")
    world.contact(client, "Somchai", world.SOMCHAI, "Primary")
    quote = world.quote(client)
    name = str(next(sent(nikki, quote).iter_attachments()).get_filename())
    assert name.endswith(".pdf")
    assert not set(name) & set('/\\\u202e\u200b:"')
    answer = nikki.get(f"/api/v1/quotes/{quote.pk}/pdf/?download=1")
    assert answer.status_code == 200
    assert "\u202e" not in answer["Content-Disposition"]


def test_a_thousand_recipients_are_refused_in_one_sentence(nikki: APIClient) -> None:
    wish = {"recipients": [f"a{number}@example.com" for number in range(1000)], "allow_outside": True}
    answer = nikki.post(f"/api/v1/quotes/{world.quote().pk}/send/", wish)
    assert answer.status_code == 400
    assert "at most 100" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("headers", "wish", "field"),
    [
        ({"Idempotency-Key": "k" * 301}, {}, "Idempotency-Key"),
        ({}, {"send_at": "2020-01-01T00:00:00Z"}, "send_at"),
        ({}, {"send_at": "2036-01-01T00:00:00Z"}, "send_at"),
        ({}, {"send_at": "2027-01-01T09:00:00"}, "send_at"),
        ({}, {"send_at": "9999-12-31T23:59:59-14:00"}, "send_at"),
    ],
    ids=["long key", "past", "ten years ahead", "no time zone", "beyond all calendars"],
)
def test_what_cannot_be_meant_is_refused_at_its_field(
    nikki: APIClient, headers: dict[str, str], wish: dict[str, str], field: str
) -> None:
    wish = {"recipients": [world.SOMCHAI], **wish}  # type: ignore[dict-item]
    answer = nikki.post(f"/api/v1/quotes/{world.quote().pk}/send/", wish, headers=headers)
    assert answer.status_code == 400, answer.content[:200]
    assert field in answer.json()["errors"]
    assert not EmailLog.objects.exists()


def test_a_request_of_megabytes_is_refused_as_a_problem_in_json(nikki: APIClient) -> None:
    wish = {"recipients": [world.SOMCHAI], "body": "x" * 10_000_000}
    answer = nikki.post(f"/api/v1/quotes/{world.quote().pk}/send/", wish)
    assert answer.status_code == 413
    assert answer["Content-Type"] == "application/problem+json"


def test_the_password_of_a_mailbox_is_nowhere_to_be_read(nikki: APIClient) -> None:
    quote = world.quote()
    sent(nikki, quote)
    number = EmailLog.objects.get().pk
    for path in (
        "me/",
        "me/mailbox/",
        "overview/",
        f"emails/{number}/",
        f"emails/{number}/message.eml",
        "emails/export/",
    ):
        answer: Any = nikki.get(f"/api/v1/{path}")
        text = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert APP_PASSWORD.encode() not in text
    refused = nikki.put("/api/v1/me/mailbox/", {"smtp_email": "none", "smtp_password": "hunter2 hunter2"})
    assert refused.status_code == 400
    assert b"hunter2" not in refused.content


def test_a_company_changed_after_sending_leaves_the_record_as_it_was(nikki: APIClient) -> None:
    quote = world.quote()
    sent(nikki, quote)
    Company.objects.filter(pk=quote.company_id).update(name="Renamed")
    shown = nikki.get(f"/api/v1/emails/{EmailLog.objects.get().pk}/").json()
    assert shown["company"]["name"] == "Mango Tree Hotel"
