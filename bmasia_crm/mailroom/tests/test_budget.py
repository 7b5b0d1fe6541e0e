"""What an account may still send, and what happens to a message that is over it. Times are passed in."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import Settings

from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import budget, outbox
from bmasia_crm.mailroom.budget import DAY, Limit, Purse, Spent, fits_at
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, Attempt, EmailLog
from bmasia_crm.mailroom.providers import GMAIL, GOOGLE, MICROSOFT, OWN_SERVER

from .cast import CLIENT, SECOND, a_letter
from .conftest import Mailboxes, a_login
from .drains import drained
from .scripted_server import ScriptedServer

NOW = datetime(2026, 7, 1, 5, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
KEY = "mailbox:keith"
TWO_MESSAGES = Limit(DAY, 2, None)
TEN_PEOPLE = Limit(DAY, None, 10)


def ago(*hours: float, recipients: int = 1) -> Spent:
    return [(NOW - number * HOUR, recipients) for number in hours]


@pytest.fixture
def google(mailboxes: Mailboxes) -> SmtpConfig:
    mailboxes["keith"] = SmtpConfig(**(a_login("keith@bmasiamusic.com") | {"host": "smtp.gmail.com"}))
    return mailboxes["keith"]


@pytest.fixture
def sent(keith: Sender) -> Callable[[Spent], None]:
    """Write down that Keith's mailbox got so much accepted."""
    email = outbox.put(a_letter(), keith)
    account, _ = Account.objects.get_or_create(key=KEY)

    def record(spent: Spent) -> None:
        number = email.attempts.count()
        rows = [
            Attempt(
                email=email,
                number=number + more,
                account=account,
                account_key=KEY,
                lease_token="0" * 32,
                started_at=at,
                ended_at=at,
                accepted_recipients=people,
            )
            for more, (at, people) in enumerate(spent, 1)
        ]
        Attempt.objects.bulk_create(rows)

    return record


def test_a_message_within_the_limit_leaves_now() -> None:
    assert fits_at(ago(3), TWO_MESSAGES, 1, NOW) == NOW


def test_a_message_over_the_limit_waits_until_the_oldest_has_left_the_window() -> None:
    assert fits_at(ago(20, 3), TWO_MESSAGES, 1, NOW) == NOW + 4 * HOUR


def test_what_was_sent_a_day_ago_counts_no_more() -> None:
    assert fits_at(ago(24, 3), TWO_MESSAGES, 1, NOW) == NOW


def test_many_recipients_wait_until_there_is_room_for_all_of_them() -> None:
    spent = [*ago(20, recipients=2), *ago(10, recipients=3), *ago(1, recipients=4)]
    assert fits_at(spent, TEN_PEOPLE, 1, NOW) == NOW
    assert fits_at(spent, TEN_PEOPLE, 6, NOW) == NOW + 14 * HOUR


def test_a_message_to_more_people_than_a_day_holds_goes_when_the_day_is_empty() -> None:
    assert fits_at(ago(20), TEN_PEOPLE, 11, NOW) == NOW + 4 * HOUR
    assert fits_at([], TEN_PEOPLE, 11, NOW) == NOW


def test_a_clock_that_ran_ahead_holds_nobody_longer_than_the_window() -> None:
    assert fits_at(ago(-1000, -1001), TWO_MESSAGES, 1, NOW) == NOW + DAY


def test_the_presets_are_those_of_the_providers() -> None:
    minute = timedelta(minutes=1)
    assert budget.limits_of(GOOGLE) == (Limit(DAY, 2000, 10_000),)
    assert budget.limits_of(GMAIL) == (Limit(DAY, 500, 500),)
    assert budget.limits_of(MICROSOFT) == (Limit(DAY, None, 10_000), Limit(minute, 30, None))
    assert budget.limits_of(OWN_SERVER) == ()


def test_what_is_left_is_counted_from_what_was_accepted(
    google: SmtpConfig, sent: Callable[[Spent], None]
) -> None:
    sent([*ago(30, 23, recipients=5), *ago(1, recipients=0)])
    left = budget.of(KEY, NOW)
    assert left == budget.Budget(1, 2000, 5, 10_000, None)
    assert (left.messages_left, left.recipients_left) == (1999, 9995)


def test_a_budget_that_is_used_up_says_when_it_frees(
    google: SmtpConfig, sent: Callable[[Spent], None]
) -> None:
    sent(ago(23, 1, recipients=5000))
    left = budget.of(KEY, NOW)
    assert left is not None
    assert (left.recipients_left, left.frees_at) == (0, NOW + HOUR)
    assert budget.waits_until(KEY, NOW) == NOW + HOUR


def test_an_own_server_has_no_budget(mailboxes: Mailboxes, db: None) -> None:
    mailboxes["keith"] = a_login("keith@bmasiamusic.com")
    assert budget.of(KEY, NOW) is None
    assert budget.of("mailbox:nobody", NOW) is None


def test_a_pause_that_the_server_asked_for_is_waited_for_too(db: None) -> None:
    Account.objects.create(key=KEY, health_kind="daily_limit", paused_until=NOW + HOUR)
    assert budget.waits_until(KEY, NOW) == NOW + HOUR
    assert budget.waits_until(KEY, NOW + HOUR) is None


def test_the_purse_is_read_in_one_query_and_never_again_whole(
    google: SmtpConfig,
    sent: Callable[[Spent], None],
    django_assert_num_queries: Callable[..., object],
) -> None:
    sent(ago(23, 2, recipients=5000))
    purse = Purse(KEY)
    for _ in range(2):
        with django_assert_num_queries(1):  # type: ignore[attr-defined]
            _, over = purse.affordable(google, [1], [], NOW)
        assert over is not None
        assert over[1] == NOW + HOUR
    assert len(purse._spent) == 2


def test_the_sentence_says_when_it_goes_on_by_the_clock_of_the_office(
    google: SmtpConfig, sent: Callable[[Spent], None], settings: Settings
) -> None:
    settings.BUSINESS_TIME_ZONE = "Asia/Bangkok"
    sent(ago(22, recipients=10_000))
    _, over = Purse(KEY).affordable(google, [1], [], NOW)
    assert over is not None
    expected = (
        "keith@bmasiamusic.com has sent what Google allows in 24 hours. "
        "The next message waits until 14:00 on 1 July."
    )
    assert (over[0].kind, str(over[0].sentence)) == ("daily_limit", expected)


def test_a_moment_that_is_told_is_never_too_early() -> None:
    assert budget.whole_minute(NOW) == NOW
    assert budget.whole_minute(NOW + timedelta(seconds=1)) == NOW + timedelta(minutes=1)


def test_thirty_messages_a_minute_make_the_next_wait_for_the_minute_to_pass(
    mailboxes: Mailboxes, sent: Callable[[Spent], None]
) -> None:
    office = SmtpConfig(**(a_login("keith@bmasiamusic.com") | {"host": "smtp.office365.com"}))
    sent([(NOW - timedelta(seconds=50 - number), 1) for number in range(30)])
    _, over = Purse(KEY).affordable(office, [1], [], NOW)
    assert over is not None
    assert (over[0].kind, over[1]) == ("rate_limit", NOW + timedelta(seconds=10))


@pytest.mark.django_db(transaction=True)
def test_messages_over_the_budget_wait_and_leave_when_it_frees(
    scene: None, keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budget, "provider_of", lambda host, email: GMAIL)
    monkeypatch.setattr(budget, "limits_of", lambda provider: (TWO_MESSAGES,))
    emails = [outbox.put(a_letter(CLIENT, SECOND, subject=f"Quote {n}"), keith) for n in range(3)]
    drained(emails[0])
    assert [EmailLog.objects.get(pk=e.pk).state for e in emails] == ["sent", "sent", "queued"]
    account = Account.objects.get(key=KEY)
    first = Attempt.objects.order_by("ended_at")[0]
    assert first.ended_at is not None
    assert (account.paused_until, account.health) == (first.ended_at + DAY, "ok")
    assert "has sent what Gmail allows in 24 hours" in account.health_sentence
    assert Attempt.objects.count() == 2

    Attempt.objects.update(ended_at=first.ended_at - DAY)
    Account.objects.update(paused_until=first.ended_at)
    assert drained(emails[2]).state == "sent"
    assert (len(own.arrived), Account.objects.get(key=KEY).health_sentence) == (3, "")
