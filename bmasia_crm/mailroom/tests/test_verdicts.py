import itertools
from datetime import UTC, datetime, timedelta

from bmasia_crm.mailroom import retries
from bmasia_crm.mailroom.failures import Kind
from bmasia_crm.mailroom.smtp import Reply, Step, Trouble, What
from bmasia_crm.mailroom.verdicts import Verdict, decide

NOW = datetime(2026, 11, 22, tzinfo=UTC)


EVERY_TROUBLE = [
    (Trouble(step, what, Reply(code, "") if what is What.REFUSED else None), kind)
    for step, what, code, kind in itertools.product(Step, What, (421, 451, 550), Kind)
]


def test_once_content_went_out_there_is_no_other_route() -> None:
    late = [
        decide(trouble, kind, personal=True)
        for trouble, kind in EVERY_TROUBLE
        if trouble.step >= Step.CONTENT
    ]
    assert Verdict.NEXT_ROUTE not in late


def test_there_is_no_route_after_the_last_one() -> None:
    assert Verdict.NEXT_ROUTE not in [
        decide(trouble, kind, personal=False) for trouble, kind in EVERY_TROUBLE
    ]


def test_nothing_is_unconfirmed_before_the_end_of_the_content_went_out() -> None:
    early = [
        decide(trouble, kind, personal=True) for trouble, kind in EVERY_TROUBLE if trouble.step < Step.ANSWER
    ]
    assert Verdict.UNCONFIRMED not in early


def test_waits_grow_and_then_stay() -> None:
    waits = [retries.next_try(tries, NOW, 0) - NOW for tries in range(1, 12)]
    assert waits == sorted(waits)
    assert waits[0] == timedelta(minutes=1)
    assert waits[-1] == waits[-2] == timedelta(hours=4)


def test_chance_spreads_a_wait_by_a_fifth_at_most() -> None:
    assert retries.next_try(1, NOW, 1) - NOW == timedelta(minutes=1, seconds=12)
