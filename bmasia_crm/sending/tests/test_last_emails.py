"""What the list of quotes says about the last message of each."""

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote

from .world import MALEE, SOMCHAI, contact, quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def nikki() -> APIClient:
    client = APIClient()
    client.force_login(person("nikki"))
    return client


def send(client: APIClient, document: Quote, *recipients: str) -> int:
    body = {"recipients": list(recipients), "subject": f"{document.number} {len(recipients)}"}
    answer = client.post(f"/api/v1/quotes/{document.pk}/send/", body)
    assert answer.status_code == 202, answer.content
    number: int = answer.json()["id"]
    return number


def test_a_quote_that_was_never_mailed_has_no_last_message(nikki: APIClient) -> None:
    assert nikki.get(f"/api/v1/quotes/{quote().pk}/").json()["last_email"] is None


def test_the_newest_message_counts(nikki: APIClient) -> None:
    document = quote()
    send(nikki, document, SOMCHAI)
    newest = send(nikki, document, SOMCHAI, MALEE)
    for last in (
        nikki.get(f"/api/v1/quotes/{document.pk}/").json()["last_email"],
        nikki.get("/api/v1/quotes/").json()["results"][0]["last_email"],
    ):
        assert last["id"] == newest
        assert last["state"] == "queued"
        assert last["from_address"] == "nikki.h@bmasiamusic.com"
        assert last["recipients_count"] == 2


@pytest.mark.parametrize("quotes", [1, 12])
def test_the_list_asks_at_most_eight_questions(
    nikki: APIClient, quotes: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(quotes):
        document = quote(lines=3)
        contact(document.company, "Guest", f"guest{number}@example.com")
        send(nikki, document, f"guest{number}@example.com")
    with django_assert_max_num_queries(8):
        page = nikki.get("/api/v1/quotes/?status=Draft&company=&ordering=-number").json()
    assert all(row["last_email"] for row in page["results"])
