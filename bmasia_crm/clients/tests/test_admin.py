import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bmasia_crm.accounts.tests.people import admin_browser
from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.common.pagination import MOST_COUNTED, MOST_FOUND_COUNTED

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return admin_browser()


def test_a_company_is_entered_together_with_its_contacts(admin: Client) -> None:
    sent = {
        "name": "โรงแรมมะม่วง",
        "language": "th",
        "contacts-TOTAL_FORMS": "1",
        "contacts-INITIAL_FORMS": "0",
        "contacts-0-name": "Anong",
        "contacts-0-email": "anong@example.com",
        "contacts-0-contact_type": "Primary",
        "contacts-0-is_active": "on",
    }
    answer = admin.post("/admin/clients/company/add/", sent)
    assert answer.status_code == 302, answer.context["adminform"].errors
    assert Company.objects.get().contacts.get().email == "anong@example.com"


def test_a_company_is_found_by_its_contact(admin: Client) -> None:
    company = Company.objects.create(name="Mango Tree Hotel")
    Contact.objects.create(company=company, name="Anong", email="anong@example.com")
    Company.objects.create(name="Lotus Café")
    page = admin.get("/admin/clients/company/?q=anong").content.decode()
    assert "Mango Tree Hotel" in page
    assert "Lotus" not in page


def test_each_word_that_is_looked_for_may_stand_anywhere(admin: Client) -> None:
    Company.objects.create(name="Café Saigon", city="Hội An")
    page = admin.get("/admin/clients/company/?q=an+cafe").content.decode()
    assert "Café Saigon" in page


def test_a_contact_s_company_is_chosen_by_any_part_of_its_name(admin: Client) -> None:
    company = Company.objects.create(name="Mango Tree Hotel")
    field = {"app_label": "clients", "model_name": "contact", "field_name": "company"}
    found = admin.get("/admin/autocomplete/", {"term": "tree\0", **field}).json()["results"]
    assert found == [{"id": str(company.pk), "text": "Mango Tree Hotel"}]


@pytest.mark.parametrize("query", ["", "?q=hotel"])
@pytest.mark.parametrize("model", ["company", "contact"])
def test_a_list_asks_the_same_questions_however_long_it_is(
    admin: Client, model: str, query: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(120):
        company = Company.objects.create(name=f"Hotel {number}")
        Contact.objects.create(company=company, name="Anong")
    with django_assert_num_queries(5 if query else 4) as asked:
        admin.get(f"/admin/clients/{model}/{query}")
    (counted,) = [one["sql"] for one in asked.captured_queries if "COUNT(" in one["sql"]]
    assert f"LIMIT {(MOST_FOUND_COUNTED if query else MOST_COUNTED) + 1}" in counted


@pytest.mark.parametrize("name", ["two\nlines", "bell \x07", "next\x85line"])
def test_a_name_that_would_break_a_mail_header_is_refused(admin: Client, name: str) -> None:
    sent = {"name": name, "language": "en", "contacts-TOTAL_FORMS": "0", "contacts-INITIAL_FORMS": "0"}
    answer = admin.post("/admin/clients/company/add/", sent)
    assert b"Write this on one line" in answer.content
    assert not Company.objects.exists()
