"""Quotes through HTTP: what is written, what is refused, and in which words. Contracts and invoices share the code."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from bmasia_crm.accounts.models import User
from bmasia_crm.clients.models import Company
from bmasia_crm.documents.models import Issuer, Quote

from .desk import LINE, browser, errors, offer, url
from .pages import document

pytestmark = pytest.mark.django_db


def test_a_new_quote_gets_its_number_and_totals_from_the_server() -> None:
    answer = browser("nikki").post(url("quotes"), offer(total="1", number="Q-1", valid_until="2026-12-22"))
    assert answer.status_code == 201, answer.content
    made = answer.json()
    assert made["number"] == "Q-2026-0001"
    assert made["status"] == "Draft"
    assert made["version"] == 1
    assert (made["subtotal"], made["discount"], made["tax"], made["total"]) == (
        "42000.00",
        "4200.00",
        "2646.00",
        "40446.00",
    )
    assert made["lines"][0]["quantity"] == "12.000"
    assert made["lines"][0]["total"] == "40446.00"
    assert made["company_name"] == "Mango Tree Hotel"
    assert made["last_email"] is None


def test_it_remembers_who_made_a_quote() -> None:
    browser("nikki").post(url("quotes"), offer())
    assert Quote.objects.get().created_by == User.objects.get(username="nikki")


def test_the_lines_keep_the_order_they_were_sent_in() -> None:
    lines = [LINE | {"description": name} for name in ("Lobby", "Bar", "Pool")]
    made = browser().post(url("quotes"), offer(lines=lines)).json()
    assert [line["description"] for line in made["lines"]] == ["Lobby", "Bar", "Pool"]


def test_without_an_issuer_the_default_one_is_taken() -> None:
    body = offer()
    default = body.pop("issuer")
    Issuer.objects.create(name="Another")
    assert browser().post(url("quotes"), body).json()["issuer"] == default


def test_with_no_issuer_at_all_it_says_so() -> None:
    body = offer()
    Issuer.objects.all().delete()
    del body["issuer"]
    assert "no issuer" in errors(browser().post(url("quotes"), body))["issuer"][0]


def test_a_draft_is_changed_with_the_version_that_was_read() -> None:
    made = document()
    answer = browser().patch(url(made), {"version": 1, "notes": "Welcome.\r\nSee you."})
    assert answer.status_code == 200, answer.content
    assert answer.json()["version"] == 2
    assert answer.json()["notes"] == "Welcome.\nSee you."
    assert answer.json()["total"] == "44940.00"


def test_changed_lines_replace_the_old_ones_and_the_totals_follow() -> None:
    made = document()
    answer = browser().patch(url(made), {"version": 1, "lines": [LINE | {"quantity": "1"}]}).json()
    assert [line["quantity"] for line in answer["lines"]] == ["1.000"]
    assert answer["total"] == "3370.50"


def test_another_currency_rounds_the_totals_anew() -> None:
    made = document(lines=[("A", "1", "99.5", "0", "0")])
    assert browser().patch(url(made), {"version": 1, "currency": "VND"}).json()["total"] == "100.00"


def test_who_comes_second_is_told_and_overwrites_nothing() -> None:
    made = document()
    browser("nikki").patch(url(made), {"version": 1, "notes": "Nikki's"})
    answer = browser("keith").patch(url(made), {"version": 1, "notes": "Keith's"})
    assert answer.status_code == 409
    assert answer.json()["code"] == "changed_meanwhile"
    assert "Somebody else changed" in answer.json()["detail"]
    made.refresh_from_db()
    assert made.notes == "Nikki's"


def test_replacing_a_quote_without_its_version_is_refused() -> None:
    made = document()
    assert "version" in errors(browser().put(url(made), offer(company=made.company, notes="New")))


def test_a_script_changes_one_field_without_knowing_the_version() -> None:
    answer = browser().patch(url(document()), {"notes": "New"}).json()
    assert (answer["notes"], answer["version"]) == ("New", 2)


def test_a_whole_quote_can_be_put() -> None:
    made = document()
    answer = browser().put(url(made), offer(company=made.company, version=1, terms="30 days"))
    assert answer.status_code == 200, answer.content
    assert answer.json()["terms"] == "30 days"


def test_what_was_sent_is_not_edited_any_more() -> None:
    made = document()
    Quote.mark_sent([made.pk])
    answer = browser().patch(url(made), {"version": 2, "notes": "Cheaper"})
    assert answer.status_code == 409
    assert answer.json()["code"] == "conflict"
    assert "only a draft can be edited" in answer.json()["detail"]


def test_what_was_sent_is_not_deleted() -> None:
    made = document(status="Sent")
    assert browser().delete(url(made)).status_code == 409
    assert Quote.objects.exists()


def test_a_draft_is_deleted_with_its_lines() -> None:
    made = document()
    assert browser().delete(url(made)).status_code == 204
    assert not Quote.objects.exists()


def test_a_status_moves_where_it_may() -> None:
    made = document(status="Sent")
    answer = browser().post(url(made, "move"), {"status": "Accepted", "version": 1})
    assert answer.status_code == 200, answer.content
    assert answer.json()["status"] == "Accepted"
    assert answer.json()["version"] == 2
    assert answer.json()["accepted_at"]


def test_a_status_does_not_move_where_it_may_not() -> None:
    answer = browser().post(url(document(status="Accepted"), "move"), {"status": "Draft", "version": 1})
    assert answer.status_code == 409
    assert "cannot become Draft" in answer.json()["detail"]


def test_a_stale_move_is_refused() -> None:
    answer = browser().post(url(document(), "move"), {"status": "Sent", "version": 7})
    assert answer.status_code == 409


def test_an_unknown_status_is_named() -> None:
    assert "status" in errors(browser().post(url(document(), "move"), {"status": "Lost", "version": 1}))


def test_a_form_may_move_the_status_with_what_else_it_changes() -> None:
    answer = browser().patch(url(document()), {"version": 1, "status": "Sent", "notes": "By hand"})
    assert (answer.json()["status"], answer.json()["notes"]) == ("Sent", "By hand")


def test_a_form_may_move_a_status_by_itself_on_a_sent_quote() -> None:
    answer = browser().patch(url(document(status="Sent")), {"version": 1, "status": "Rejected"})
    assert answer.json()["status"] == "Rejected"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"company": 999}, "company"),
        ({"company": None}, "company"),
        ({"issuer": 999}, "issuer"),
        ({"currency": "XXX"}, "currency"),
        ({"status": "Sent"}, "status"),
        ({"status": "Nonsense"}, "status"),
        ({"date": "22/11/2026"}, "date"),
        ({"date": "0001-01-01"}, "date"),
        ({"valid_until": "2026-11-21"}, "valid_until"),
        ({"valid_until": "9999-01-01"}, "valid_until"),
        ({"notes": "x" * 5001}, "notes"),
        ({"notes": "bell \x07"}, "notes"),
        ({"terms": "nul \x00"}, "terms"),
        ({"lines": "none"}, "lines"),
        ({"lines": {}}, "lines"),
        ({"lines": [LINE] * 501}, "lines"),
        ({"lines": ["x"]}, "lines.0"),
    ],
)
def test_bad_input_names_its_field_and_writes_nothing(fields: dict[str, Any], field: str) -> None:
    assert field in errors(browser().post(url("quotes"), offer() | fields))
    assert not Quote.objects.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quantity", "0"),
        ("quantity", "-1"),
        ("quantity", "0.0001"),
        ("quantity", "NaN"),
        ("quantity", "Infinity"),
        ("quantity", "1,5"),
        ("quantity", "9999999999"),
        ("quantity", None),
        ("unit_price", "-0.01"),
        ("unit_price", "0.001"),
        ("unit_price", "x"),
        ("unit_price", ""),
        ("discount_percent", "100.01"),
        ("discount_percent", "-1"),
        ("tax_percent", "101"),
        ("tax_percent", "-7"),
        ("description", ""),
        ("description", "   "),
        ("description", None),
        ("description", "x" * 2001),
        ("description", "bell \x07"),
    ],
)
def test_a_bad_line_is_named_by_its_place(name: str, value: Any) -> None:
    lines = [LINE, LINE | {name: value}]
    assert f"lines.1.{name}" in errors(browser().post(url("quotes"), offer(lines=lines)))
    assert not Quote.objects.exists()


@pytest.mark.parametrize("name", ["description", "unit_price"])
def test_what_a_line_lacks_is_named(name: str) -> None:
    line = {key: value for key, value in LINE.items() if key != name}
    assert f"lines.0.{name}" in errors(browser().post(url("quotes"), offer(lines=[line])))


def test_more_than_can_be_stored_is_an_error_at_the_line() -> None:
    lines = [
        LINE | {"quantity": "100000", "unit_price": "99999999"},
        LINE | {"quantity": "999999", "unit_price": "99999999"},
    ]
    found = errors(browser().post(url("quotes"), offer(lines=lines)))
    assert "lines.1.unit_price" in found
    assert "THB 9,999,999,999,999.99" in found["lines.1.unit_price"][0]


def test_the_largest_amount_is_stored_to_the_cent() -> None:
    line = LINE | {
        "quantity": "10",
        "unit_price": "999999999999.99",
        "discount_percent": "0",
        "tax_percent": "0",
    }
    made = browser().post(url("quotes"), offer(lines=[line])).json()
    assert made["total"] == "9999999999999.90"


def test_bad_lines_leave_the_stored_ones_alone() -> None:
    made = document()
    browser().patch(url(made), {"version": 1, "notes": "New", "lines": [LINE, {}]})
    made.refresh_from_db()
    assert (made.notes, made.lines.count(), made.version) == ("", 1, 1)


def test_the_end_is_checked_against_the_date_that_stays() -> None:
    made = document()
    assert "valid_until" in errors(browser().patch(url(made), {"version": 1, "valid_until": "2020-01-01"}))


@pytest.mark.parametrize("body", ["{", "[]", '"text"', "7"])
def test_a_body_that_is_no_object_is_a_400(body: str) -> None:
    answer = browser().post(url("quotes"), body, content_type="application/json")
    assert answer.status_code == 400


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_an_unknown_quote_is_404(method: str) -> None:
    assert getattr(browser(), method)("/api/v1/quotes/999/").status_code == 404


@pytest.mark.parametrize("pk", ["99999999999999999999999", "abc", "-1"])
def test_a_senseless_id_is_404(pk: str) -> None:
    assert browser().get(f"/api/v1/quotes/{pk}/").status_code == 404


def test_another_year_takes_a_number_of_that_year() -> None:
    made = document()
    assert browser().patch(url(made), {"version": 1, "date": "2027-01-02"}).json()["number"] == "Q-2027-0001"


@pytest.mark.parametrize("day", ["1999-12-31", "2100-01-01"])
@pytest.mark.parametrize("field", ["date", "valid_until"])
def test_a_year_that_nobody_means_is_refused_whichever_way_it_comes(field: str, day: str) -> None:
    made = document()
    answer = browser().patch(url(made), {"version": 1, field: day})
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])
    setattr(made, field, date.fromisoformat(day))
    with pytest.raises(ValidationError):
        made.clean_fields()


def test_another_issuer_takes_a_number_of_its_own() -> None:
    document()
    second = document()
    other = Issuer.objects.create(name="BMAsia (HK)")
    answer = browser().patch(url(second), {"version": 1, "issuer": other.pk})
    assert answer.json()["number"] == "Q-2026-0001"


def test_a_quote_of_a_deleted_maker_stays() -> None:
    browser("nikki").post(url("quotes"), offer())
    User.objects.get(username="nikki").delete()
    assert browser().get(url(Quote.objects.get())).json()["created_by_name"] is None


def test_a_company_s_amounts_are_exact_strings() -> None:
    made = document(company={"name": "Cent"}, lines=[("A", "3", "0.10", "0", "0")])
    assert browser().get(url(made)).json()["total"] == "0.30"
    assert Decimal("0.30") == Quote.objects.get().total
    assert Company.objects.count() == 1
