from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.mailroom import checkup, health, outbox, signals
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account

from .cast import a_letter
from .conftest import Mailboxes, a_login
from .drains import drained
from .scripted_server import ScriptedServer, running

DAY = timedelta(days=1)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with running() as server:
        yield server


@pytest.fixture
def mailbox(server: ScriptedServer, mailboxes: Mailboxes, keith: Sender) -> Account:
    """Keith's, which passed its test two days ago and was not used since."""
    key = keith.mailbox_key
    mailboxes[key.partition(":")[2]] = a_login("keith@bmasiamusic.com", server.port)
    long_ago = timezone.now() - 2 * DAY
    return Account.objects.create(key=key, address=keith.address, health="ok", health_since=long_ago)


@pytest.fixture
def told() -> Iterator[list[Any]]:
    heard: list[Any] = []

    def hear(account: Account, email: object, **_: object) -> None:
        heard.append((account.key, email))

    signals.account_refused.connect(hear)
    yield heard
    signals.account_refused.disconnect(hear)


def test_a_mailbox_that_was_not_used_for_a_day_is_tried_once(
    server: ScriptedServer, mailbox: Account
) -> None:
    assert checkup.work()
    assert not checkup.work()
    assert len(server.logins) == 1
    assert server.arrived == []
    assert health.of(mailbox.key).state == "ok"


def test_a_password_that_died_is_found_and_its_owner_told_once(
    server: ScriptedServer, mailbox: Account, told: list[Any]
) -> None:
    server.script.password = "changed"
    assert checkup.work()
    assert health.of(mailbox.key).kind == "bad_login"
    Account.objects.update(checked_at=timezone.now() - 2 * DAY)
    assert not checkup.work()
    assert told == [(mailbox.key, None)]


def test_a_profile_is_tried_as_well_since_it_is_needed_when_another_fails(
    server: ScriptedServer, settings: Settings, told: list[Any], db: None
) -> None:
    login = a_login("norbert@bmasiamusic.com", server.port)
    settings.EMAIL_SENDERS = {"admin": {"email": login["email"], "name": "BMAsia Music", "smtp": login}}
    long_ago = timezone.now() - 2 * DAY
    Account.objects.create(key="profile:admin", health="ok", health_since=long_ago)
    server.script.password = "changed"
    assert checkup.work()
    assert health.of("profile:admin").kind == "bad_login"
    assert told == [("profile:admin", None)]


def test_a_server_that_is_down_says_nothing_about_the_mailbox(
    server: ScriptedServer, mailbox: Account, mailboxes: Mailboxes, told: list[Any]
) -> None:
    mailboxes[mailbox.key.partition(":")[2]] = a_login("keith@bmasiamusic.com", 9)
    assert checkup.work()
    assert health.of(mailbox.key).state == "ok"
    assert told == []


def test_a_mailbox_that_sent_today_is_left_alone(
    server: ScriptedServer, mailbox: Account, keith: Sender
) -> None:
    assert drained(outbox.put(a_letter(), keith)).state == "sent"
    assert not checkup.work()


def test_a_mailbox_that_a_worker_holds_is_left_alone(mailbox: Account) -> None:
    Account.objects.update(lease_until=timezone.now() + timedelta(minutes=1))
    assert not checkup.work()


def test_a_mailbox_that_was_removed_is_not_tried(
    server: ScriptedServer, mailbox: Account, mailboxes: Mailboxes
) -> None:
    mailboxes.clear()
    assert checkup.work()
    assert server.logins == []


def test_it_can_be_switched_off(mailbox: Account, settings: Settings) -> None:
    settings.MAIL_CHECK_HOURS = 0
    assert not checkup.work()
