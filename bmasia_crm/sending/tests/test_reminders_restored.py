"""After a restore no reminder is sent that may have been sent since the backup."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from bmasia_crm.sending.models import Reminder
from bmasia_crm.sending.reminders.outlook import steps
from bmasia_crm.sending.reminders.plans import RENEWALS
from bmasia_crm.sending.reminders.run import run

from .test_reminders import MONDAY, ending

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: MONDAY)


def test_a_reminder_that_may_have_been_sent_since_the_backup_is_not_sent_again() -> None:
    document = ending()
    out = StringIO()
    call_command("after_restore", stdout=out)
    assert "1 reminders are not sent by themselves" in out.getvalue()
    assert run(MONDAY) == run(MONDAY + timedelta(hours=3)) == []
    step = next(step for step in steps(RENEWALS, document, MONDAY) if step.step == 30)
    assert (step.state, step.email) == ("problem", None)
    assert str(step.problem).startswith("The database was restored from a backup")


def test_the_next_one_is_sent_as_ever() -> None:
    ending()
    call_command("after_restore", stdout=StringIO())
    (made,) = run(MONDAY + timedelta(days=16))
    assert made.due.step == 14
    assert made.email


def test_one_made_before_the_backup_stays_as_it_was() -> None:
    document = ending()
    (made,) = run(MONDAY)
    call_command("after_restore", stdout=StringIO())
    step = next(step for step in steps(RENEWALS, document, MONDAY) if step.step == 30)
    assert (step.state, step.email) == ("made", made.email)


def test_said_twice_it_holds_nothing_back_a_second_time() -> None:
    ending()
    call_command("after_restore", stdout=StringIO())
    held = Reminder.objects.get()
    call_command("after_restore", stdout=StringIO())
    assert Reminder.objects.get().made_at == held.made_at
