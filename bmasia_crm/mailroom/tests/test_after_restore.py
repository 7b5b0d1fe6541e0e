from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Address, Letter, Sender
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.mailroom.worker import Worker

pytestmark = pytest.mark.django_db


def message(sender: Sender, subject: str, **when: object) -> EmailLog:
    letter = Letter(
        subject=subject,
        text="Dear Somchai",
        html="<p>Dear Somchai</p>",
        to=(Address("Somchai", "somchai@example.com"),),
    )
    return outbox.put(letter, sender, **when)  # type: ignore[arg-type]


def after_restore() -> str:
    out = StringIO()
    call_command("after_restore", stdout=out)
    return out.getvalue()


def state_of(email: EmailLog) -> str:
    return EmailLog.objects.get(pk=email.pk).state


def test_what_was_about_to_leave_is_not_sent_a_second_time(pom: Sender) -> None:
    waiting, taken = message(pom, "one"), message(pom, "two")
    EmailLog.objects.filter(pk=taken.pk).update(state=State.SENDING)
    assert after_restore().startswith("2 messages are unconfirmed")
    assert (state_of(waiting), state_of(taken)) == (State.UNCONFIRMED, State.UNCONFIRMED)
    waiting.refresh_from_db()
    assert "restored from a backup" in waiting.failure_sentence
    assert Worker().run_once() == 0


def test_what_is_scheduled_for_later_still_leaves_then(pom: Sender) -> None:
    later = message(pom, "later", send_at=timezone.now() + timedelta(days=2))
    assert after_restore().startswith("0 messages")
    assert state_of(later) == State.QUEUED


def test_whoever_finds_that_it_did_not_leave_sends_it_again(pom: Sender) -> None:
    waiting = message(pom, "one")
    after_restore()
    waiting.refresh_from_db()
    outbox.retry(waiting)
    assert state_of(waiting) == State.QUEUED


def test_whoever_finds_it_in_the_sent_folder_says_so(pom: Sender) -> None:
    waiting = message(pom, "one")
    after_restore()
    waiting.refresh_from_db()
    outbox.mark_sent(waiting)
    assert state_of(waiting) == State.SENT
