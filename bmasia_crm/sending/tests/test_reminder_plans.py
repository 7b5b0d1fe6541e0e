"""When which reminder is due. Bangkok is seven hours ahead of UTC."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from pytest_django import Settings

from bmasia_crm.documents.models import Contract
from bmasia_crm.sending.reminders.plans import (
    OVERDUES,
    RENEWALS,
    in_business_hours,
    next_opening,
    running_out,
)

from .world import contract

END = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("days_before", "step"),
    [
        (31, None), (30, 30), (29, 30), (15, 30), (14, 14), (8, 14), (7, 7), (3, 7), (2, 2), (1, 2), (0, 2),
        (-1, None),
    ],
)  # fmt: skip
def test_only_the_latest_step_before_the_end_is_due(days_before: int, step: int | None) -> None:
    assert RENEWALS.step(END, END - timedelta(days=days_before)) == step


@pytest.mark.parametrize(
    ("days_after", "step"),
    [(0, None), (2, None), (3, 3), (9, 3), (10, 10), (20, 10), (21, 21), (32, 21), (33, None), (400, None)],
)
def test_only_the_latest_step_after_the_due_date_is_due_and_not_for_ever(
    days_after: int, step: int | None
) -> None:
    assert OVERDUES.step(END, END + timedelta(days=days_after)) == step


@pytest.mark.parametrize("plan", [RENEWALS, OVERDUES])
def test_every_date_with_a_step_due_is_within_reach_and_no_other(plan: type) -> None:
    today = date(2026, 11, 23)
    for distance in range(-100, 101):
        end = today + timedelta(days=distance)
        if plan.step(end, today) is not None:  # type: ignore[attr-defined]
            assert plan.first_end(today) <= end <= plan.last_end(today)  # type: ignore[attr-defined]


def test_one_step_alone_lapses_after_as_long_again(settings: Settings) -> None:
    settings.OVERDUE_REMINDER_DAYS = (5,)
    assert OVERDUES.step(END, END + timedelta(days=10)) == 5
    assert OVERDUES.step(END, END + timedelta(days=11)) is None


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (datetime(2026, 11, 23, 1, 59, tzinfo=UTC), False),  # Monday 08:59
        (datetime(2026, 11, 23, 2, 0, tzinfo=UTC), True),  # Monday 09:00
        (datetime(2026, 11, 23, 9, 59, tzinfo=UTC), True),  # Monday 16:59
        (datetime(2026, 11, 23, 10, 0, tzinfo=UTC), False),  # Monday 17:00
        (datetime(2026, 11, 28, 5, 0, tzinfo=UTC), False),  # Saturday noon
        (datetime(2026, 11, 22, 18, 0, tzinfo=UTC), False),  # Monday, one in the morning
    ],
)
def test_the_office_is_open_by_its_own_clock(moment: datetime, is_open: bool) -> None:
    assert in_business_hours(moment) is is_open


def test_other_hours_and_another_place_are_a_setting(settings: Settings) -> None:
    settings.BUSINESS_TIME_ZONE = "UTC"
    settings.BUSINESS_DAYS = frozenset({5})
    settings.BUSINESS_HOURS = (time(20), time(21, 30))
    assert in_business_hours(datetime(2026, 11, 28, 21, 29, tzinfo=UTC))
    assert not in_business_hours(datetime(2026, 11, 27, 21, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        (datetime(2026, 11, 23, 1, 0, tzinfo=UTC), "2026-11-23 09:00"),
        (datetime(2026, 11, 23, 11, 0, tzinfo=UTC), "2026-11-24 09:00"),
        (datetime(2026, 11, 27, 11, 0, tzinfo=UTC), "2026-11-30 09:00"),
        (datetime(2026, 11, 23, 5, 0, tzinfo=UTC), "2026-11-23 12:00"),
    ],
)
def test_the_next_opening_skips_the_weekend(moment: datetime, opening: str) -> None:
    assert f"{next_opening(moment):%Y-%m-%d %H:%M}" == opening


@pytest.mark.django_db
def test_a_renewal_is_found_without_reading_all_contracts() -> None:
    """Also when the database knows that hardly any contract renews another."""
    first = contract(status="Active", end_date=END)
    same = {"company": first.company, "issuer": first.issuer, "number_year": 2025, "end_date": END}
    Contract.objects.bulk_create(
        Contract(number=f"C-2025-{number}", number_in_year=number, **same) for number in range(200)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "contract_renewing" in running_out().explain()
