"""Workers that die, and workers that meet."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import Error, InterfaceError, OperationalError, connection
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.mailroom import delivery, leases, outbox, records, recovery
from bmasia_crm.mailroom.leases import Lease, LeaseLost
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, EmailLog
from bmasia_crm.mailroom.news import tell_what_was_left

from .cast import NOBODY, a_letter
from .drains import drained, outcomes
from .scripted_server import ScriptedServer, wait_until

type Decision = Callable[[EmailLog], EmailLog]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("scene")]


class Killed(BaseException):
    """Stands for SIGKILL: nothing of ours runs after it."""


def dies_at(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, *, after: bool) -> None:
    """Let the worker die before or after a call, and leave its lease as a dead process would."""
    real = getattr(owner, name)

    def dying(*args: Any, **kwargs: Any) -> Any:
        if after:
            real(*args, **kwargs)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, dying)
        patch.setattr(leases, "release", lambda lease: None)
        with pytest.raises(Killed):
            delivery.work("dying")
    Account.objects.update(lease_until=timezone.now() - timedelta(seconds=1))


def test_a_worker_that_died_before_connecting_loses_nothing(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = outbox.put(a_letter(), keith)
    dies_at(monkeypatch, records, "begin", after=True)
    email.refresh_from_db()
    assert email.state == "sending"
    drained(email)
    assert (email.state, len(own.arrived)) == ("sent", 1)
    assert [a.outcome for a in email.attempts.all()] == ["abandoned", "accepted"]


def test_a_worker_that_died_before_the_content_loses_nothing(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = outbox.put(a_letter(), keith)
    dies_at(monkeypatch, records, "hand_over", after=False)
    assert (drained(email).state, len(own.arrived)) == ("sent", 1)


def test_a_worker_that_died_with_the_content_under_way_leaves_it_unconfirmed(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch, news: list[str]
) -> None:
    email = outbox.put(a_letter(), keith)
    dies_at(monkeypatch, records, "hand_over", after=True)
    drained(email)
    assert (email.state, own.arrived) == ("unconfirmed", [])
    assert outcomes(email) == [("mailbox:keith", "content", "unknown", "worker_died")]
    assert news == ["unconfirmed"]


def test_a_worker_that_died_before_it_recorded_the_answer_never_doubles(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = outbox.put(a_letter(), keith)
    dies_at(monkeypatch, records, "conclude_all", after=False)
    drained(email)
    assert (email.state, len(own.arrived)) == ("unconfirmed", 1)


def test_a_worker_whose_account_was_taken_over_hands_nothing_over(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It slept too long between MAIL and DATA; another worker has sent the message in the meantime."""
    email = outbox.put(a_letter(), keith)
    hand_over = records.hand_over

    def late(*args: Any) -> None:
        monkeypatch.setattr(records, "hand_over", hand_over)
        Account.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        assert delivery.work("the other")
        hand_over(*args)

    monkeypatch.setattr(records, "hand_over", late)
    drained(email)
    assert (email.state, len(own.arrived)) == ("sent", 1)
    assert [a.outcome for a in email.attempts.all()] == ["abandoned", "accepted"]


def test_a_worker_whose_account_was_taken_over_settles_nothing(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = outbox.put(a_letter(), keith)
    dies_at(monkeypatch, records, "hand_over", after=True)
    suspended = leases.claim("suspended")
    assert suspended is not None
    Account.objects.update(lease_token=uuid4())
    with pytest.raises(LeaseLost):
        recovery.recover(suspended)
    email.refresh_from_db()
    assert email.state == "sending"


def test_an_answer_that_comes_after_the_takeover_still_counts(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = outbox.put(a_letter(), keith)
    conclude_all = records.conclude_all

    def late(*args: Any) -> Any:
        monkeypatch.setattr(records, "conclude_all", conclude_all)
        Account.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        assert delivery.work("the other")
        email.refresh_from_db()
        assert email.state == "unconfirmed"
        return conclude_all(*args)

    monkeypatch.setattr(records, "conclude_all", late)
    drained(email)
    assert (email.state, len(own.arrived)) == ("sent", 1)
    assert outcomes(email) == [("mailbox:keith", "done", "accepted", "")]


@pytest.mark.parametrize(
    "decisions", [(outbox.retry,), (outbox.retry, outbox.cancel)], ids=["again", "never"]
)
def test_an_answer_that_comes_after_a_person_has_decided_still_counts(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch, decisions: Sequence[Decision]
) -> None:
    """It was unconfirmed, and somebody chose Try again: that it has arrived is the truth, and once is enough."""
    email = outbox.put(a_letter(), keith)
    conclude_all = records.conclude_all

    def late(*args: Any) -> Any:
        monkeypatch.setattr(records, "conclude_all", conclude_all)
        Account.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        assert delivery.work("the other")
        for decide in decisions:
            email.refresh_from_db()
            decide(email)
        return conclude_all(*args)

    monkeypatch.setattr(records, "conclude_all", late)
    drained(email)
    assert (email.state, len(own.arrived)) == ("sent", 1)
    assert outcomes(email) == [("mailbox:keith", "done", "accepted", "")]


def test_an_account_is_claimed_by_one_worker_at_a_time(keith: Sender) -> None:
    outbox.put(a_letter(), keith)
    first = leases.claim("one")
    assert first is not None
    assert leases.claim("two") is None
    leases.release(first)
    assert leases.claim("two") is not None


def until(lease: Lease) -> datetime:
    moment = Account.objects.get(key=lease.key).lease_until
    assert moment is not None
    return moment


def test_an_account_that_only_waits_for_what_may_follow_is_not_kept_longer(
    keith: Sender, settings: Settings
) -> None:
    settings.MAIL_LEASE_SECONDS = 0.3
    outbox.put(a_letter(), keith)
    outbox.put(a_letter(), NOBODY)
    waiting, working = leases.claim("one"), leases.claim("one")
    assert waiting is not None
    assert working is not None
    before = until(working)
    with leases.kept():
        leases.linger(waiting, 60)
        lingers_until = until(waiting)
        wait_until(lambda: until(working) > before, 5)
    assert until(waiting) == lingers_until


def test_an_error_of_ours_leaves_the_message_queued_and_the_account_free(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = outbox.put(a_letter(), keith)
    with monkeypatch.context() as patch:
        patch.setattr(records, "hand_over", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            delivery.work("test")
    email.refresh_from_db()
    assert (email.state, email.failure_kind, own.arrived) == ("queued", "worker_died", [])
    assert (drained(email).state, len(own.arrived)) == ("sent", 1)


def test_news_that_a_dead_worker_left_is_told_by_another(keith: Sender, news: list[str]) -> None:
    email = drained(outbox.put(a_letter(), keith))
    news.clear()
    EmailLog.objects.filter(pk=email.pk).update(news_at=timezone.now() - timedelta(seconds=1))
    assert (tell_what_was_left(), news) == (1, ["sent"])
    assert tell_what_was_left() == 0


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_what_could_not_be_given_back_is_taken_up_again_at_once_and_only_by_its_process(
    keith: Sender, own: ScriptedServer, monkeypatch: pytest.MonkeyPatch, error: type[Error]
) -> None:
    """The database went away between the claim and the first message, and is back long before the lease runs out."""

    def away(*_: Any) -> Any:
        raise error

    email = outbox.put(a_letter(), keith)
    lease = leases.claim("cut off")
    assert lease
    with connection.execute_wrapper(away), pytest.raises(error):
        leases.release(lease)
    with monkeypatch.context() as patch:
        patch.setattr(leases, "_lingering", {})
        assert leases.claim("another process") is None
    assert (drained(email).state, len(own.arrived)) == ("sent", 1)
