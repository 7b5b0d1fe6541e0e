"""What the calendar decides: a document whose date has passed."""

from datetime import date, timedelta
from typing import Any

import pytest

from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Contract, Document, Invoice, Quote

from .pages import document

pytestmark = pytest.mark.django_db
YESTERDAY = timedelta(days=-1)


def after_today(one: Document) -> str:
    for kind in (Quote, Contract, Invoice):
        kind.lapse(today())
    one.refresh_from_db()
    return str(one.status)


@pytest.mark.parametrize(
    ("kind", "field", "status", "becomes"),
    [
        (Invoice, "due_date", "Sent", "Overdue"),
        (Invoice, "due_date", "Draft", "Draft"),
        (Invoice, "due_date", "Paid", "Paid"),
        (Quote, "valid_until", "Sent", "Expired"),
        (Quote, "valid_until", "Accepted", "Accepted"),
        (Contract, "end_date", "Active", "Active"),
    ],
)
def test_the_day_after_its_date(kind: type[Document], field: str, status: str, becomes: str) -> None:
    dates: dict[str, Any] = {field: today() + YESTERDAY}
    assert after_today(document(kind, status=status, **dates)) == becomes


@pytest.mark.parametrize("due", [None, today(), today() + timedelta(days=1)])
def test_on_its_last_day_and_without_one_it_stays(due: date | None) -> None:
    assert after_today(document(Invoice, status="Sent", due_date=due)) == "Sent"


def test_who_has_it_open_is_told_that_it_moved() -> None:
    late = document(Invoice, status="Sent", due_date=today() + YESTERDAY)
    before = late.version
    assert after_today(late) == "Overdue"
    assert late.version == before + 1


def test_the_second_look_finds_nothing() -> None:
    document(Invoice, status="Sent", due_date=today() + YESTERDAY)
    assert [Invoice.lapse(today()), Invoice.lapse(today())] == [1, 0]
