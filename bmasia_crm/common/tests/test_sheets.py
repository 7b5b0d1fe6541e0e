import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from bmasia_crm.common.sheets import FORMULA, as_typed, csv_lines, harmless, xlsx

FORMULAS = ["=1+1", "+66 2 000 0000", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://example.org")']


def csv_of(*row: Any) -> list[str]:
    text = "".join(csv_lines(["Name"], [row]))
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text, newline="")))[1]


def xlsx_of(*row: Any) -> Any:
    with xlsx("Quotes", ["Name"], [row]) as file:
        sheet: Any = load_workbook(file).active
        return next(sheet.iter_rows(min_row=2))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_a_csv_is_shown_as_text(text: str) -> None:
    assert csv_of(text) == [f"'{text}"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_a_workbook_is_the_text_it_was(text: str) -> None:
    (cell,) = xlsx_of(text)
    assert (cell.data_type, cell.value) == ("s", text)


@given(st.text())
def test_no_text_becomes_a_formula_and_none_is_changed_for_good(text: str) -> None:
    assert not harmless(text).startswith(FORMULA)
    if not (text.startswith("'") and text[1:].startswith(FORMULA)):
        assert as_typed(harmless(text)) == text


def test_every_script_and_every_line_break_comes_back() -> None:
    row = ["โรงแรม มะม่วง", "Khách sạn", "酒店", 'two\nlines, and "quotes"']
    assert csv_of(*row) == row
    assert [cell.value for cell in xlsx_of(*row)] == row


def test_numbers_and_dates_stay_what_they_are_in_a_workbook() -> None:
    price, day, moment = xlsx_of(Decimal("12.50"), date(2026, 11, 22), datetime(2026, 11, 22, 20, tzinfo=UTC))
    assert (price.data_type, price.value) == ("n", 12.5)
    assert day.value.date() == date(2026, 11, 22)
    assert moment.value == datetime(2026, 11, 23, 3)  # noqa: DTZ001  # three at night in Bangkok


def test_numbers_and_dates_are_plain_in_a_csv() -> None:
    row = csv_of(Decimal("-12.50"), date(2026, 11, 22), datetime(2026, 11, 22, 20, tzinfo=UTC), None)
    assert row == ["-12.50", "2026-11-22", "2026-11-23 03:00:00", ""]


def test_what_xml_cannot_hold_does_not_break_the_workbook() -> None:
    (cell,) = xlsx_of("bell \x07!\ufffe\uffff 酒店 🎵")
    assert cell.value == "bell ! 酒店 🎵"
