"""Numbers are given once, without gaps, however many people save at the same moment.

The threads are real, with a connection each: SQLite makes the second wait at BEGIN IMMEDIATE, PostgreSQL at the
counter's row.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from bmasia_crm.documents.models import Contract, Counter, Invoice, Issuer, Quote

from .pages import DAY, document, issuer

THREADS = 8


class Undone(Exception):
    """Somebody's save failed after the number was taken."""


def at_once(action: Callable[[int], None], times: int) -> None:
    start = Barrier(THREADS)

    def run(first: int) -> None:
        try:
            start.wait()
            for turn in range(first, times, THREADS):
                action(turn)
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(run, range(THREADS)))


def saved(kind: Any = Quote, **fields: Any) -> Any:
    return kind.objects.create(**{"issuer": issuer(), "date": DAY} | fields)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", [Quote, Invoice])
def test_parallel_saves_get_numbers_without_gap_or_collision(kind: Any) -> None:
    company, ours = document(Contract).company, issuer()
    at_once(lambda _: saved(kind, company=company, issuer=ours), 48)
    given = sorted(kind.objects.values_list("number_in_year", flat=True))
    assert given == list(range(1, 49))


@pytest.mark.django_db(transaction=True)
def test_a_save_that_is_undone_leaves_no_gap() -> None:
    company, ours = document(Contract).company, issuer()

    def save_or_not(turn: int) -> None:
        try:
            with transaction.atomic():
                saved(Invoice, company=company, issuer=ours)
                if turn % 3 == 0:
                    raise Undone
        except Undone:
            pass

    at_once(save_or_not, 30)
    assert sorted(Invoice.objects.values_list("number_in_year", flat=True)) == list(range(1, 21))


@pytest.mark.django_db
def test_each_type_year_and_issuer_counts_for_itself() -> None:
    company = document().company
    other = Issuer.objects.create(name="BMAsia (HK)")
    made = [
        saved(company=company),
        saved(company=company, date=DAY.replace(year=2027)),
        saved(company=company, issuer=other),
        saved(Contract, company=company),
        saved(Invoice, company=company),
    ]
    assert [one.number for one in made] == [
        "Q-2026-0002",
        "Q-2027-0001",
        "Q-2026-0001",
        "C-2026-0001",
        "INV-2026-0001",
    ]


@pytest.mark.django_db
def test_the_ten_thousandth_number_has_five_digits() -> None:
    made = document()
    Counter.objects.update(value=9999)
    assert saved(company=made.company).number == "Q-2026-10000"


@pytest.mark.django_db
def test_saving_again_keeps_the_number() -> None:
    made = document()
    made.notes = "Again"
    made.save()
    assert made.number == "Q-2026-0001"
    assert Counter.objects.get().value == 1


@pytest.mark.django_db(transaction=True)
def test_a_number_is_only_taken_inside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        Counter.take(issuer().pk, "Q", 2026)
    assert not Counter.objects.exists()
