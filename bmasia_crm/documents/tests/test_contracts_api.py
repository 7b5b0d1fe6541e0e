"""What contracts and invoices have besides what they share with quotes."""

from datetime import date

import pytest

from bmasia_crm.documents.models import Contract, Invoice, Issuer

from .desk import browser, errors, offer, url
from .pages import document

pytestmark = pytest.mark.django_db


def test_each_type_counts_for_itself() -> None:
    client = browser()
    numbers = [
        client.post(url(path), offer()).json()["number"] for path in ("quotes", "contracts", "invoices")
    ]
    assert numbers == ["Q-2026-0001", "C-2026-0001", "INV-2026-0001"]


def test_a_contract_does_not_end_before_it_starts() -> None:
    body = offer(start_date="2027-01-01", end_date="2026-12-31")
    assert errors(browser().post(url("contracts"), body))["end_date"] == ["This is before 1 January 2027."]


def test_a_contract_may_start_before_its_own_date() -> None:
    body = offer(start_date="2026-01-01", end_date="2026-06-30")
    assert browser().post(url("contracts"), body).status_code == 201


def test_an_invoice_is_not_due_before_its_date() -> None:
    assert "due_date" in errors(browser().post(url("invoices"), offer(due_date="2026-11-21")))


def test_reminders_are_switched_off_on_a_running_contract() -> None:
    made = document(Contract, status="Active")
    answer = browser().patch(url(made), {"version": 1, "reminders": False})
    assert answer.status_code == 200, answer.content
    assert answer.json()["reminders"] is False


def test_a_running_contract_is_marked_as_answered() -> None:
    made = document(Contract, status="Active")
    answer = browser().patch(url(made), {"version": 1, "answered_at": "2026-11-22T10:00:00Z"})
    assert answer.json()["answered_at"] == "2026-11-22T10:00:00Z"


def test_what_a_contract_renews_is_not_claimed() -> None:
    made = document(Contract, status="Active")
    assert browser().patch(url(made), {"version": 1, "renewal_of": made.pk}).json()["renewed_from"] is None


def test_but_its_dates_are_not_changed_any_more() -> None:
    made = document(Contract, status="Active", end_date=date(2027, 1, 1))
    assert browser().patch(url(made), {"version": 1, "end_date": "2028-01-01"}).status_code == 409


@pytest.mark.parametrize(
    ("kind", "status", "to"),
    [
        (Contract, "Sent", "Active"),
        (Contract, "Active", "Expired"),
        (Contract, "Active", "Cancelled"),
        (Invoice, "Sent", "Paid"),
        (Invoice, "Overdue", "Paid"),
        (Invoice, "Draft", "Cancelled"),
    ],
)
def test_a_status_moves_where_it_may(kind: type[Contract | Invoice], status: str, to: str) -> None:
    answer = browser().post(url(document(kind, status=status), "move"), {"status": to, "version": 1})
    assert answer.json()["status"] == to


@pytest.mark.parametrize(
    ("kind", "status", "to"),
    [
        (Contract, "Active", "Sent"),
        (Contract, "Expired", "Active"),
        (Invoice, "Paid", "Sent"),
        (Invoice, "Draft", "Paid"),
        (Invoice, "Cancelled", "Draft"),
        (Invoice, "Sent", "Sent"),
    ],
)
def test_and_nowhere_else(kind: type[Contract | Invoice], status: str, to: str) -> None:
    answer = browser().post(url(document(kind, status=status), "move"), {"status": to, "version": 1})
    assert answer.status_code == 409


def test_the_newest_draft_invoice_is_deleted_and_its_number_given_again() -> None:
    client = browser()
    document(Invoice)
    newest = document(Invoice)
    assert client.delete(url(newest)).status_code == 204
    assert document(Invoice).number == newest.number


def test_an_older_draft_invoice_is_not_deleted_for_that_would_leave_a_gap() -> None:
    older, _ = document(Invoice), document(Invoice)
    answer = browser().delete(url(older))
    assert answer.status_code == 409
    assert "no gap" in answer.json()["detail"]
    assert Invoice.objects.count() == 2


def test_the_newest_draft_invoice_moves_to_another_issuer_without_a_gap() -> None:
    made = document(Invoice)
    other = Issuer.objects.create(name="BMAsia (HK)")
    answer = browser().patch(url(made), {"version": 1, "issuer": other.pk})
    assert answer.json()["number"] == "INV-2026-0001"
    assert document(Invoice).number == "INV-2026-0001"


def test_an_older_draft_invoice_stays_in_its_year() -> None:
    older, _ = document(Invoice), document(Invoice)
    answer = browser().patch(url(older), {"version": 1, "date": "2027-01-01"})
    assert "no gap" in errors(answer)["date"][0]
    older.refresh_from_db()
    assert older.number == "INV-2026-0001"


def test_a_quote_of_any_age_is_deleted_and_its_number_not_given_again() -> None:
    older, newer = document(), document()
    assert browser().delete(url(older)).status_code == 204
    assert document().number not in (older.number, newer.number)
