from typing import Any

import pytest
from django.test import Client

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import admin_browser, person
from bmasia_crm.common.sentences import say
from bmasia_crm.documents import changes
from bmasia_crm.documents.models import Issuer, Quote

from .pages import document, issuer

pytestmark = pytest.mark.django_db

LINE = {
    "description": "Music",
    "quantity": "2",
    "unit_price": "100",
    "discount_percent": "0",
    "tax_percent": "7",
}


@pytest.fixture
def admin() -> Client:
    return admin_browser()


def form(made: Quote | None = None, *lines: dict[str, Any], **fields: Any) -> dict[str, Any]:
    old = made.lines.count() if made else 0
    sent: dict[str, Any] = {"lines-TOTAL_FORMS": len(lines), "lines-INITIAL_FORMS": old} | fields
    for index, line in enumerate(lines):
        sent |= {f"lines-{index}-{name}": value for name, value in line.items()}
    return sent


def test_a_quote_with_its_lines_is_made_and_added_up(admin: Client) -> None:
    company = document().company
    lines = [LINE, LINE | {"description": "Speakers", "discount_percent": "50"}]
    sent = form(None, *lines, company=company.pk, issuer=issuer().pk, currency="THB", date="2026-11-22")
    answer = admin.post("/admin/documents/quote/add/", sent)
    assert answer.status_code == 302, answer.context["adminform"].errors
    made = Quote.objects.get(number="Q-2026-0002")
    assert str(made.total) == "321.00"
    assert [line.description for line in made.lines.all()] == ["Music", "Speakers"]
    assert made.created_by == User.objects.get(username="norbert")


def test_a_changed_line_changes_the_totals_and_the_version(admin: Client) -> None:
    made = document()
    line = LINE | {"id": made.lines.get().pk, "document": made.pk}
    sent = form(made, line, company=made.company_id, currency="THB")
    assert admin.post(f"/admin/documents/quote/{made.pk}/change/", sent).status_code == 302
    made.refresh_from_db()
    assert (str(made.total), made.version) == ("214.00", 2)


def test_the_totals_are_shown_and_not_typed(admin: Client) -> None:
    page = admin.get(f"/admin/documents/quote/{document().pk}/change/").content.decode()
    assert "44940.00" in page
    assert 'name="total"' not in page
    assert 'name="number"' not in page


def test_what_was_sent_is_only_read(admin: Client) -> None:
    made = document(status="Sent")
    page = admin.get(f"/admin/documents/quote/{made.pk}/change/")
    assert page.status_code == 200
    assert b"_save" not in page.content
    assert admin.post(f"/admin/documents/quote/{made.pk}/change/", form(made)).status_code == 403


def test_a_draft_that_must_not_change_now_says_why(admin: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_objections", [lambda _: say("A message is on its way.")])
    made = document()
    line = LINE | {"id": made.lines.get().pk, "document": made.pk}
    sent = form(made, line, company=made.company_id, currency="THB")
    assert (
        b"A message is on its way." in admin.post(f"/admin/documents/quote/{made.pk}/change/", sent).content
    )
    made.refresh_from_db()
    assert made.version == 1


def test_no_document_is_deleted_here(admin: Client) -> None:
    assert admin.post(f"/admin/documents/quote/{document().pk}/delete/", {"post": "yes"}).status_code == 403


def test_lines_that_come_to_too_much_are_refused(admin: Client) -> None:
    line = LINE | {"quantity": "999999999", "unit_price": "999999999999"}
    sent = form(
        None, line, company=document().company.pk, issuer=issuer().pk, currency="THB", date="2026-11-22"
    )
    answer = admin.post("/admin/documents/quote/add/", sent)
    assert b"These lines come to more than THB 9,999,999,999,999.99." in answer.content


@pytest.mark.parametrize("page", ["quote", "contract", "invoice", "issuer"])
def test_every_list_and_every_form_opens(admin: Client, page: str) -> None:
    document()
    assert admin.get(f"/admin/documents/{page}/?q=mango").status_code == 200
    assert admin.get(f"/admin/documents/{page}/add/").status_code == 200


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


def test_sales_may_not_touch_the_issuers() -> None:
    nikki = person("nikki")
    nikki.is_staff = True
    nikki.save()
    browser = Client()
    browser.force_login(nikki)
    assert browser.get("/admin/documents/issuer/add/").status_code == 403
