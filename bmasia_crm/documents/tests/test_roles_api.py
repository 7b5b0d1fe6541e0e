"""Who may do what with which document: every role at every door."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from bmasia_crm.accounts.roles import Role
from bmasia_crm.accounts.tests.people import CAST
from bmasia_crm.documents.models import Contract, Document, Invoice, Quote

from .desk import browser, offer, url
from .pages import document, issuer

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
WRITERS = {
    Quote: {Role.ADMIN, Role.SALES},
    Contract: {Role.ADMIN, Role.SALES},
    Invoice: {Role.ADMIN, Role.FINANCE},
}
DOORS = ["list", "read", "pdf", "create", "put", "patch", "move", "duplicate", "delete"]
READING = {"list", "read", "pdf"}


def knock(client: APIClient, door: str, made: Document) -> int:
    body = offer(company=made.company, version=made.version)
    answer: Any = {
        "list": lambda: client.get(url(f"{made._meta.model_name}s")),
        "read": lambda: client.get(url(made)),
        "pdf": lambda: client.get(url(made, "pdf")),
        "create": lambda: client.post(url(f"{made._meta.model_name}s"), body),
        "put": lambda: client.put(url(made), body),
        "patch": lambda: client.patch(url(made), {"version": made.version, "notes": "x"}),
        "move": lambda: client.post(url(made, "move"), {"version": made.version, "status": "Sent"}),
        "duplicate": lambda: client.post(url(made, "duplicate")),
        "delete": lambda: client.delete(url(made)),
    }[door]()
    code: int = answer.status_code
    return code


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("kind", WRITERS)
def test_each_door_opens_to_those_whom_the_role_table_names(name: str, kind: type[Document]) -> None:
    client = browser(name)
    writes = bool(WRITERS[kind] & set(CAST[name][2]))
    for door in DOORS:
        code = knock(client, door, document(kind))
        assert (code < 300) == (writes or door in READING), (door, code)
        assert code < 300 or code == 403, (door, code)


@pytest.mark.parametrize("kind", WRITERS)
def test_a_stranger_gets_in_nowhere(kind: type[Document]) -> None:
    for door in DOORS:
        assert knock(APIClient(), door, document(kind)) == 401


def test_a_refusal_writes_nothing() -> None:
    made = document()
    knock(browser("production"), "patch", made)
    knock(browser("production"), "delete", made)
    made.refresh_from_db()
    assert (made.notes, made.version) == ("", 1)


def test_issuers_are_read_by_all_and_changed_by_nobody_here() -> None:
    ours = issuer()
    client = browser("norbert")
    assert browser("production").get(url("issuers")).json()["results"][0]["name"] == ours.name
    assert client.post(url("issuers"), {"name": "x"}).status_code in (403, 405)
    assert client.delete(url("issuers", str(ours.pk))).status_code in (403, 405)


def test_where_to_pay_is_not_told_in_the_list_of_issuers() -> None:
    issuer()
    assert "bank_details" not in browser().get(url("issuers")).json()["results"][0]
