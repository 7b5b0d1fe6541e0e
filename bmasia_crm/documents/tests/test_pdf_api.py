from email.message import Message
from typing import Any

import pytest

from bmasia_crm.documents.models import Contract, Invoice, Quote
from bmasia_crm.documents.pdf import render

from .desk import browser, errors, url
from .pages import document

pytestmark = pytest.mark.django_db


def filename(answer: Any) -> str | None:
    """As a browser reads it: RFC 6266, RFC 8187."""
    header = Message()
    header["Content-Disposition"] = answer["Content-Disposition"]
    return header.get_filename()


@pytest.mark.parametrize("kind", [Quote, Contract, Invoice])
def test_it_is_shown_in_the_browser(kind: type[Any]) -> None:
    answer = browser("production").get(url(made := document(kind), "pdf"))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer.content == render(made).data


def test_it_is_saved_when_asked_for_a_download() -> None:
    made = document()
    answer = browser().get(url(made, "pdf"), {"download": "1"})
    assert answer["Content-Disposition"].startswith("attachment")
    assert filename(answer) == f"{made.number} Mango Tree Hotel.pdf"


@pytest.mark.parametrize("name", ["โรงแรมมะม่วง", "Khách sạn Hoa Sen", 'The "Q" Bar; x=1'])
def test_its_name_survives_in_every_script(name: str) -> None:
    answer = browser().get(url(document(company={"name": name}), "pdf"))
    assert filename(answer) == render(Quote.objects.get()).filename
    assert answer["Content-Disposition"].isascii()


def test_whoever_says_what_he_accepts_gets_it() -> None:
    answer = browser().get(url(document(), "pdf"), headers={"Accept": "application/pdf"})
    assert answer.content.startswith(b"%PDF")


def test_a_character_that_no_font_has_is_a_400_that_shows_it() -> None:
    answer = browser().get(url(document(notes="Cuneiform: \U00012000"), "pdf"))
    assert "\U00012000" in errors(answer)["document"][0]
    assert answer["Content-Type"] == "application/problem+json"


def test_it_is_kept_by_nobody_on_the_way() -> None:
    assert "private" in browser().get(url(document(), "pdf"))["Cache-Control"]


def test_an_unknown_document_has_no_pdf() -> None:
    assert browser().get("/api/v1/quotes/999/pdf/").status_code == 404
