"""Companies and contacts are found by any part of their text, whichever way they were written."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection
from django.db.migrations import Migration
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.common.search.backend import find
from bmasia_crm.common.search.text import COLUMN, Beginning, text_of

from .test_companies_api import COMPANIES, browser

pytestmark = pytest.mark.django_db
CONTACTS = "/api/v1/contacts/"


def companies(search: str, **query: Any) -> list[str]:
    return _names(COMPANIES, search, query)


def contacts(search: str, **query: Any) -> list[str]:
    return _names(CONTACTS, search, query)


def _names(path: str, search: str, query: dict[str, Any]) -> list[str]:
    answer = browser().get(path, {"search": search} | query)
    assert answer.status_code == 200, answer.content
    return [row["name"] for row in answer.json()["results"]]


def mango() -> tuple[Company, Contact]:
    company = Company.objects.create(name="Mango Tree", legal_name="Mango Tree Co., Ltd.", city="Phuket")
    return company, Contact.objects.create(company=company, name="Anong", email="anong@example.com")


@pytest.mark.parametrize("search", ["ango", "tr", "t", "MANGO", "phuket mango", "ong@exam", "co., ltd"])
def test_any_part_finds_the_company(search: str) -> None:
    mango()
    Company.objects.create(name="Blue")
    assert companies(search) == ["Mango Tree"]


@pytest.mark.parametrize("search", ["โรงแรม", "มะม่วง", "แร", "ม่", "ง"])
def test_thai_is_found_in_the_middle_of_what_has_no_spaces(search: str) -> None:
    Company.objects.create(name="โรงแรมมะม่วงสวย")
    Company.objects.create(name="Blue")
    assert companies(search) == ["โรงแรมมะม่วงสวย"]


@pytest.mark.parametrize("search", ["da nang", "Đà Nẵng", "DÀ"])
def test_accents_may_be_typed_or_not(search: str) -> None:
    Company.objects.create(name="Café Đà Nẵng")
    assert companies(search) == ["Café Đà Nẵng"]


@pytest.mark.parametrize(
    "search",
    ["%", "_", "100%", "a_b", "\\", '"', "'", "*", "a OR b", "NEAR(a b)", "text:a", "-a", "^a", "(", "a%b"],
)
def test_no_sign_means_anything_but_itself(search: str) -> None:
    Company.objects.create(name="Mango Tree")
    assert companies(search) == []
    Company.objects.create(name=f"The {search} Hotel")
    assert companies(search) == [f"The {search} Hotel"]


def test_every_word_must_be_there() -> None:
    mango()
    assert companies("mango patong") == []
    assert companies("anong phuket") == ["Mango Tree"]


def test_a_search_and_a_filter_go_together() -> None:
    company, _ = mango()
    Company.objects.create(name="Mango Beach", language="th")
    assert companies("mango", language="en") == [company.name]


@pytest.mark.parametrize(
    "bounds",
    [{"FEW": 3}, {"PAGE": 2}, {"FEW": 1}, {"FEW": 1, "HEAD": 1, "PAGE": 2}],
    ids=["few", "many soon met", "many seldom met", "many, none at the head"],
)
@pytest.mark.parametrize("search", ["mango", "ma", "mango tree"])
def test_they_are_found_in_order_few_or_many_soon_or_late(
    bounds: dict[str, int], search: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["Lotus", "Mango Tree 3", "Mango Tree 1", "Orchid", "Mango Tree 2"]
    Company.objects.bulk_create(Company(name=name, language="th") for name in names)
    Company.objects.create(name="Mango Tree 4", language="en")
    for name, bound in bounds.items():
        monkeypatch.setattr(f"bmasia_crm.common.search.backend.{name}", bound)
    forwards = ["Mango Tree 1", "Mango Tree 2", "Mango Tree 3"]
    assert companies(search, ordering="name", language="th") == forwards
    assert companies(search, ordering="-name", language="th") == forwards[::-1]
    assert companies(search, ordering="name", language="th", page_size="2", page="2") == forwards[2:]


def test_rows_are_looked_for_once_and_then_read_by_their_keys() -> None:
    Company.objects.bulk_create(Company(name=f"Mango {number}") for number in range(30))
    with CaptureQueriesContext(connection) as asked:
        assert len(companies("mango", ordering="name")) == 25
    (read,) = [one["sql"] for one in asked.captured_queries if '"clients_company"."legal_name"' in one["sql"]]
    assert "LIKE" not in read


def test_a_short_term_is_asked_of_its_own_index(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, bound in {"FEW": 1, "PAGE": 40}.items():
        monkeypatch.setattr(f"bmasia_crm.common.search.backend.{name}", bound)
    Company.objects.bulk_create(Company(name=f"Mango {number}") for number in range(30))
    with CaptureQueriesContext(connection) as asked:
        assert companies("mango 7", ordering="name") == ["Mango 17", "Mango 27", "Mango 7"]
    in_order = asked.captured_queries[-2]["sql"]
    assert ("crm_pairs" if connection.vendor == "postgresql" else "MATCH") in in_order


def test_an_index_has_the_order_by_company() -> None:
    """Also where the database is given the expression's numbers apart from the statement."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
    in_order = Contact.objects.alias(by_company_name=Beginning(COLUMN)).order_by("by_company_name", "id")
    plan = in_order.values("pk").explain()
    assert "contact_by_company_name" in plan
    assert "sort" not in plan.lower().replace("order by", "sort")


def test_nothing_is_found_among_nothing() -> None:
    mango()
    text = text_of(Company)
    assert text is not None
    assert not find(Company.objects.none(), text, ["mango"])


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize("search", ["anong", "an", ""])
def test_a_list_asks_at_most_eight_questions_searched_or_not(
    rows: int, search: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        Contact.objects.create(company=Company.objects.create(name=f"Mango {number}"), name="Anong")
    nikki = browser()
    for path in (COMPANIES, CONTACTS):
        with django_assert_max_num_queries(8):
            answer = nikki.get(f"{path}?search={search}&page_size=200&ordering=-name")
        assert answer.json()["count"] == rows


def rename_by_save(company: Company, contact: Contact) -> None:
    company.name = "Lotus"
    company.save()


def rename_one_field(company: Company, contact: Contact) -> None:
    company.name = "Lotus"
    company.save(update_fields=["name"])


def rename_in_bulk(company: Company, contact: Contact) -> None:
    company.name = "Lotus"
    Company.objects.bulk_update([company], ["name"])


def rename_by_update(company: Company, contact: Contact) -> None:
    Company.objects.filter(pk=company.pk).update(name="Lotus")


def rename_by_sql(company: Company, contact: Contact) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clients_company SET name = 'Lotus' WHERE id = %s", [company.pk])


def rename_at_the_api(company: Company, contact: Contact) -> None:
    assert browser().patch(f"{COMPANIES}{company.pk}/", {"name": "Lotus"}).status_code == 200


@pytest.mark.parametrize(
    "rename",
    [
        rename_by_save,
        rename_one_field,
        rename_in_bulk,
        rename_by_update,
        rename_by_sql,
        rename_at_the_api,
    ],
)
def test_a_renamed_company_and_its_people_are_found_by_the_new_name(
    rename: Callable[[Company, Contact], None],
) -> None:
    rename(*mango())
    assert (companies("lotus"), contacts("lotus")) == (["Lotus"], ["Anong"])
    assert contacts("mango") == []


def test_an_old_copy_of_a_row_does_not_bring_its_old_text_back() -> None:
    company, contact = mango()
    Company.objects.update(name="Lotus")
    old = Company.objects.get(pk=company.pk)
    Company.objects.update(name="Moon")
    old.city = "Krabi"
    old.save(update_fields=["city", "search_text"])
    contact.save()
    assert companies("moon krabi anong") == ["Moon"]
    assert companies("lotus") == []


def test_a_contact_is_added_changed_moved_and_gone() -> None:
    company, contact = mango()
    other = Company.objects.create(name="Blue")
    Contact.objects.filter(pk=contact.pk).update(name="Malee")
    assert (companies("malee"), companies("anong malee")) == (["Mango Tree"], ["Mango Tree"])
    Contact.objects.filter(pk=contact.pk).update(company=other, email="")
    assert (companies("malee"), companies("anong")) == (["Blue"], [])
    Contact.objects.bulk_create([Contact(company=company, name=name) for name in ("Somchai", "Hans")])
    assert companies("hans somchai") == ["Mango Tree"]
    Contact.objects.all().delete()
    assert companies("hans") == companies("malee") == contacts("hans") == []


def test_what_is_deleted_is_found_no_more() -> None:
    company, _ = mango()
    company.delete()
    assert companies("mango") == contacts("anong") == []


def test_what_a_file_brings_is_found() -> None:
    file = SimpleUploadedFile("clients.csv", b"Company,Contact\nLotus,Ploy\n")
    mapping = '{"Company": "name", "Contact": "contact_name"}'
    answer = browser().post(
        "/api/v1/companies/import/", {"file": file, "mapping": mapping, "write": "true"}, format="multipart"
    )
    assert answer.status_code == 201, answer.content
    assert (companies("ploy"), contacts("lotus")) == (["Lotus"], ["Ploy"])


@pytest.mark.django_db(transaction=True)
def test_a_migration_that_makes_the_table_anew_leaves_the_search_true() -> None:
    company, _ = mango()
    plan = [(Migration("some_migration", "clients"), False)]
    emit_pre_migrate_signal(0, False, "default", plan=plan)
    with connection.schema_editor() as editor:
        city = Company._meta.get_field("city")
        longer = city.clone()
        longer.max_length = 101
        longer.set_attributes_from_name("city")
        longer.model = Company
        editor.alter_field(Company, city, longer)
        editor.alter_field(Company, longer, city)
    Company.objects.filter(pk=company.pk).update(name="Lotus")
    Company.objects.create(name="Blue")
    emit_post_migrate_signal(0, False, "default", plan=plan)
    assert (companies("lotus"), companies("blue"), companies("mango tree")) == (
        ["Lotus"],
        ["Blue"],
        ["Lotus"],
    )
    Company.objects.filter(name="Blue").update(name="Red")
    assert (companies("red"), companies("blue")) == (["Red"], [])


@pytest.mark.django_db(transaction=True)
def test_after_a_migration_that_broke_off_the_next_one_puts_it_right() -> None:
    company, _ = mango()
    emit_pre_migrate_signal(0, False, "default", plan=[(Migration("some_migration", "clients"), False)])
    Company.objects.filter(pk=company.pk).update(name="Lotus")
    call_command("migrate", verbosity=0)
    assert (companies("lotus"), contacts("lotus"), contacts("mango")) == (["Lotus"], ["Anong"], [])
