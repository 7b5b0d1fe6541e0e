"""Two people at the same moment, with a connection each: one of them is told, and nothing is overwritten."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from rest_framework.test import APIClient

from bmasia_crm.documents.models import Contract, Quote

from .desk import LINE, browser, url
from .pages import document

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = ("nikki", "keith", "norbert", "nikki", "keith", "norbert")


def at_once(action: Callable[[APIClient, int], int]) -> list[int]:
    clients = [browser(name) for name in PEOPLE]
    start = Barrier(len(clients))

    def run(turn: int) -> int:
        try:
            start.wait()
            return action(clients[turn], turn)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(clients)) as pool:
        return sorted(pool.map(run, range(len(clients))))


def test_of_many_changes_to_one_version_one_is_written() -> None:
    made = document()

    def change(client: APIClient, turn: int) -> int:
        body = {"version": 1, "notes": f"by {turn}", "lines": [LINE | {"quantity": str(turn + 1)}]}
        answer = client.patch(url(made), body)
        return int(answer.status_code)

    assert at_once(change) == [200, 409, 409, 409, 409, 409]
    made.refresh_from_db()
    assert made.version == 2
    assert f"by {int(made.lines.get().quantity) - 1}" == made.notes


@pytest.mark.parametrize(("step", "kind"), [("make-contract", Contract), ("revise", Quote)])
def test_of_many_clicks_that_make_the_next_document_one_makes_it(step: str, kind: Any) -> None:
    first = document(status="Sent")
    codes = at_once(lambda client, _: int(client.post(url(first, step)).status_code))
    assert codes == [201, 409, 409, 409, 409, 409]
    assert kind.objects.filter(status="Draft").count() == 1


def test_a_draft_that_is_sent_meanwhile_is_not_deleted() -> None:
    made = document()

    def send_or_delete(client: APIClient, turn: int) -> int:
        if turn % 2:
            return int(client.post(url(made, "move"), {"version": 1, "status": "Sent"}).status_code)
        return int(client.delete(url(made)).status_code)

    codes = at_once(send_or_delete)
    assert len([code for code in codes if code < 300]) == 1
    assert Quote.objects.filter(status="Draft").count() == 0
