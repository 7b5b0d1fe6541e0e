from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from bmasia_crm.clients.models import Company, Contact

from .test_companies_api import browser, hotel

pytestmark = pytest.mark.django_db
CONTACTS = "/api/v1/contacts/"


def contact(company: Company | None = None, **fields: Any) -> Contact:
    return Contact.objects.create(**{"company": company or hotel(), "name": "Anong", **fields})


def found(**query: Any) -> list[str]:
    answer = browser().get(CONTACTS, query)
    assert answer.status_code == 200, answer.content
    return [row["name"] for row in answer.json()["results"]]


def test_a_contact_is_entered_for_a_company() -> None:
    body = {
        "company": hotel().pk,
        "name": "Anong Suksai",
        "email": "anong@example.com",
        "contact_type": "Decision Maker",
    }
    answer = browser().post(CONTACTS, body)
    assert answer.status_code == 201, answer.content
    made = answer.json()
    assert made["company_name"] == "Mango Tree Hotel"
    assert (made["is_active"], made["is_unsubscribed"]) == (True, False)


def test_a_contact_leaves_without_being_deleted() -> None:
    made = contact()
    assert browser().patch(f"{CONTACTS}{made.pk}/", {"is_active": False}).json()["is_active"] is False


def test_the_people_of_one_company_are_listed() -> None:
    mine = contact()
    contact(hotel("Moon Bar"), name="Somchai")
    assert found(company=mine.company_id) == ["Anong"]


@pytest.mark.parametrize("search", ["anong", "anong@example", "mango"])
def test_a_contact_is_found_by_name_address_and_company(search: str) -> None:
    contact(email="anong@example.com")
    contact(hotel("Moon Bar"), name="Somchai")
    assert found(search=search) == ["Anong"]


def test_contacts_are_filtered_and_sorted() -> None:
    b = contact(hotel("Beach"), name="Somchai", contact_type="Billing", is_active=False)
    a = contact(hotel("Avani"), name="Anong")
    assert found(contact_type="Billing") == [b.name]
    assert found(is_active="true") == [a.name]
    assert found(ordering="company_name") == [a.name, b.name]
    assert found(ordering="-name") == [b.name, a.name]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"company": None}, "company"),
        ({"company": 999}, "company"),
        ({"company": 10**30}, "company"),
        ({"name": ""}, "name"),
        ({"name": "Anong\r\nBcc: mallory@example.org"}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"email": "nobody"}, "email"),
        ({"email": "a@example.com, b@example.com"}, "email"),
        ({"email": "a@example.com\nBcc: b@example.com"}, "email"),
        ({"email": f"{'x' * 250}@example.com"}, "email"),
        ({"contact_type": "Boss"}, "contact_type"),
        ({"is_active": "perhaps"}, "is_active"),
        ({"title": "a\nb"}, "title"),
    ],
)
def test_bad_input_names_its_field_and_writes_nothing(fields: dict[str, Any], field: str) -> None:
    answer = browser().post(CONTACTS, {"company": hotel().pk, "name": "Anong"} | fields)
    assert answer.status_code == 400, answer.content
    assert field in answer.json()["errors"]
    assert not Contact.objects.exists()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_who_may_only_read_is_refused(method: str) -> None:
    made = contact()
    path = CONTACTS if method == "post" else f"{CONTACTS}{made.pk}/"
    body = {"company": made.company_id, "name": "x"}
    assert getattr(browser("production"), method)(path, body).status_code == 403
    assert browser("production").get(CONTACTS).status_code == 200


@pytest.mark.parametrize("name", ["norbert", "pom", "nikki", "keith"])
def test_who_may_write_contacts_does(name: str) -> None:
    made = contact()
    assert browser(name).patch(f"{CONTACTS}{made.pk}/", {"title": "GM"}).status_code == 200
    assert browser(name).delete(f"{CONTACTS}{made.pk}/").status_code == 204


def test_a_stranger_sees_nobody() -> None:
    assert APIClient().get(CONTACTS).status_code == 401


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_asks_at_most_eight_questions(
    rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        contact(hotel(f"Mango {number}"))
    client = browser()
    with django_assert_max_num_queries(8):
        client.get(f"{CONTACTS}?search=anong&page_size=200")
