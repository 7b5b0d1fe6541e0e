"""Several people at the same companies at the same moment, with a connection each: nobody is turned away.

On PostgreSQL a company's new name is written into the texts its contacts and documents are found by, and a contact's
into its company's, each with the row locked: two such changes can wait for each other.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.clients.models import Company, Contact

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 4
TURNS = 12


def browser() -> APIClient:
    client = APIClient(raise_request_exception=False)
    client.force_login(person("norbert"))
    return client


def at_once(*actions: Callable[[APIClient, int], int]) -> set[int]:
    """Each action in several connections, again and again. Which answers there were."""
    client = browser()
    workers = [(action, worker) for action in actions for worker in range(PEOPLE)]
    start = Barrier(len(workers))

    def run(one: tuple[Callable[[APIClient, int], int], int]) -> set[int]:
        action, worker = one
        mine = APIClient(raise_request_exception=False)
        mine.cookies = client.cookies
        try:
            start.wait()
            return {action(mine, worker * TURNS + turn) for turn in range(TURNS)}
        finally:
            connection.close()

    with ThreadPoolExecutor(len(workers)) as pool:
        return set().union(*pool.map(run, workers))


def test_a_company_is_renamed_while_its_contacts_are_changed_and_added() -> None:
    company = Company.objects.create(name="Mango Tree Hotel")
    contacts = [Contact.objects.create(company=company, name=f"Contact {n}") for n in range(20)]

    def rename(client: APIClient, turn: int) -> int:
        return int(client.patch(f"/api/v1/companies/{company.pk}/", {"name": f"Hotel {turn}"}).status_code)

    def change(client: APIClient, turn: int) -> int:
        contact = contacts[turn % len(contacts)]
        return int(client.patch(f"/api/v1/contacts/{contact.pk}/", {"name": f"Ann {turn}"}).status_code)

    def add(client: APIClient, turn: int) -> int:
        body = {"company": company.pk, "name": f"New {turn}"}
        return int(client.post("/api/v1/contacts/", body).status_code)

    assert at_once(rename, change, add) == {200, 201}
    company.refresh_from_db()
    texts = Contact.objects.values_list("search_text", flat=True)
    assert [text for text in texts if not text.startswith(f"{company.name.lower()} ")] == []


def test_a_company_is_deleted_while_contacts_are_added_and_changed() -> None:
    companies = [Company.objects.create(name=f"Hotel {turn}") for turn in range(PEOPLE * TURNS)]
    for company in companies:
        Contact.objects.create(company=company, name="Ann")

    def delete(client: APIClient, turn: int) -> int:
        return int(client.delete(f"/api/v1/companies/{companies[turn].pk}/").status_code)

    def rename(client: APIClient, turn: int) -> int:
        company = companies[turn].pk
        return int(client.patch(f"/api/v1/companies/{company}/", {"name": f"New {turn}"}).status_code)

    def add(client: APIClient, turn: int) -> int:
        body = {"company": companies[turn].pk, "name": f"New {turn}"}
        return int(client.post("/api/v1/contacts/", body).status_code)

    assert at_once(delete, rename, add) <= {200, 201, 204, 400, 404}
    assert not Contact.objects.exists()
