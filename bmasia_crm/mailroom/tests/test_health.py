from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.common.sentences import quoted
from bmasia_crm.mailroom import failures, health
from bmasia_crm.mailroom.models import Account, Health

from .conftest import Mailboxes, a_login
from .scripted_server import ScriptedServer, hang, running, say

KEY = "mailbox:keith"


@pytest.fixture
def server(mailboxes: Mailboxes, db: None) -> Iterator[ScriptedServer]:
    with running() as server:
        mailboxes["keith"] = a_login("keith@bmasiamusic.com", server.port)
        yield server


def try_it(mailboxes: Mailboxes) -> health.Result:
    return health.test_login(KEY, mailboxes["keith"])


def test_a_mailbox_nobody_has_tried_is_untested(server: ScriptedServer) -> None:
    assert health.of(KEY).state == "untested"


def test_the_test_does_what_a_message_would_do_and_sends_nothing(
    server: ScriptedServer, mailboxes: Mailboxes
) -> None:
    assert try_it(mailboxes).ok
    verbs = [command.split()[0].upper() for command in server.commands]
    assert verbs == ["EHLO", "AUTH", "MAIL", "RCPT", "RSET", "QUIT"]
    assert server.commands[2].startswith("MAIL FROM:<keith@bmasiamusic.com>")
    assert server.arrived == []
    assert health.of(KEY).state == "ok"


def test_a_refused_login_says_what_to_do_and_keeps_the_servers_words(
    server: ScriptedServer, mailboxes: Mailboxes
) -> None:
    server.script.password = "other"
    result = try_it(mailboxes)
    assert not result.ok
    assert result.kind == "bad_login"
    assert "refused the password for keith@bmasiamusic.com" in result.sentence
    assert result.reply == "535 5.7.8 Username and Password not accepted"
    assert health.of(KEY).state == "resting"


def test_a_test_that_passes_heals_a_resting_mailbox(server: ScriptedServer, mailboxes: Mailboxes) -> None:
    server.script.password = "other"
    try_it(mailboxes)
    server.script.password = "right"
    assert try_it(mailboxes).ok
    assert health.of(KEY).state == "ok"
    assert Account.objects.get(key=KEY).refused_fingerprint == ""


def test_a_new_password_makes_a_resting_mailbox_untested(
    server: ScriptedServer, mailboxes: Mailboxes
) -> None:
    server.script.password = "other"
    try_it(mailboxes)
    mailboxes["keith"] = a_login("keith@bmasiamusic.com", server.port, "new")
    assert health.of(KEY).state == "untested"


def test_a_sender_that_is_refused_fails_the_test(server: ScriptedServer, mailboxes: Mailboxes) -> None:
    server.script.faults = {"mail": say("553 5.7.1 not yours")}
    assert try_it(mailboxes).kind == "sender_refused"


def test_a_server_that_is_only_busy_does_not_make_the_mailbox_rest(
    server: ScriptedServer, mailboxes: Mailboxes
) -> None:
    server.script.faults = {"mail": say("451 4.3.0 later")}
    assert try_it(mailboxes).kind == "temporary"
    assert health.of(KEY).state == "untested"


def test_a_silent_server_is_not_waited_for_long(
    server: ScriptedServer, mailboxes: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "TEST_PATIENCE_SECONDS", 0.2)
    server.script.faults = {"ehlo": hang}
    assert try_it(mailboxes).kind == "timeout"


def test_a_pause_for_a_daily_limit_outlives_a_test(server: ScriptedServer, mailboxes: Mailboxes) -> None:
    until = timezone.now() + timedelta(hours=1)
    Account.objects.create(key=KEY, health_kind="daily_limit", health_sentence="Enough.", paused_until=until)
    assert try_it(mailboxes).ok
    assert health.of(KEY) == health.Condition(Health.RESTING, quoted("Enough."), "daily_limit", None, until)


def test_changed_credentials_end_the_pause_of_a_profile(server: ScriptedServer, settings: Settings) -> None:
    login = a_login("norbert@bmasiamusic.com", server.port)
    settings.EMAIL_SENDERS = {"admin": {"email": login["email"], "name": "BMAsia Music", "smtp": login}}
    later = timezone.now() + timedelta(hours=1)
    Account.objects.create(
        key="profile:admin", health="resting", refused_fingerprint="of the old one", paused_until=later
    )
    assert health.heal_changed() == 1
    assert Account.objects.get(key="profile:admin").paused_until is None


def test_a_profile_whose_credentials_came_at_last_is_no_longer_said_to_rest(
    server: ScriptedServer, settings: Settings
) -> None:
    Account.objects.create(key="profile:admin", health="resting", health_kind="not_set_up")
    settings.EMAIL_SENDERS = {"admin": {"email": "a@bmasiamusic.com", "name": "", "smtp": None}}
    assert health.of("profile:admin").state == "resting"
    login = a_login("norbert@bmasiamusic.com", server.port)
    settings.EMAIL_SENDERS = {"admin": {"email": login["email"], "name": "BMAsia Music", "smtp": login}}
    assert health.of("profile:admin").state == "untested"


def test_a_refused_test_of_a_profile_keeps_its_messages_waiting(
    server: ScriptedServer, settings: Settings
) -> None:
    server.script.password = "other"
    login = a_login("norbert@bmasiamusic.com", server.port)
    settings.EMAIL_SENDERS = {"admin": {"email": login["email"], "name": "BMAsia Music", "smtp": login}}
    assert not health.test_login("profile:admin", login).ok
    account = Account.objects.get()
    assert health.paused(account, timezone.now())
    assert health.of("profile:admin").kind == "bad_login"


def test_a_fault_is_added_to_what_is_on_record_by_now(server: ScriptedServer, mailboxes: Mailboxes) -> None:
    """Two find the same account refused; the second read it before the first had written."""
    server.script.password = "other"
    try_it(mailboxes)
    stale = Account.objects.get(key=KEY)
    try_it(mailboxes)
    failure = failures.Failure(failures.Kind.BAD_LOGIN, quoted("No."))
    health.rest(stale, failure, mailboxes["keith"])
    assert Account.objects.get(key=KEY).faults_in_a_row == 3


@pytest.mark.django_db
def test_a_success_leaves_alone_a_limit_that_was_met_meanwhile() -> None:
    """One worker sends its last message while another is told that it was enough for today."""
    account = Account.objects.create(key=KEY, faults_in_a_row=1)
    stale = Account.objects.get(key=KEY)
    health.pause(account, failures.Failure(failures.Kind.DAILY_LIMIT, quoted("Enough.")))
    health.heal(stale)
    assert health.of(KEY).kind == "daily_limit"


def test_a_test_that_passes_forgets_all_that_was_held_against_the_account(
    server: ScriptedServer, mailboxes: Mailboxes
) -> None:
    long_ago, later = timezone.now() - timedelta(days=1), timezone.now() + timedelta(days=1)
    Account.objects.create(
        key=KEY,
        health="resting",
        health_kind="timeout",
        health_sentence="No answer.",
        health_since=long_ago,
        refused_fingerprint="of them",
        rests_until=later,
        paused_until=later,
        faults_in_a_row=4,
    )
    assert try_it(mailboxes).ok
    account = Account.objects.get()
    assert (account.health, account.health_kind, account.health_sentence) == ("ok", "", "")
    assert (account.rests_until, account.paused_until, account.faults_in_a_row) == (None, None, 0)
    assert account.health_since
    assert account.health_since > long_ago


def test_an_account_that_is_asked_to_slow_down_again_waits_longer(db: None) -> None:
    account = Account.objects.create(key="profile:admin")
    slow_down = failures.Failure(failures.Kind.RATE_LIMIT, quoted("Slow down."))
    waits = []
    for _ in range(2):
        health.pause(account, slow_down)
        assert account.paused_until
        waits.append(account.paused_until - timezone.now())
    assert waits[1] > waits[0] + timedelta(seconds=30)


def test_a_daily_limit_is_waited_out_by_the_hour_and_said_to_be_one(db: None) -> None:
    account = Account.objects.create(key="profile:admin")
    health.pause(account, failures.Failure(failures.Kind.DAILY_LIMIT, quoted("Enough.")))
    condition = health.of("profile:admin")
    assert (condition.state, condition.kind, condition.sentence) == (Health.RESTING, "daily_limit", "Enough.")
    assert condition.until
    assert timedelta(minutes=59) < condition.until - timezone.now() <= timedelta(hours=1)


def test_a_password_that_is_refused_after_a_silence_keeps_the_mailbox_resting_until_it_is_mended(
    server: ScriptedServer, mailboxes: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "TEST_PATIENCE_SECONDS", 0.2)
    server.script.faults = {"ehlo": hang}
    try_it(mailboxes)
    assert health.of(KEY).until
    server.script.faults, server.script.password = {}, "other"
    try_it(mailboxes)
    assert health.of(KEY).until is None


def test_a_pause_of_an_account_that_is_in_order_is_not_cut_short(
    server: ScriptedServer, mailboxes: Mailboxes
) -> None:
    assert try_it(mailboxes).ok
    busy = failures.Failure(failures.Kind.TEMPORARY, quoted("Try again later."))
    health.pause(Account.objects.get(), busy)
    assert health.heal_changed() == 0
    assert health.of(KEY).kind == "temporary"


def test_a_mailbox_in_a_private_network_is_not_even_knocked_at(
    server: ScriptedServer, mailboxes: Mailboxes, settings: Settings
) -> None:
    settings.MAIL_ALLOW_PRIVATE_HOSTS = False
    assert try_it(mailboxes).kind == "private_address"
    assert server.commands == []
