"""Whether an account can be used, who finds out, and what heals it."""

import random
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.common.smtp import SmtpConfig

from . import credentials, failures, retries, wake
from .failures import Failure, Kind
from .models import Account, EmailLog, Health
from .signals import mailbox_refused
from .smtp import Connection, Trouble
from .verdicts import LIMITS, NEED_A_PERSON, is_account_fault

# Somebody waits for the answer in front of a screen.
TEST_PATIENCE_SECONDS = 15


@dataclass(frozen=True)
class Result:
    """How a test ended. `reply` holds the server's own words."""

    ok: bool
    kind: str
    sentence: Sentence
    reply: str


@dataclass(frozen=True)
class Condition:
    state: Health
    sentence: Sentence = NOTHING
    kind: str = ""
    since: datetime | None = None
    until: datetime | None = None


def of(key: str) -> Condition:
    """How the account is doing, for people to read. Other credentials than those refused count as untested."""
    account = Account.objects.filter(key=key).first()
    now = timezone.now()
    if account is None:
        return Condition(Health.UNTESTED)
    if account.rests(now, credentials.fingerprint(credentials.load(key))) or paused(account, now):
        until = account.rests_until or account.paused_until
        kind, since = account.health_kind, account.health_since
        return Condition(Health.RESTING, account.health_sentence, kind, since, until)
    if account.health == Health.OK:
        return Condition(Health.OK, since=account.health_since)
    return Condition(Health.UNTESTED)


def test_login(key: str, config: SmtpConfig) -> Result:
    """Do what a real message would do up to MAIL FROM with the same address; a test that passes heals the account."""
    account, _ = Account.objects.get_or_create(key=key, defaults={"address": config["email"]})
    try:
        _knock(account, config)
    except Trouble as trouble:
        failure = failures.of_trouble(trouble, config)
        if account.is_mailbox and is_account_fault(trouble, failure.kind):
            _rest(account, failure, config)
        return Result(False, failure.kind, failure.sentence, _words(failure))
    heal(account)
    return Result(True, "", say("{address} is ready to send.", address=config["email"]), "")


def check(account: Account) -> None:
    """Try a mailbox that nobody is waiting for. Only what its owner must mend counts; the rest may pass by itself."""
    config = credentials.load(account.key)
    if config is None:
        return
    try:
        _knock(account, config)
    except Trouble as trouble:
        failure = failures.of_trouble(trouble, config)
        if failure.kind in NEED_A_PERSON:
            rest(account, failure, config, None)
    else:
        heal(account)


def heal(account: Account) -> None:
    """It works. Written only when that is news; a pause for a limit stays."""
    if account.health == Health.OK and not account.faults_in_a_row and not account.health_kind:
        return
    if account.health_kind in LIMITS and paused(account, timezone.now()):
        return
    Account.objects.filter(pk=account.pk).update(
        health=Health.OK,
        health_kind="",
        health_sentence="",
        health_since=timezone.now(),
        refused_fingerprint="",
        rests_until=None,
        paused_until=None,
        faults_in_a_row=0,
    )
    account.refresh_from_db()
    wake.notify()


def rest(account: Account, failure: Failure, config: SmtpConfig, email: EmailLog | None) -> None:
    """A personal mailbox failed: leave it alone, and tell its owner, once."""
    known = account.health == Health.RESTING and account.refused_fingerprint == credentials.fingerprint(
        config
    )
    with transaction.atomic():
        _rest(account, failure, config)
        if not known:
            mailbox_refused.send_robust(sender=Account, account=account, email=email)


def pause(account: Account, failure: Failure, config: SmtpConfig | None, *, broken: bool) -> None:
    """Nothing leaves through this account for a while, and its messages wait."""
    now = timezone.now()
    account.faults_in_a_row += 1
    wait = retries.DAILY_LIMIT_WAIT
    if failure.kind != Kind.DAILY_LIMIT:
        wait = retries.stretched(retries.ACCOUNT_WAITS, account.faults_in_a_row, _chance())
    account.paused_until = now + wait
    if broken:
        account.health = Health.RESTING
        account.refused_fingerprint = credentials.fingerprint(config)
    _note(account, failure, now)


def hold(account: Account, failure: Failure, until: datetime) -> None:
    """Nothing is wrong with the account; it has only sent enough for now."""
    account.paused_until = until
    _note(account, failure, timezone.now())


def paused(account: Account, now: datetime) -> bool:
    return account.paused_until is not None and account.paused_until > now


def heal_changed() -> int:
    """Accounts whose credentials are no longer the refused ones need not wait for their pause to end."""
    healed = 0
    for account in Account.objects.filter(~Q(refused_fingerprint=""), paused_until__gt=timezone.now()):
        if account.refused_fingerprint != credentials.fingerprint(credentials.load(account.key)):
            heal(account)
            healed += 1
    return healed


def _knock(account: Account, config: SmtpConfig) -> None:
    connection = Connection(config, trusted=not account.is_mailbox, patience=TEST_PATIENCE_SECONDS)
    try:
        connection.offer_sender()
    finally:
        connection.close()


def _rest(account: Account, failure: Failure, config: SmtpConfig) -> None:
    now = timezone.now()
    account.faults_in_a_row += 1
    account.health = Health.RESTING
    account.refused_fingerprint = credentials.fingerprint(config)
    account.rests_until = None
    if failure.kind not in NEED_A_PERSON:
        account.rests_until = now + retries.stretched(
            retries.MAILBOX_WAITS, account.faults_in_a_row, _chance()
        )
    _note(account, failure, now)


def _note(account: Account, failure: Failure, now: datetime) -> None:
    account.health_kind, account.health_sentence, account.health_since = failure.kind, failure.sentence, now
    account.save(
        update_fields=[
            "health",
            "health_kind",
            "health_sentence",
            "health_since",
            "refused_fingerprint",
            "rests_until",
            "paused_until",
            "faults_in_a_row",
        ]
    )


def _words(failure: Failure) -> str:
    return f"{failure.reply_code} {failure.reply_text}" if failure.reply_code else failure.reply_text


def _chance() -> float:
    return random.random()  # noqa: S311  # spreads retries, keeps no secret
