from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.clients.api.companies import CompanySerializer
from bmasia_crm.clients.models import Company, Contact

pytestmark = pytest.mark.django_db
COMPANIES = "/api/v1/companies/"


def browser(name: str = "nikki") -> APIClient:
    client = APIClient()
    client.force_login(User.objects.filter(username=name).first() or person(name))
    return client


def hotel(name: str = "Mango Tree Hotel", **fields: str) -> Company:
    return Company.objects.create(name=name, **fields)


def found(**query: Any) -> list[str]:
    answer = browser().get(COMPANIES, query)
    assert answer.status_code == 200, answer.content
    return [row["name"] for row in answer.json()["results"]]


def test_a_company_is_entered_and_belongs_to_whoever_entered_it() -> None:
    answer = browser().post(COMPANIES, {"name": "โรงแรมมะม่วง", "language": "th"})
    assert answer.status_code == 201, answer.content
    made = answer.json()
    assert (made["name"], made["language"], made["contacts_count"]) == ("โรงแรมมะม่วง", "th", 0)
    assert made["owner_name"] == "Nikki H."


def test_it_can_be_entered_for_somebody_else() -> None:
    keith = person("keith")
    answer = browser().post(COMPANIES, {"name": "Mango Tree", "owner": keith.pk})
    assert answer.json()["owner_name"] == "Keith"


def test_a_change_is_written() -> None:
    company = hotel()
    answer = browser().patch(f"{COMPANIES}{company.pk}/", {"city": "Phuket"})
    assert answer.status_code == 200
    assert (answer.json()["name"], answer.json()["city"]) == ("Mango Tree Hotel", "Phuket")


def test_two_people_who_change_different_fields_at_once_are_both_served() -> None:
    company = Company.objects.create(name="Mango Tree Hotel")
    asked = CompanySerializer(company, data={"phone": "+66 2 555 0101"}, partial=True)
    asked.is_valid(raise_exception=True)
    Company.objects.filter(pk=company.pk).update(city="Bangkok")
    asked.save()
    stored = Company.objects.get()
    assert (stored.city, stored.phone) == ("Bangkok", "+66 2 555 0101")
    assert stored.updated_at > company.created_at


def test_contacts_are_counted() -> None:
    company = hotel()
    hotel("Moon Bar")
    for name in ("Anong", "Somchai"):
        Contact.objects.create(company=company, name=name)
    rows = browser().get(COMPANIES, {"ordering": "name"}).json()["results"]
    assert [(row["name"], row["contacts_count"]) for row in rows] == [
        ("Mango Tree Hotel", 2),
        ("Moon Bar", 0),
    ]


@pytest.mark.parametrize(
    "search",
    ["mango", "MANGO TREE CO", "phuket", "anong", "anong@EXAMPLE", "mango phuket", "มะม่วง"],
)
def test_a_company_is_found_by_its_names_its_city_and_its_people(search: str) -> None:
    company = hotel("Mango Tree Hotel มะม่วง", legal_name="Mango Tree Co., Ltd.", city="Phuket")
    for name in ("Anong", "Anong Two"):
        Contact.objects.create(company=company, name=name, email="anong@example.com")
    hotel("Moon Bar")
    assert found(search=search) == [company.name]


def test_percent_signs_are_searched_for_as_they_are() -> None:
    hotel("100% Beach")
    hotel("100 Beach")
    assert found(search="100%") == ["100% Beach"]


def test_companies_are_filtered_by_language_country_and_owner() -> None:
    nikki = person("nikki")
    wanted = Company.objects.create(name="Mango", language="th", country="Thailand", owner=nikki)
    hotel("Moon Bar")
    assert found(language="th") == [wanted.name]
    assert found(country="thailand") == [wanted.name]
    assert found(owner=nikki.pk) == [wanted.name]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "   "}, "name"),
        ({"name": None}, "name"),
        ({"name": ["a"]}, "name"),
        ({"name": "two\r\nlines"}, "name"),
        ({"name": "bell \x07"}, "name"),
        ({"name": "nul \x00"}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"legal_name": "a\u2028b"}, "legal_name"),
        ({"city": "a\nb"}, "city"),
        ({"phone": "x" * 41}, "phone"),
        ({"tax_id": "a\tb"}, "tax_id"),
        ({"address": "bell \x07"}, "address"),
        ({"notes": "x" * 5001}, "notes"),
        ({"website": "javascript:alert(1)"}, "website"),
        ({"website": "no address"}, "website"),
        ({"language": "de"}, "language"),
        ({"owner": 999}, "owner"),
        ({"owner": 10**30}, "owner"),
    ],
)
def test_bad_input_names_its_field_and_writes_nothing(fields: dict[str, Any], field: str) -> None:
    answer = browser().post(COMPANIES, {"name": "Mango Tree"} | fields)
    assert answer.status_code == 400, answer.content
    assert field in answer.json()["errors"]
    assert not Company.objects.exists()


def test_half_a_character_is_named() -> None:
    answer = browser().post(COMPANIES, '{"name": "half \\ud800"}', content_type="application/json")
    assert answer.status_code == 400
    assert "name" in answer.json()["errors"]


def test_a_company_without_documents_goes_with_its_contacts() -> None:
    company = hotel()
    Contact.objects.create(company=company, name="Anong")
    assert browser().delete(f"{COMPANIES}{company.pk}/").status_code == 204
    assert not Contact.objects.exists()


@pytest.mark.parametrize("name", ["production", "keith_alone"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_who_may_only_read_is_refused(name: str, method: str) -> None:
    client = browser("production")
    if name == "keith_alone":
        keith = person("keith")
        keith.groups.set(keith.groups.filter(name="Tech Support"))
        client.force_login(keith)
    path = COMPANIES if method == "post" else f"{COMPANIES}{hotel().pk}/"
    assert getattr(client, method)(path, {"name": "x"}).status_code == 403
    assert client.get(COMPANIES).status_code == 200


def test_a_stranger_sees_no_company() -> None:
    assert APIClient().get(COMPANIES).status_code == 401


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_asks_at_most_eight_questions(
    rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        Contact.objects.create(company=hotel(f"Mango {number}"), name="Anong")
    client = browser()
    with django_assert_max_num_queries(8):
        client.get(f"{COMPANIES}?search=anong&page_size=200")
