"""The server's clock ran a day ahead, and was set right: what it wrote down meanwhile does not wait for that day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from bmasia_crm.mailroom import outbox, recovery
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog

from .cast import a_letter

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def written_tomorrow(
    keith: Sender, *, held_back: timedelta = timedelta(seconds=5), tries: int = 0
) -> EmailLog:
    email, tomorrow = outbox.put(a_letter(), keith), timezone.now() + DAY
    due = tomorrow + held_back
    EmailLog.objects.update(created_at=tomorrow, send_at=due, due_at=due, tries=tries)
    return email


def wait_of(email: EmailLog) -> timedelta:
    email.refresh_from_db()
    return email.due_at - timezone.now()


def test_what_was_to_leave_at_once_leaves_within_a_minute(keith: Sender) -> None:
    email = written_tomorrow(keith)
    assert recovery.bring_forward() == 1
    assert wait_of(email) <= timedelta(minutes=1)


def test_it_is_brought_forward_once(keith: Sender) -> None:
    written_tomorrow(keith)
    recovery.bring_forward()
    assert recovery.bring_forward() == 0


def test_what_somebody_scheduled_keeps_its_moment(keith: Sender) -> None:
    email = written_tomorrow(keith, held_back=timedelta(hours=2))
    assert recovery.bring_forward() == 0
    assert wait_of(email) > DAY


def test_what_waits_for_its_next_try_keeps_waiting(keith: Sender) -> None:
    written_tomorrow(keith, tries=1)
    assert recovery.bring_forward() == 0


def test_what_is_scheduled_by_a_clock_that_goes_right_is_left_alone(keith: Sender) -> None:
    outbox.put(a_letter(), keith, send_at=timezone.now() + DAY)
    assert recovery.bring_forward() == 0
