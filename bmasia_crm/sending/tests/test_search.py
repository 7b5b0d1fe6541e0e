"""Messages are found by their words, their people, and the document and company they are about."""

import pytest

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import admin_browser, person
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.sending.email_service import send_quote_email

from .test_emails_api import browser
from .world import company, contact, quote

pytestmark = pytest.mark.django_db


def found(search: str) -> list[str]:
    nikki = User.objects.filter(username="nikki").first() or person("nikki")
    answer = browser(nikki).get("/api/v1/emails/", {"search": search})
    assert answer.status_code == 200, answer.content
    return [row["subject"] for row in answer.json()["results"]]


@pytest.mark.parametrize(
    "search",
    ["offer", "ff", "0001 mango", "somchai jaidee", "chai@exam", "norbert@", "quote mango malee"],
)
def test_any_part_finds_the_message(search: str) -> None:
    send_quote_email(quote().pk, subject="Quote: our offer")
    assert found(search) == ["Quote: our offer"]
    assert found(f"{search}zz") == []


def test_the_record_is_found_by_the_words_of_its_day() -> None:
    """It keeps the number and the name that the client has read, whatever they are called now."""
    made = quote()
    send_quote_email(made.pk, subject="Our offer")
    made.company.name = "Lotus"
    made.company.save()
    assert (found("mango"), found("lotus")) == (["Our offer"], [])


def test_another_sender_s_address_is_found_after_a_failover() -> None:
    email = send_quote_email(quote().pk, subject="Our offer")
    EmailLog.objects.filter(pk=email.pk).update(from_address="pom@bmasiamusic.com")
    assert (found("pom@"), found("norbert@")) == (["Our offer"], [])


@pytest.mark.parametrize("search", ["somchai jaidee", "0001 mango", "{message_id}"])
def test_django_admin_finds_it_by_the_same_and_by_its_message_id(search: str) -> None:
    email = send_quote_email(quote().pk, subject="Our offer")
    lotus = company("Lotus")
    contact(lotus, "Anong", "anong@example.com")
    send_quote_email(quote(lotus).pk, subject="Something else")
    page = admin_browser().get("/admin/mailroom/emaillog/", {"q": search.format(message_id=email.message_id)})
    assert b"Our offer" in page.content
    assert b"Something else" not in page.content
