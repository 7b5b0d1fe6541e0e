"""Finding documents: search, filters, order and pages, in few questions to the database."""

from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from bmasia_crm.documents.models import Contract, Invoice, Issuer, Quote

from .desk import browser, errors, url
from .pages import document

pytestmark = pytest.mark.django_db
KINDS = [Quote, Contract, Invoice]


def found(path: str, **query: Any) -> list[str]:
    answer = browser().get(path, query)
    assert answer.status_code == 200, answer.content
    return [row["number"] for row in answer.json()["results"]]


def test_a_page_tells_how_many_there_are_and_where_the_next_is() -> None:
    for _ in range(3):
        document()
    page = browser().get(url("quotes"), {"page_size": 2}).json()
    assert page["count"] == 3
    assert len(page["results"]) == 2
    assert "page=2" in page["next"]
    assert page["previous"] is None


def test_the_newest_comes_first_unless_asked_otherwise() -> None:
    old, new = document(date=date(2026, 1, 1)), document(date=date(2026, 2, 1))
    assert found(url("quotes")) == [new.number, old.number]


def test_numbers_sort_by_year_and_counter_not_by_their_letters() -> None:
    late = document(date=date(2026, 1, 1))
    Quote.objects.filter(pk=late.pk).update(number="Q-2026-10000", number_in_year=10000)
    middle = document(date=date(2026, 1, 1))
    Quote.objects.filter(pk=middle.pk).update(number="Q-2026-0999", number_in_year=999)
    early = document(date=date(2025, 1, 1))
    in_order = [early.number, "Q-2026-0999", "Q-2026-10000"]
    assert found(url("quotes"), ordering="number") == in_order
    assert found(url("quotes"), ordering="-number") == in_order[::-1]


@pytest.mark.parametrize("name", ["company__name", "company_name"])
def test_documents_sort_by_their_company(name: str) -> None:
    b, a = document(company={"name": "Beach Club"}), document(company={"name": "Avani"})
    assert found(url("quotes"), ordering=name) == [a.number, b.number]


def test_rows_that_are_alike_keep_their_place_from_page_to_page() -> None:
    numbers = {document().number for _ in range(5)}
    pages = [found(url("quotes"), ordering="total", page_size=2, page=page) for page in (1, 2, 3)]
    assert {number for page in pages for number in page} == numbers


@pytest.mark.parametrize("search", ["Q-2026-0002", "moon", "เดือน", "MOON BAR CO"])
def test_a_quote_is_found_by_its_number_and_its_company(search: str) -> None:
    document()
    moon = document(company={"name": "Moon Bar เดือน", "legal_name": "Moon Bar Co., Ltd."})
    assert found(url("quotes"), search=search) == [moon.number]


def test_a_search_that_finds_nothing_is_an_empty_page() -> None:
    document()
    assert found(url("quotes"), search="nowhere") == []


@pytest.mark.parametrize(
    "query",
    [
        {"status": "Sent"},
        {"currency": "USD"},
        {"date_from": "2026-06-01"},
        {"date_to": "2026-06-30", "date_from": "2026-06-30"},
    ],
)
def test_a_filter_leaves_what_fits(query: dict[str, str]) -> None:
    document(date=date(2026, 1, 1))
    wanted = document(status="Sent", currency="USD", date=date(2026, 6, 30))
    assert found(url("quotes"), **query) == [wanted.number]


def test_several_statuses_can_be_asked_for_at_once() -> None:
    document(status="Rejected")
    wanted = {document().number, document(status="Sent").number}
    assert set(found(url("quotes"), status=["Draft", "Sent"])) == wanted


def test_a_company_s_and_an_issuer_s_documents_are_filtered() -> None:
    document()
    other = Issuer.objects.create(name="BMAsia (HK)")
    wanted = document(issuer=other)
    assert found(url("quotes"), company=wanted.company_id) == [wanted.number]
    assert found(url("quotes"), issuer=other.pk) == [wanted.number]
    assert found(url("quotes"), company=999) == []


@pytest.mark.parametrize(
    ("kind", "path", "field"),
    [
        (Quote, "quotes", "valid_until"),
        (Contract, "contracts", "end_date"),
        (Invoice, "invoices", "due_date"),
    ],
)
def test_documents_are_filtered_and_sorted_by_their_end(kind: type[Any], path: str, field: str) -> None:
    end: Any = {field: date(2027, 5, 1)}
    late = document(kind, **end)
    early = document(kind, **end | {field: date(2026, 12, 1)})
    assert found(url(path), **{f"{field}_from": "2027-01-01"}) == [late.number]
    assert found(url(path), **{f"{field}_to": "2027-01-01"}) == [early.number]
    assert found(url(path), ordering=field) == [early.number, late.number]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"status": "Nonsense"}, "status"),
        ({"currency": "XXX"}, "currency"),
        ({"company": "x"}, "company"),
        ({"date_from": "yesterday"}, "date_from"),
        ({"ordering": "company__owner__password"}, "ordering"),
    ],
)
def test_a_bad_question_is_named(query: dict[str, str], field: str) -> None:
    assert field in errors(browser().get(url("quotes"), query))


@pytest.mark.parametrize("query", [{"search": "\x00"}, {"page_size": "-1"}, {"company": "9" * 40}])
def test_a_senseless_question_is_no_server_error(query: dict[str, str]) -> None:
    assert browser().get(url("quotes"), query).status_code in (200, 400)


@pytest.mark.parametrize("page", ["0", "99", "x"])
def test_a_page_that_does_not_exist_is_404(page: str) -> None:
    assert browser().get(url("quotes"), {"page": page}).status_code == 404


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("rows", [1, 30])
def test_a_list_asks_at_most_eight_questions(
    kind: type[Any], rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(rows):
        document(kind, lines=[("A", "1", "1", "0", "0"), ("B", "1", "1", "0", "0")])
    nikki = browser("nikki")
    query: Any = {"page_size": 200, "search": "mango", "status": "Draft", "ordering": "-number"}
    with django_assert_max_num_queries(8):
        page = nikki.get(url(f"{kind._meta.model_name}s"), query).json()
    assert page["count"] == rows
