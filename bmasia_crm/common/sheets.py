"""Rows as a file for Excel and its like: CSV that streams, or an XLSX workbook."""

import csv
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any
from zoneinfo import ZoneInfo

from django.conf import settings
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

# What a spreadsheet takes for the beginning of a formula (OWASP: CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# A sheet of XLSX ends at 1,048,576 rows; long before that, nobody opens it with pleasure.
MOST_XLSX_ROWS = 100_000
# Excel reads a CSV as UTF-8 only when it begins so.
BYTE_ORDER_MARK = "\ufeff"

# XML 1.0, 2.2: what a document may hold; one letter beyond it, and Excel calls the workbook damaged.
XML = re.compile(r"[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Row = Sequence[Any]


def harmless(text: str) -> str:
    """A cell that would be run as a formula is shown as the text it is. `as_typed` takes the quote off again."""
    return f"'{text}" if text.startswith(FORMULA) else text


def as_typed(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text


def csv_lines(header: Row, rows: Iterable[Row]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow([_text(cell) for cell in header])
    for row in rows:
        yield writer.writerow([_text(cell) for cell in row])


def xlsx(title: str, header: Row, rows: Iterable[Row]) -> IO[bytes]:
    """The workbook as an open file at its beginning; closing the file removes it."""
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for column in range(1, len(header) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 18
    sheet.append([_cell(sheet, name, bold=True) for name in header])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    file = tempfile.TemporaryFile()  # noqa: SIM115  # whoever asked for it closes it
    book.save(file)
    file.seek(0)
    return file


class _Echo:
    """csv writes into a file; this one gives back what it is given."""

    def write(self, text: str) -> str:
        return text


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return _in_the_office(value).isoformat(" ", "seconds")
    return str(value) if isinstance(value, int | Decimal | date) else harmless(str(value))


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> Any:
    """Text is marked as text: openpyxl would take `=1+1` for a formula."""
    if isinstance(value, datetime):
        value = _in_the_office(value)
    text = isinstance(value, str)
    cell = WriteOnlyCell(sheet, _printable(value) if text else value)
    if text:
        cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _printable(text: str) -> str:
    """XML has no place for these, however they came into the database."""
    return "".join(character for character in text if XML.match(character))


def _in_the_office(moment: datetime) -> datetime:
    """A spreadsheet knows no time zones: the office's own, without saying so."""
    return moment.astimezone(ZoneInfo(settings.BUSINESS_TIME_ZONE)).replace(tzinfo=None)
