import pytest
from django.test import Client

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.clients.models import Company, Contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    norbert = person("norbert")
    norbert.is_staff = True
    norbert.save()
    browser = Client()
    browser.force_login(norbert)
    return browser


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


@pytest.mark.parametrize("name", ["two\nlines", "bell \x07"])
def test_a_name_that_would_break_a_mail_header_is_refused(admin: Client, name: str) -> None:
    sent = {"name": name, "language": "en", "contacts-TOTAL_FORMS": "0", "contacts-INITIAL_FORMS": "0"}
    answer = admin.post("/admin/clients/company/add/", sent)
    assert b"Write this on one line" in answer.content
    assert not Company.objects.exists()
