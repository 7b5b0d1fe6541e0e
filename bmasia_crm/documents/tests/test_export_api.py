"""Every list as a file, with what the list shows and nothing else."""

import csv
import io
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from bmasia_crm.clients.models import Contact
from bmasia_crm.documents.models import Contract, Invoice, Quote

from .desk import browser, errors, url
from .pages import document

pytestmark = pytest.mark.django_db


def csv_rows(path: str, **query: Any) -> list[dict[str, str]]:
    answer = browser().get(url(path, "export"), query)
    assert answer.status_code == 200
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def xlsx_rows(path: str, **query: Any) -> list[tuple[Any, ...]]:
    answer = browser().get(url(path, "export"), {"type": "xlsx"} | query)
    assert answer.status_code == 200
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    sheet: Any = load_workbook(io.BytesIO(content)).active
    return list(sheet.iter_rows(values_only=True))


@pytest.mark.parametrize("kind", [Quote, Contract, Invoice])
def test_documents_are_exported_with_their_totals(kind: type[Any]) -> None:
    made = document(kind, company={"name": "โรงแรมมะม่วง"})
    path = f"{kind._meta.model_name}s"
    (row,) = csv_rows(path)
    assert (row["Number"], row["Company"], row["Total"], row["Currency"]) == (
        made.number,
        "โรงแรมมะม่วง",
        "44940.00",
        "THB",
    )
    header, cells = xlsx_rows(path)
    assert dict(zip(header, cells, strict=True))["Total"] == 44940


def test_the_file_holds_what_the_list_shows_on_all_its_pages() -> None:
    for _ in range(30):
        document()
    wanted = document(company={"name": "Moon Bar"}, status="Sent")
    assert len(csv_rows("quotes")) == 31
    assert [row["Number"] for row in csv_rows("quotes", search="moon")] == [wanted.number]
    assert [row["Number"] for row in csv_rows("quotes", status="Sent")] == [wanted.number]
    assert csv_rows("quotes", ordering="-number")[0]["Number"] == wanted.number


def test_companies_and_contacts_are_exported_too() -> None:
    company = document().company
    Contact.objects.create(company=company, name="Anong", phone="+66 2 000 0000", is_active=False)
    (row,) = csv_rows("companies")
    assert (row["Name"], row["City"], row["Contacts"]) == ("Mango Tree Hotel", "Bangkok", "1")
    (row,) = csv_rows("contacts")
    assert (row["Company"], row["Phone"], row["Is active"]) == ("Mango Tree Hotel", "'+66 2 000 0000", "no")


def test_a_name_like_a_formula_does_nothing_in_the_reader_s_spreadsheet() -> None:
    document(company={"name": "=cmd|' /C calc'!A0"})
    assert csv_rows("quotes")[0]["Company"].startswith("'=")
    assert xlsx_rows("quotes")[1][1] == "=cmd|' /C calc'!A0"


def test_the_file_has_a_name_and_a_type() -> None:
    answer = browser().get(url("quotes", "export"), {"type": "xlsx"}, headers={"Accept": "text/csv"})
    assert answer["Content-Disposition"].startswith('attachment; filename="quotes 20')
    assert answer["Content-Disposition"].endswith('.xlsx"')
    assert "spreadsheetml" in answer["Content-Type"]


def test_an_unknown_type_is_named() -> None:
    assert "type" in errors(browser().get(url("quotes", "export"), {"type": "pdf"}))


def test_who_reads_the_list_may_have_it_as_a_file_and_a_stranger_may_not() -> None:
    assert browser("production").get(url("quotes", "export")).status_code == 200
    client = browser("production")
    client.logout()
    assert client.get(url("quotes", "export")).status_code == 401


def test_a_long_list_asks_no_more_questions_than_a_short_one() -> None:
    asked = []
    for _ in range(2):
        for _ in range(20):
            document()
        with CaptureQueriesContext(connection) as questions:
            csv_rows("quotes")
        asked.append(len(questions))
    assert asked[1] <= asked[0]
