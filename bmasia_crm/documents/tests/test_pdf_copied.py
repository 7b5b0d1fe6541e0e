"""What somebody gets who copies from a PDF, and a program that reads one."""

from io import BytesIO
from typing import Any
from unicodedata import normalize

import pikepdf
import pytest
from pypdf import PdfReader

from bmasia_crm.documents.pdf import render

from .pages import document

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

THAI = "บริษัท เพิ่มทุน กตัญญู ผู้ใหญ่ ที่ปรึกษา ปี่ ฝั่ง ฎีกา ฐานญี่ปุ่น ก็เก็บ สิทธิ์ ชำระ จำนวน ครั้งหนึ่ง"


def copied(made: Any) -> str:
    """As Firefox reads it, which knows no ActualText; SARA AM comes in its two halves, which is the same text."""
    pages = PdfReader(BytesIO(render(made).data)).pages
    return normalize("NFKC", " ".join(" ".join(page.extract_text() for page in pages).split()))


@pytest.mark.parametrize("language", ["th", "en"])
def test_thai_is_copied_as_it_was_typed(language: str) -> None:
    made = document(company={"name": THAI, "language": language}, lines=[(THAI, "1", "100", "0", "0")])
    text = copied(made)
    for word in normalize("NFKC", THAI).split():
        assert text.count(f" {word} ") >= 2


def test_a_letter_and_its_marks_are_one_text_for_a_reader_that_knows_actual_text() -> None:
    data = render(document(lines=[("สิทธิ์", "1", "100", "0", "0")])).data
    with pikepdf.open(BytesIO(data)) as pdf:
        drawn = pdf.pages[0].Contents.read_bytes()
    assert drawn.count("ธิ์".encode("utf-16-be").hex().upper().encode()) == 1


def test_the_letters_drawn_beforehand_are_no_text() -> None:
    text = copied(document(lines=[("ธิ", "1", "100", "0", "0")]))
    assert text.startswith("Quotation")
    assert "ฃ" not in text


def test_a_link_too_long_for_its_line_is_copied_without_what_lets_it_break() -> None:
    link = "https://example.com/" + "a" * 120
    text = copied(document(lines=[(link, "1", "100", "0", "0")]))
    assert "\u200b" not in text
    assert link in text.replace(" ", "")
