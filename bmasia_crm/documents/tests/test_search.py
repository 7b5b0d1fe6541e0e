"""Documents are found by number and company, also when the company changes."""

import threading
from typing import Any

import pytest
from django.db import connection, transaction

from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.documents.models import Contract, Invoice, Issuer, Quote

from .desk import browser, offer, url
from .pages import DAY, document, issuer

KINDS = [Quote, Contract, Invoice]


def found(model: type[Any], search: str, **query: Any) -> list[str]:
    answer = browser().get(url(f"{model._meta.model_name}s"), {"search": search} | query)
    assert answer.status_code == 200, answer.content
    return [row["number"] for row in answer.json()["results"]]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("search", ["000", "26-0", "an", "o", "ＭＡＮＧＯ", "mango 0001", "ทรี"])
def test_any_part_of_number_and_company_finds_a_document(kind: type[Any], search: str) -> None:
    wanted = document(kind, company={"name": "Mango", "legal_name": "แมงโก้ทรี จำกัด"})
    assert found(kind, search) == [wanted.number]
    assert found(kind, f"{search}zz") == []


@pytest.mark.django_db
@pytest.mark.parametrize("kind", KINDS)
def test_a_renamed_company_s_documents_are_found_by_the_new_name(kind: type[Any]) -> None:
    made = document(kind, company={"name": "Mango"})
    Company.objects.filter(pk=made.company_id).update(name="Lotus", legal_name="Lotus Co., Ltd.")
    assert (found(kind, "lotus co"), found(kind, "mango")) == ([made.number], [])


@pytest.mark.django_db
def test_a_document_that_goes_to_another_company_is_found_there() -> None:
    made = document(company={"name": "Mango"})
    other = Company.objects.create(name="Lotus")
    answer = browser().patch(url(made), {"company": other.pk, "version": made.version})
    assert answer.status_code == 200, answer.content
    assert (found(Quote, "lotus"), found(Quote, "mango")) == ([made.number], [])


@pytest.mark.django_db
def test_what_is_made_and_deleted_at_the_api_is_found_and_gone() -> None:
    desk = browser()
    made = desk.post(url("quotes"), offer()).json()
    assert found(Quote, "mango tree") == [made["number"]]
    desk.delete(f"{url('quotes')}{made['id']}/")
    assert found(Quote, "mango tree") == []


@pytest.mark.django_db(transaction=True)
def test_two_who_write_at_once_are_both_found() -> None:
    """A contact that is added waits for the company that is being renamed, and then sees the new name."""
    company = Company.objects.create(name="Mango")
    held, free = threading.Event(), threading.Event()

    def rename() -> None:
        with transaction.atomic():
            Company.objects.filter(pk=company.pk).update(name="Lotus")
            held.set()
            free.wait(1)
        connection.close()

    def add(name: str) -> None:
        held.wait(10)
        with transaction.atomic():
            Contact.objects.create(company=company, name=name)
        connection.close()

    threads = [threading.Thread(target=rename)]
    threads += [threading.Thread(target=add, args=(name,)) for name in ("Anong", "Malee")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    answer = browser().get(url("companies"), {"search": "lotus anong malee"}).json()
    assert [row["name"] for row in answer["results"]] == ["Lotus"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("gesture", ["made", "moved"])
def test_a_document_that_comes_while_its_company_is_renamed_is_found_by_the_new_name(gesture: str) -> None:
    company = Company.objects.create(name="Mango")
    made = document() if gesture == "moved" else None
    held, free = threading.Event(), threading.Event()

    def rename() -> None:
        with transaction.atomic():
            Company.objects.filter(pk=company.pk).update(name="Lotus")
            held.set()
            free.wait(1)
        connection.close()

    thread = threading.Thread(target=rename)
    thread.start()
    held.wait(10)
    if made:
        Quote.objects.filter(pk=made.pk).update(company=company)
    else:
        made = Quote.objects.create(company=company, issuer=issuer(), currency="THB", date=DAY)
    thread.join(30)
    assert (found(Quote, "lotus"), found(Quote, "mango")) == ([made.number], [])


@pytest.mark.django_db
def test_a_short_list_without_a_text_of_its_own_is_searched_as_it_is_written() -> None:
    Issuer.objects.create(name="Café น้ำ")
    rows = browser().get(url("issuers"), {"search": "Café น้ำ"}).json()["results"]
    assert [row["name"] for row in rows] == ["Café น้ำ"]


@pytest.mark.django_db
def test_more_than_are_counted_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bmasia_crm.common.pagination.MOST_COUNTED", 4)
    for _ in range(5):
        document()
    desk = browser()
    page = desk.get(url("quotes"), {"page_size": 2, "page": 2}).json()
    assert (page["count"], page["count_is_exact"], page["next"]) == (4, False, None)
    beyond = desk.get(url("quotes"), {"page_size": 2, "page": 3})
    assert beyond.status_code == 404
    assert "Pages end after 4 rows" in beyond.json()["detail"]
    Quote.objects.order_by("pk")[0].delete()
    page = desk.get(url("quotes"), {"page_size": 3}).json()
    assert (page["count"], page["count_is_exact"]) == (4, True)
    assert page["next"].endswith("page=2&page_size=3")
