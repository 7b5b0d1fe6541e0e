"""A CSV file as somebody's spreadsheet wrote it: which encoding, which separator, which rows."""

import csv
import io
from dataclasses import dataclass

from bmasia_crm.common.sentences import say
from bmasia_crm.common.sheets import as_typed

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 100
SEPARATORS = ",;\t|"
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class Unreadable(ValueError):
    """The file cannot be read as a table. The text is a sentence."""


@dataclass(frozen=True)
class Table:
    headings: list[str]
    # Each row with the number that a spreadsheet shows beside it; the headings stand in row 1.
    rows: list[tuple[int, list[str]]]


def read(data: bytes) -> Table:
    if len(data) > MOST_BYTES:
        large = say("The file is larger than {most} MB. Split it into several.")
        raise Unreadable(large.given(most=MOST_BYTES // 1_000_000))
    lines = _parsed(_decoded(data))
    if not lines or not any(lines[0]):
        raise Unreadable(say("The file has no headings: its first row must name the columns."))
    headings = lines[0]
    if len(headings) > MOST_COLUMNS:
        raise Unreadable(say("The file has more than {most} columns.", most=MOST_COLUMNS))
    rows = [(number, row) for number, row in enumerate(lines[1:], start=2) if any(row)]
    if not rows:
        raise Unreadable(say("The file has headings but no rows."))
    if len(rows) > MOST_ROWS:
        long = say("The file has {count} rows; {most} is the most at once.")
        raise Unreadable(long.given(count=f"{len(rows):,}", most=f"{MOST_ROWS:,}"))
    width = len(headings)
    return Table(headings, [(number, (row + [""] * width)[:width]) for number, row in rows])


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            say("The file is not in UTF-8. In Excel, save it as “CSV UTF-8 (comma delimited)”.")
        ) from error


def _parsed(text: str) -> list[list[str]]:
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        broken = say("The file is no CSV: somewhere a quotation mark is missing.")
        raise Unreadable(broken) from error
    return [[as_typed(cell.strip()) for cell in line] for line in lines]
