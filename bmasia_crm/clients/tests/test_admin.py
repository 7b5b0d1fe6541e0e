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


def test_a_company_is_looked_at_together_with_its_contacts(admin: Client) -> None:
    company = Company.objects.create(name="โรงแรมมะม่วง")
    Contact.objects.create(company=company, name="Anong", email="anong@example.com")
    page = admin.get(f"/admin/clients/company/{company.pk}/change/").content.decode()
    assert "โรงแรมมะม่วง" in page
    assert "anong@example.com" in page


@pytest.mark.parametrize("model", [Company, Contact])
def test_clients_are_changed_in_the_app_alone(admin: Client, model: type[Company | Contact]) -> None:
    Contact.objects.create(company=Company.objects.create(name="Lotus Café"), name="Anong")
    found, list_page = model.objects.get(), f"/admin/clients/{model._meta.model_name}/"
    for verb in ("add", f"{found.pk}/change", f"{found.pk}/delete"):
        assert admin.post(f"{list_page}{verb}/", {"name": "Other", "post": "yes"}).status_code == 403


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
