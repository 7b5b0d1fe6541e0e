import pytest
from django.test import Client

from bmasia_crm.accounts.tests.people import admin_browser, person
from bmasia_crm.documents import changes
from bmasia_crm.documents.models import Issuer

from .pages import document, issuer

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return admin_browser()


@pytest.mark.parametrize("status", ["Draft", "Sent"])
def test_a_document_is_looked_at_with_its_lines(admin: Client, status: str) -> None:
    page = admin.get(f"/admin/documents/quote/{document(status=status).pk}/change/")
    assert "44940.00" in page.content.decode()
    assert b"_save" not in page.content


@pytest.mark.parametrize("verb", ["add", "{}/change", "{}/delete"])
def test_documents_are_changed_in_the_app_alone(admin: Client, verb: str) -> None:
    path = f"/admin/documents/quote/{verb.format(document().pk)}/"
    assert admin.post(path, {"post": "yes"}).status_code == 403


def test_every_list_opens_and_is_searched(admin: Client) -> None:
    document()
    for page in ("quote", "contract", "invoice", "issuer"):
        assert admin.get(f"/admin/documents/{page}/?q=mango").status_code == 200


def test_the_second_of_two_people_who_change_our_company_is_told(admin: Client) -> None:
    path = f"/admin/documents/issuer/{issuer().pk}/change/"
    form = admin.get(path).context["adminform"].form
    opened = {name: form[name].value() or "" for name in form.fields}
    assert admin.post(path, opened | {"phone": "+66 2 555 0101"}).status_code == 302
    second = admin.post(path, opened | {"address": "Elsewhere"})
    assert "Somebody else changed this meanwhile." in second.content.decode()
    assert Issuer.objects.get().phone == "+66 2 555 0101"


def test_a_new_default_issuer_takes_the_place_of_the_old_one(admin: Client) -> None:
    old = issuer()
    answer = admin.post("/admin/documents/issuer/add/", {"name": "BMAsia (HK)", "is_default": "on"})
    assert answer.status_code == 302, answer.context["adminform"].errors
    old.refresh_from_db()
    assert not old.is_default
    assert Issuer.default() == Issuer.objects.get(name="BMAsia (HK)")


@pytest.mark.parametrize("logo", ["<svg", "logo.png", "<html></html>", '<svg xmlns="x"/>'])
def test_a_logo_that_cannot_be_drawn_is_refused(admin: Client, logo: str) -> None:
    answer = admin.post("/admin/documents/issuer/add/", {"name": "BMAsia (HK)", "logo": logo})
    assert b"This is not an SVG that can be drawn" in answer.content


def test_an_address_that_prints_as_boxes_is_refused_and_its_lines_end_as_elsewhere(admin: Client) -> None:
    form = {"name": "BMAsia (HK)", "address": "Bell \x07"}
    assert (
        b"Write this without control characters" in admin.post("/admin/documents/issuer/add/", form).content
    )
    assert (
        admin.post("/admin/documents/issuer/add/", form | {"address": "1 Silom\r\nBangkok"}).status_code
        == 302
    )
    assert Issuer.objects.get().address == "1 Silom\nBangkok"


def test_our_company_goes_when_no_document_of_it_is_left(admin: Client) -> None:
    made = document()
    path = f"/admin/documents/issuer/{made.issuer_id}/delete/"
    admin.post(path, {"post": "yes"})
    assert Issuer.objects.exists()
    changes.delete(made)
    admin.post(path, {"post": "yes"})
    assert not Issuer.objects.exists()


def test_sales_may_not_touch_the_issuers() -> None:
    nikki = person("nikki")
    nikki.is_staff = True
    nikki.save()
    browser = Client()
    browser.force_login(nikki)
    assert browser.get("/admin/documents/issuer/add/").status_code == 403
