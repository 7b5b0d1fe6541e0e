"""Companies and contacts from a CSV file: looked at first, then written as a whole, or not at all."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bmasia_crm.accounts.models import User
from bmasia_crm.clients.csv_import import plan
from bmasia_crm.clients.models import Company, Contact

from .test_companies_api import browser

pytestmark = pytest.mark.django_db

FILE = """Company,City,Language,Contact person,E-mail,Contact type
Mango Tree Hotel,Bangkok,Thai,Anong,anong@example.com,primary
Mango Tree Hotel,,,Somchai,somchai@example.com,Billing
Moon Bar,Phuket,English,,,
"""


def post(text: str | bytes, name: str = "nikki", **fields: Any) -> Any:
    data = text if isinstance(text, bytes) else text.encode()
    if isinstance(fields.get("mapping"), dict | list):
        fields["mapping"] = json.dumps(fields["mapping"])
    body = {"file": SimpleUploadedFile("clients.csv", data, "text/csv")} | fields
    return browser(name).post("/api/v1/companies/import/", body, format="multipart")


def look(text: str | bytes, **fields: Any) -> Any:
    answer = post(text, **fields)
    assert answer.status_code == 200, answer.content
    assert not answer.json()["written"]
    return answer.json()


def write(text: str | bytes, **fields: Any) -> Any:
    answer = post(text, write="true", **fields)
    assert answer.status_code == 201, answer.content
    assert answer.json()["written"]
    return answer.json()


def errors(answer: Any) -> Any:
    assert answer.status_code == 400, answer.content
    return answer.json()["errors"]


def test_looking_writes_nothing_and_tells_what_would_come() -> None:
    report = look(FILE)
    assert (report["rows"], report["new_companies"], report["new_contacts"]) == (3, 2, 2)
    assert report["columns"][0] == {
        "heading": "Company",
        "field": "name",
        "examples": ["Mango Tree Hotel", "Mango Tree Hotel", "Moon Bar"],
    }
    assert [column["field"] for column in report["columns"]] == [
        "name",
        "city",
        "language",
        "contact_name",
        "contact_email",
        "contact_type",
    ]
    assert not Company.objects.exists()


def test_the_preview_names_the_companies_and_their_people() -> None:
    report = look(FILE)
    assert report["companies_count"] == 2
    assert report["companies"] == [
        {"id": None, "name": "Mango Tree Hotel", "new": True, "contacts": ["Anong", "Somchai"]},
        {"id": None, "name": "Moon Bar", "new": True, "contacts": []},
    ]


def test_the_result_says_where_the_companies_are() -> None:
    known = Company.objects.create(name="Moon Bar")
    report = write("Company,Contact\nMango Tree Hotel,\nMoon Bar,Anong\n")
    mango = Company.objects.get(name="Mango Tree Hotel")
    assert report["companies"] == [
        {"id": known.pk, "name": "Moon Bar", "new": False, "contacts": ["Anong"]},
        {"id": mango.pk, "name": "Mango Tree Hotel", "new": True, "contacts": []},
    ]


def test_writing_brings_companies_with_their_people() -> None:
    write(FILE)
    mango = Company.objects.get(name="Mango Tree Hotel")
    assert (mango.city, mango.language) == ("Bangkok", "th")
    assert mango.owner == User.objects.get(username="nikki")
    assert list(mango.contacts.values_list("name", "contact_type")) == [
        ("Anong", "Primary"),
        ("Somchai", "Billing"),
    ]
    assert not Company.objects.get(name="Moon Bar").contacts.exists()


def test_the_person_says_which_column_is_what() -> None:
    text = "A,B\nMango Tree Hotel,somebody@example.com\n"
    assert look(text)["new_companies"] == 0
    write(text, mapping={"A": "name", "B": "contact_email"})
    assert Contact.objects.get().name == "somebody@example.com"


def test_a_column_mapped_to_nothing_is_left_out() -> None:
    write("Company,City\nMango,Bangkok\n", mapping={"Company": "name", "City": ""})
    assert Company.objects.get().city == ""


@pytest.mark.parametrize(
    ("mapping", "word"),
    [
        ({"Company": "nonsense"}, "nonsense"),
        ({"Nowhere": "name"}, "Nowhere"),
        ({"Company": "name", "City": "name"}, "same field"),
        ({"City": "city"}, "company's name"),
        (["Company"], "heading"),
        ({"Company": 1}, "heading"),
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(mapping: Any, word: str) -> None:
    assert word in errors(post(FILE, mapping=mapping))["mapping"][0]


def test_one_wrong_row_and_nothing_is_written() -> None:
    text = FILE + "Sun Bar,Phuket,Klingon,Hans,no address,Boss\n"
    report = look(text)
    assert {(fault["row"], fault["field"], fault["value"]) for fault in report["faults"]} == {
        (5, "language", "Klingon"),
        (5, "contact_email", "no address"),
        (5, "contact_type", "Boss"),
    }
    assert set(errors(post(text, write="true"))) == {
        "rows.5.language",
        "rows.5.contact_email",
        "rows.5.contact_type",
    }
    assert not Company.objects.exists()


@pytest.mark.parametrize(
    ("cell", "field"),
    [
        ("bell\x07", "name"),
        ("x" * 201, "name"),
        ("", "name"),
        ('"two\nlines"', "name"),
    ],
)
def test_a_bad_name_is_named_with_its_row(cell: str, field: str) -> None:
    (fault,) = look(f"Company,City\n{cell},Bangkok\n")["faults"]
    assert (fault["row"], fault["field"]) == (2, field)
    assert len(fault["value"]) <= 60


def test_a_choice_that_there_is_not_is_answered_with_those_there_are() -> None:
    (fault,) = look("Company,Contact,Type\nMango,Malee,Boss\n")["faults"]
    assert (fault["field"], fault["value"]) == ("contact_type", "Boss")
    assert fault["sentence"] == (
        "There is no such choice. Choose one of Primary, Billing, Decision Maker, Technical, Other."
    )


@pytest.mark.parametrize("address", ["x" * 501, "nul \x00"])
def test_longer_text_is_checked_as_in_the_form(address: str) -> None:
    assert look(f"Company,Address\nMango,{address}\n")["faults"][0]["field"] == "address"


def test_a_spreadsheet_s_line_breaks_are_stored_as_the_form_s() -> None:
    write('Company,Address\r\nMango,"1 Silom\r\nBangkok"\r\n')
    assert Company.objects.get().address == "1 Silom\nBangkok"


def test_what_is_there_already_is_shown_and_not_doubled() -> None:
    write(FILE)
    report = write(FILE + "MANGO  tree hotel,,,Malee,malee@example.com,\n")
    assert (report["new_companies"], report["new_contacts"]) == (0, 1)
    assert Company.objects.count() == 2
    assert Company.objects.get(name="Mango Tree Hotel").contacts.count() == 3


def test_what_somebody_enters_while_the_file_is_looked_at_is_not_doubled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first_plan = plan.plan

    def meanwhile(*args: Any) -> plan.Plan:
        made = first_plan(*args)
        Company.objects.get_or_create(name="Moon Bar")
        return made

    monkeypatch.setattr(plan, "plan", meanwhile)
    assert write(FILE)["new_companies"] == 1
    assert Company.objects.count() == 2


def test_a_row_is_there_already_when_it_adds_nothing() -> None:
    known = Company.objects.create(name="Moon Bar")
    known.contacts.create(name="Anong", email="anong@example.com")
    report = look(
        "Company,Contact,E-mail\n"
        "Moon Bar,Anong,anong@example.com\n"
        "Moon Bar,Malee,malee@example.com\n"
        "moon bar,,\n"
        "Mango Tree Hotel,,\n"
        "Mango Tree Hotel,Somchai,\n"
        "Mango Tree Hotel,Somchai,\n"
    )
    assert (report["new_companies"], report["new_contacts"], report["duplicates_count"]) == (1, 2, 3)
    assert report["duplicates"] == [
        {"row": 2, "name": "Moon Bar", "contact": "Anong", "company": known.pk},
        {"row": 4, "name": "Moon Bar", "contact": "", "company": known.pk},
        {"row": 7, "name": "Mango Tree Hotel", "contact": "Somchai", "company": None},
    ]


def test_a_company_that_is_there_keeps_what_it_has() -> None:
    Company.objects.create(name="Moon Bar", city="Samui")
    write(FILE)
    assert Company.objects.get(name="Moon Bar").city == "Samui"


def test_thai_names_are_compared_as_they_are_written() -> None:
    write("Company\nโรงแรมมะม่วง\n")
    assert look("Company\nโรงแรมมะม่วง\n")["new_companies"] == 0


@pytest.mark.parametrize(
    "data",
    [
        "Company;City\r\nMango;Bangkok\r\n".encode("utf-8-sig"),
        "Company\tCity\nMango\tBangkok\n".encode("utf-16"),
        b'"Company","City"\n"Mango","Bangkok"',
        b"Company,City,Extra\n\nMango,Bangkok\n,,\n",
    ],
)
def test_every_spreadsheet_s_way_of_writing_is_read(data: bytes) -> None:
    write(data)
    assert (Company.objects.get().name, Company.objects.get().city) == ("Mango", "Bangkok")


def test_what_the_export_wrote_is_read_again() -> None:
    Company.objects.create(name="=Mango", phone="+66 2 000 0000", address="1 Road\nBangkok")
    answer = browser().get("/api/v1/companies/export/")
    data = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    Company.objects.all().delete()
    write(data)
    made = Company.objects.get()
    assert (made.name, made.phone, made.address) == ("=Mango", "+66 2 000 0000", "1 Road\nBangkok")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "file"),
        (b"\n\n", "headings"),
        (b"Company,City\n", "no rows"),
        ("Company\nโรงแรม\n".encode("cp874"), "UTF-8"),
        (b'Company\n"Mango\n', "quotation"),
        (b"Company\n" + b"x\n" * 5001, "5,001 rows"),
        (b"x" * 5_000_001, "5 MB"),
        (",".join(["c"] * 101).encode() + b"\n1\n", "100 columns"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(data: bytes, word: str) -> None:
    assert word in errors(post(data))["file"][0]


def test_a_missing_file_is_named() -> None:
    answer = browser().post("/api/v1/companies/import/", {}, format="multipart")
    assert "file" in errors(answer)


@pytest.mark.parametrize("name", ["production"])
def test_who_may_not_write_companies_imports_none(name: str) -> None:
    assert post(FILE, name).status_code == 403


def test_five_thousand_rows_are_written_in_a_few_questions(
    django_assert_max_num_queries: Any,
) -> None:
    rows = "".join(f"Hotel {number},guest{number}@example.com\n" for number in range(5000))
    browser()
    with django_assert_max_num_queries(40):
        write("Company,E-mail\n" + rows)
    assert Contact.objects.count() == 5000
