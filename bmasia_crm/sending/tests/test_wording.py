"""The words a message begins with: defaults in code, changes in the database, one renderer for both."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.common.refusals import ChangedMeanwhile
from bmasia_crm.documents.models import Contract, Document, Invoice
from bmasia_crm.sending import placeholders, shelf, wording
from bmasia_crm.sending.kinds import OVERDUE, RENEWAL, kind_of
from bmasia_crm.sending.models import Template
from bmasia_crm.sending.shelf import NAMES, Name, Words
from bmasia_crm.sending.variables import VARIABLES

from .world import company, issuer, quote

QUOTE = Name("quote", "en")


def words(document: Document, names: list[str] | None = None, kind: str = "") -> Words:
    found = {"renewal": RENEWAL, "overdue": OVERDUE}.get(kind) or kind_of(document)
    return wording.words(document, found, person("nikki"), names or [])


def contract(**dates: date) -> Contract:
    return Contract.objects.create(company=company(), issuer=issuer(), **dates)


@pytest.mark.parametrize("name", NAMES, ids=str)
def test_every_default_has_words_without_a_fault(name: Name) -> None:
    given = shelf.default(name)
    assert shelf.checked(name, given) == given


@pytest.mark.parametrize("name", NAMES, ids=str)
def test_every_default_ends_with_the_signature(name: Name) -> None:
    assert shelf.default(name).body.endswith("{{ signature }}")


@pytest.mark.parametrize("name", NAMES, ids=str)
def test_every_variable_has_a_meaning_and_an_example(name: Name) -> None:
    for variable in VARIABLES[name.wording]:
        assert variable.meaning
        assert variable.example(name.language)


@pytest.mark.django_db
class TestWords:
    def test_the_subject_of_a_document_is_its_number_from_bmasia(self) -> None:
        document = quote()
        assert words(document).subject == f"Quote {document.number} from BMAsia Music"

    def test_one_recipient_is_greeted_by_name(self) -> None:
        assert words(quote(), ["Somchai Jaidee"]).body.startswith("Dear Somchai Jaidee,\n")

    @pytest.mark.parametrize(
        ("name", "greeted"),
        [
            ("สมชาย ใจดี", "คุณสมชาย ใจดี"),
            ("คุณสมชาย ใจดี", "คุณสมชาย ใจดี"),
            ("คุณ สมชาย", "คุณ สมชาย"),
            ("คุณากร ใจดี", "คุณคุณากร ใจดี"),
            ("Khun Somchai", "Khun Somchai"),
        ],
    )
    def test_nobody_is_called_khun_twice(self, name: str, greeted: str) -> None:
        found = words(quote(company(language="th")), [name])
        assert found.body.splitlines()[0] == f"เรียน {greeted}"

    def test_several_recipients_are_greeted_as_the_company(self) -> None:
        assert words(quote(), ["Somchai", "Malee"]).body.startswith("Dear Mango Tree Hotel team,\n")

    def test_a_date_that_is_missing_leaves_its_line_out(self) -> None:
        document = quote()
        assert "valid until" not in words(document).body
        document.valid_until = date(2027, 3, 31)
        assert "It is valid until 31 March 2027." in wording.words(document, kind_of(document), None, []).body

    def test_a_thai_company_reads_thai_with_the_buddhist_year(self) -> None:
        document = quote(company("โรงแรมมะม่วง", language="th"))
        document.valid_until = date(2027, 3, 31)
        found = words(document, ["สมชาย"])
        assert found.subject == f"ใบเสนอราคาเลขที่ {document.number} จาก BMAsia Music"
        assert found.body.startswith("เรียน คุณสมชาย\n")
        assert "31 มีนาคม 2570" in found.body

    def test_the_signature_is_the_sender_s_own(self) -> None:
        document, nikki = quote(), person("nikki")
        nikki.signature = "Nikki\nSales, +66 2 000 0000"
        body = wording.words(document, kind_of(document), nikki, []).body
        assert body.endswith("Best regards,\nNikki\nSales, +66 2 000 0000\n")

    def test_nobody_in_particular_signs_as_the_company(self) -> None:
        document = quote()
        assert wording.words(document, kind_of(document), None, []).body.endswith("regards,\nBMAsia Music\n")

    def test_a_renewal_reminder_says_when_the_contract_ends(self) -> None:
        document = contract(end_date=date(2026, 12, 31))
        found = words(document, kind="renewal")
        assert found.subject == f"Renewal of contract {document.number} from BMAsia Music"
        assert f"{document.number} with Mango Tree Hotel ends on 31 December 2026." in found.body

    def test_an_overdue_reminder_says_how_much_was_due_when(self) -> None:
        document = Invoice.objects.create(
            company=company(), issuer=issuer(), due_date=date(2026, 11, 2), total=Decimal("12840")
        )
        found = words(document, kind="overdue")
        assert f"{document.number} over THB 12,840.00 was due on 2 November 2026" in found.body

    def test_an_endless_name_is_cut_rather_than_refused_when_sending(self) -> None:
        Template.objects.create(name="quote.en", subject="{{ company }} " * 3, body="{{ number }}")
        assert len(words(quote(company("M" * 200))).subject) == 250

    def test_the_company_s_language_picks_the_changed_words(self) -> None:
        Template.objects.create(name="quote.th", subject="ใบเสนอราคา {{ number }}", body="สวัสดี")
        thai, english = quote(company(language="th")), quote(company("Moon Bar"))
        nikki = person("nikki")
        assert wording.words(thai, kind_of(thai), nikki, []).subject == f"ใบเสนอราคา {thai.number}"
        assert wording.words(english, kind_of(english), nikki, []).subject.startswith("Quote")


GOOD = Words("Quote {{ number }}", "Dear {{ addressee }},\n\nHere it is.\n\n{{ signature }}")


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("subject", "Quote {{ nubmer }}", "nubmer"),
        ("subject", "Quote {{ due_date }}", "due_date"),
        ("subject", "Quote\r\nBcc: x@example.com", "single line"),
        ("subject", "x" * 151, "150"),
        ("subject", "", "Write a subject"),
        ("subject", "{{ valid_until }}", "every document"),
        ("body", "{{ document.company }}", "document.company"),
        ("body", "Dear {{ name }}", "name"),
        ("body", " \n ", "Write a message"),
        ("body", "Valid until {{ valid_until }}", "every document"),
        ("body", "x" * 10_001, "10000"),
        ("body", "a\x00b", "NUL"),
    ],
)
def test_a_fault_is_found_when_saving_and_names_its_field(field: str, text: str, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        shelf.checked(QUOTE, replace(GOOD, **{field: text}))
    assert list(caught.value.message_dict) == [field]
    assert said in caught.value.message_dict[field][0]


def test_what_was_checked_never_fails_when_it_is_filled() -> None:
    checked = shelf.checked(QUOTE, GOOD)
    assert placeholders.fill(checked.body, QUOTE.sometimes_empty())


@pytest.mark.django_db
class TestChanging:
    def test_a_change_is_kept_with_who_made_it(self) -> None:
        norbert = person("norbert")
        row = shelf.write(QUOTE, GOOD, norbert, version=0)
        assert (row.version, row.changed_by) == (1, norbert)
        assert shelf.words(QUOTE) == GOOD

    def test_another_change_counts_up(self) -> None:
        shelf.write(QUOTE, GOOD, None, version=0)
        assert shelf.write(QUOTE, GOOD, None, version=1).version == 2

    @pytest.mark.parametrize("stale", [0, 2])
    def test_the_second_of_two_does_not_overwrite_the_first(self, stale: int) -> None:
        shelf.write(QUOTE, GOOD, None, version=0)
        with pytest.raises(ChangedMeanwhile):
            shelf.write(QUOTE, Words("Mine", "Mine"), None, version=stale)
        assert shelf.words(QUOTE) == GOOD

    def test_reset_brings_the_default_back(self) -> None:
        shelf.write(QUOTE, GOOD, None, version=0)
        shelf.reset(QUOTE)
        assert shelf.words(QUOTE) == shelf.default(QUOTE)


def test_a_number_is_not_torn_in_two_and_nothing_typed_becomes_markup() -> None:
    html = wording.paragraphs("Quote Q-2026-0042 <b> & more\n\nhttps://example.com/a-b?c=1&d=2\n")
    assert '<span class="whole" style="white-space:nowrap">Q-2026-0042</span> &lt;b&gt; &amp; more' in html
    assert 'href="https://example.com/a-b?c=1&amp;d=2"' in html
    assert html.count("<p>") == 2
    assert "<br>" not in html
