from datetime import date
from io import BytesIO
from typing import Any
from unicodedata import normalize

import pikepdf
import pytest
from pypdf import PdfReader

from bmasia_crm.documents.models import Contract, Invoice, Quote
from bmasia_crm.documents.pdf import MissingGlyph, NotPrintable, render

from .pages import document

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def words(made: Any, page: int | None = None) -> str:
    pages = PdfReader(BytesIO(render(made).data)).pages
    chosen = pages if page is None else [pages[page]]
    return " ".join(" ".join(one.extract_text() for one in chosen).replace("\u200b", "").split())


def page_count(made: Any) -> int:
    return len(PdfReader(BytesIO(render(made).data)).pages)


def test_an_ordinary_quote_is_one_page_with_all_that_matters() -> None:
    made = document(valid_until=date(2026, 12, 22), terms="50% on signing.", notes="Welcome.")
    assert page_count(made) == 1
    text = words(made)
    for word in (
        "Quotation", made.number, "Mango Tree Hotel", "BMAsia Limited", "Tax ID 0105544000000", "22 November 2026",
        "22 December 2026", "Music for the lobby", "12", "3,500.00", "42,000.00", "Tax 7%", "2,940.00",
        "THB 44,940.00", "50% on signing.", "Welcome.", "Page 1 of 1",
    ):  # fmt: skip
        assert word in text


@pytest.mark.parametrize(
    "text",
    [
        "ใบเสนอราคา ผู้ใหญ่ลี น้ำใจ กตัญญู ที่ปรึกษา",
        "Nhạc nền cho sảnh và nhà hàng tầng thượng",
        "酒店大堂背景音乐",
        "Prix spécial: 10 € – naïve café, Ærøskøbing, ฿ 500",
    ],
)
def test_every_script_of_the_region_is_printed(text: str) -> None:
    data = render(document(lines=[(text, "1", "100", "0", "0")])).data
    assert data.startswith(b"%PDF")
    assert text.split()[0][:4] in words(document(lines=[(text, "1", "100", "0", "0")]))


@pytest.mark.parametrize(
    ("fields", "company", "lines"),
    [
        ({"notes": "Ancient: \U00012000"}, {}, None),
        ({"terms": "\U00012000"}, {}, None),
        ({}, {"name": "Hotel \U00012000"}, None),
        ({}, {}, [("Music \U00012000", "1", "1", "0", "0")]),
    ],
)
def test_a_character_without_a_glyph_is_an_error_that_shows_where(
    fields: Any, company: Any, lines: Any
) -> None:
    with pytest.raises(MissingGlyph, match="U\\+12000") as caught:
        render(document(company=company, lines=lines, **fields))
    assert "“" in str(caught.value)


def test_a_logo_that_cannot_be_drawn_is_an_error_that_says_where_to_look() -> None:
    made = document()
    made.issuer.logo = "<svg"
    with pytest.raises(NotPrintable, match=f"Look at the logo of {made.issuer.name} first"):
        render(made)


def test_the_same_document_gives_the_same_bytes() -> None:
    made = document()
    first = render(made).data
    assert render(Quote.objects.get(pk=made.pk)).data == first


def test_another_document_gives_other_bytes() -> None:
    assert render(document()).data != render(document()).data


def test_it_declares_the_archive_and_the_accessibility_standard() -> None:
    with pikepdf.open(BytesIO(render(document()).data)) as pdf, pdf.open_metadata() as about:
        assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("3", "A")
        assert about["pdfuaid:part"] == "1"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.MarkInfo.Marked


def test_a_long_quote_repeats_its_head_and_counts_its_pages() -> None:
    made = document(lines=[(f"Zone {number}", "1", "100", "0", "7") for number in range(1, 61)])
    last = page_count(made)
    assert last > 1
    assert "Description" in words(made, 1)
    assert f"Page {last} of {last}" in words(made, last - 1)


def test_the_totals_are_never_torn_from_their_figure() -> None:
    for count in range(18, 34):
        made = document(lines=[(f"Zone {number}", "1", "100", "0", "7") for number in range(count)])
        with_total = [page for page in range(page_count(made)) if "Total THB" in words(made, page)]
        assert len(with_total) == 1
        assert "Subtotal" in words(made, with_total[0])


def test_the_column_of_amounts_adds_up_to_the_subtotal() -> None:
    text = words(document(lines=[("A", "10", "100", "10", "7"), ("B", "1", "50", "0", "0")]))
    for row in (
        "900.00",
        "50.00",
        "Before discount 1,050.00",
        "Discount −100.00",
        "Subtotal 950.00",
        "Tax 7% 63.00",
    ):
        assert row in text


def test_each_tax_rate_stands_apart() -> None:
    text = words(
        document(
            lines=[("A", "1", "100", "0", "7"), ("B", "1", "100", "0", "10"), ("C", "1", "100", "0", "0")]
        )
    )
    assert "Tax 7% 7.00 Tax 10% 10.00" in text
    assert "Tax 0%" not in text


def test_without_discount_there_is_no_column_for_it() -> None:
    assert "Discount" not in words(document())


def test_dong_have_no_decimals() -> None:
    assert "VND 2,500,000" in words(document(currency="VND", lines=[("Nhạc", "1", "2500000", "0", "0")]))


def test_a_price_finer_than_the_currency_is_printed_as_it_is_reckoned_with() -> None:
    lines = [("Tags", "2", "10.50", "0", "0"), ("Player", "1", "15000", "0", "0")]
    text = words(document(currency="JPY", lines=lines))
    assert "Tags 2 10.50 21" in text
    assert "Player 1 15,000 15,000" in text


def test_a_thai_company_reads_thai_with_the_buddhist_year() -> None:
    made = document(company={"name": "โรงแรมมะม่วง", "language": "th"})
    text = words(made)
    assert "2569" in text
    assert "22/11/2026" in text
    assert "Quotation" not in text


def test_no_thai_word_is_torn_beside_the_tax_number() -> None:
    made = document(Contract, company={"language": "th", "tax_id": "0105512345678"})
    (page,) = PdfReader(BytesIO(render(made).data)).pages
    lines = normalize("NFKC", page.extract_text()).splitlines()
    assert normalize("NFKC", "เลขประจำตัวผู้เสียภาษี 0105512345678") in [line.strip() for line in lines]


def test_only_an_invoice_shows_where_to_pay() -> None:
    assert "123-4-56789-0" in words(document(Invoice, due_date=date(2026, 12, 22)))
    assert "123-4-56789-0" not in words(document())


def test_a_contract_shows_its_term() -> None:
    text = words(document(Contract, start_date=date(2027, 1, 1), end_date=date(2027, 12, 31)))
    assert "1 January 2027" in text
    assert "31 December 2027" in text


def test_what_a_person_typed_is_never_read_as_markup() -> None:
    typed = '#panic("x") *bold* $x$ \\ [a] // b "quoted" <tag> @ref'
    assert typed in words(document(lines=[(typed, "1", "1", "0", "0")]))


def test_a_word_longer_than_the_line_breaks() -> None:
    made = document(lines=[("x" * 200, "1", "1", "0", "0")])
    assert page_count(made) == 1
    assert "x" * 200 not in " ".join(
        page.extract_text() for page in PdfReader(BytesIO(render(made).data)).pages
    )


def test_a_long_name_stays_out_of_what_stands_beside_it() -> None:
    name = "Musikanlagenwartungsvertragsverlängerungsbestätigung"
    (page,) = PdfReader(BytesIO(render(document(company={"name": name})).data)).pages
    assert name not in page.extract_text()
    assert f"Accepted for {name}" in page.extract_text().replace("\u200b", "").replace("\n", "")


def test_no_thai_word_is_torn_at_the_end_of_a_company_name() -> None:
    name = "บริษัท มะม่วงทรี โฮเต็ล แอนด์ รีสอร์ท (ประเทศไทย) จำกัด (มหาชน)"
    text = words(document(company={"name": name, "language": "th"}))
    assert text.count("(มหาชน)") == 2


def test_it_is_light_enough_to_mail() -> None:
    assert len(render(document()).data) < 60_000


@pytest.mark.parametrize(
    ("name", "filename"),
    [
        ("โรงแรมมะม่วง", "โรงแรมมะม่วง.pdf"),
        ("Khách sạn Hoa Sen", "Khách sạn Hoa Sen.pdf"),
        ('A/B: "C" <D>?', "A B C D.pdf"),
        ("..\\..\\etc", "etc.pdf"),
    ],
)
def test_the_file_name_keeps_every_script_and_nothing_a_disk_refuses(name: str, filename: str) -> None:
    made = document(company={"name": name})
    assert render(made).filename.endswith(filename)
    assert render(made).filename.startswith(made.number)
    assert "/" not in render(made).filename


def test_each_line_shows_its_tax() -> None:
    text = words(document(lines=[("A", "1", "100", "0", "7"), ("B", "1", "100", "0", "0")]))
    assert "A 1 100.00 7% 100.00" in text
    assert "B 1 100.00 – 100.00" in text


def test_without_tax_there_is_no_column_for_it() -> None:
    assert "Tax" not in words(document(Quote, {"tax_id": ""}, [("A", "1", "100", "0", "0")])).replace(
        "Tax ID", ""
    )


@pytest.mark.parametrize("count", range(16, 32))
def test_the_totals_never_stand_on_a_page_without_a_line(count: int) -> None:
    made = document(lines=[(f"Zone {number}", "1", "100", "10", "7") for number in range(count)])
    page = next(page for page in range(page_count(made)) if "Total THB" in words(made, page))
    assert "Zone" in words(made, page)
    assert "Before discount" in words(made, page)


def test_a_last_line_as_long_as_a_page_is_printed_whole() -> None:
    made = document(lines=[("Short", "1", "1", "0", "0"), ("Word " * 390 + "end.", "1", "1", "0", "0")])
    assert "end." in words(made)
    assert "Total THB 2.00" in words(made)


def test_many_short_lines_in_one_description_are_printed_whole() -> None:
    rows = "\n".join(f"{number}." for number in range(180))
    assert "179." in words(document(lines=[(rows, "1", "1", "0", "0")]))


def test_a_document_without_lines_can_be_looked_at() -> None:
    assert "Total THB 0.00" in words(document(lines=[]))


def test_a_legal_name_is_printed_with_the_name_everybody_knows() -> None:
    text = words(document(company={"name": "Mango Tree Hotel", "legal_name": "Mango Hospitality Ltd."}))
    assert "Mango Hospitality Ltd. Mango Tree Hotel" in text


def test_a_revised_quote_names_the_one_that_it_takes_the_place_of() -> None:
    before = document(status="Sent")
    assert f"Refers to {before.number}" in words(document(revision_of=before))


def test_a_contract_names_its_quote_and_both_who_sign() -> None:
    quote = document()
    text = words(document(Contract, quote=quote))
    assert f"Refers to {quote.number}" in text
    assert "Signed for BMAsia Limited" in text
    assert "Signed for Mango Tree Hotel" in text


@pytest.mark.parametrize("count", range(22, 27))
def test_the_signatures_never_stand_on_a_page_without_a_term(count: int) -> None:
    made = document(Contract, terms="\n".join(["A clause."] * count))
    last = words(made, page_count(made) - 1)
    assert "Signed for" in last
    assert "A clause." in last


@pytest.mark.parametrize("count", range(15, 20))
def test_the_signatures_of_a_contract_without_terms_stand_below_its_total(count: int) -> None:
    made = document(Contract, lines=[(f"Zone {number}", "1", "100", "10", "7") for number in range(count)])
    last = words(made, page_count(made) - 1)
    for word in ("Zone", "Total THB", "Signed for"):
        assert word in last


@pytest.mark.parametrize("count", range(9, 11))
def test_no_line_of_the_table_is_torn(count: int) -> None:
    rows = [(f"Zone {number}\na\nb\nc\nend {number}", "1", "1", "0", "0") for number in range(count)]
    made = document(lines=rows)
    first = words(made, 0)
    assert first.count("Zone") == first.count("end")


@pytest.mark.parametrize("count", range(17, 22))
def test_where_to_pay_stands_on_one_page(count: int) -> None:
    made = document(Invoice, lines=[(f"Zone {number}", "1", "1", "0", "0") for number in range(count)])
    made.issuer.bank_details = "The bank\nThe branch\nThe name\nThe number\nThe code"
    for page in range(page_count(made)):
        text = words(made, page)
        assert ("The bank" in text) == ("The code" in text) == ("Payment details" in text)


@pytest.mark.parametrize("before", range(3))
def test_no_page_ends_with_the_first_line_of_a_clause(before: int) -> None:
    clause = "First line of it, " + "long " * 20 + "and its end."
    made = document(Contract, terms="Before.\n" * before + "\n".join([clause] * 40))
    for page in range(page_count(made)):
        text = words(made, page)
        assert text.count("First line") == text.count("its end")


def test_a_quote_is_accepted_where_there_is_room_for_it() -> None:
    assert "Accepted for Mango Tree Hotel" in words(document())
    full = document(lines=[(f"Zone {number}", "1", "100", "0", "7") for number in range(17)])
    assert page_count(full) == 1
    assert "Accepted for" not in words(full)


def test_an_issuer_without_a_logo_prints_its_name() -> None:
    made = document()
    made.issuer.logo = ""
    assert words(made).count("BMAsia Limited") > words(document()).count("BMAsia Limited")


def test_korean_is_printed_too() -> None:
    assert "서울" in words(document(company={"name": "서울 호텔"}))
