"""Whether an account can be used, who finds out, and what heals it."""

import contextlib
import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.common.smtp import SmtpConfig

from . import credentials, failures, retries, wake
from .failures import Failure, Kind
from .models import Account, EmailLog, Health
from .signals import account_refused
from .smtp import Connection, Trouble
from .verdicts import LIMITS, NEED_A_PERSON, is_account_fault

# Somebody waits for the answer in front of a screen.
TEST_PATIENCE_SECONDS = 15
OF_HEALTH = (
    "health",
    "health_kind",
    "health_sentence",
    "health_since",
    "refused_fingerprint",
    "rests_until",
    "paused_until",
    "faults_in_a_row",
)


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
    return of_several([key])[key]


def of_several(keys: Collection[str]) -> dict[str, Condition]:
    known = {account.key: account for account in Account.objects.filter(key__in=keys)}
    return {key: _condition(known[key]) if key in known else Condition(Health.UNTESTED) for key in keys}


def test_login(key: str, config: SmtpConfig) -> Result:
    """Do what a real message would do up to MAIL FROM with the same address; a test that passes heals the account."""
    account, _ = Account.objects.get_or_create(key=key, defaults={"address": config["email"]})
    try:
        _knock(account, config)
    except Trouble as trouble:
        failure = failures.of_trouble(trouble, config)
        if is_account_fault(trouble, failure.kind):
            with _locked(account):
                _let_rest(account, failure, config)
        return Result(False, failure.kind, failure.sentence, _words(failure))
    heal(account)
    return Result(True, "", say("{address} is ready to send.", address=config["email"]), "")


def check(account: Account) -> None:
    """Try an account that nobody is waiting for. Only what a person must mend counts; the rest may pass by itself."""
    config = credentials.load(account.key)
    if config is None:
        return
    try:
        _knock(account, config)
    except Trouble as trouble:
        failure = failures.of_trouble(trouble, config)
        if failure.kind in NEED_A_PERSON:
            rest(account, failure, config)
    else:
        heal(account)


def heal(account: Account) -> None:
    """It works. Written only when that is news; a pause for a limit stays."""
    if account.health == Health.OK and not account.faults_in_a_row and not account.health_kind:
        return
    with _locked(account):
        if account.health_kind in LIMITS and paused(account, timezone.now()):
            return
        account.health, account.health_since = Health.OK, timezone.now()
        account.health_kind, account.health_sentence = "", NOTHING
        account.refused_fingerprint, account.faults_in_a_row = "", 0
        account.rests_until = account.paused_until = None
    wake.notify()


def rest(
    account: Account, failure: Failure, config: SmtpConfig | None, email: EmailLog | None = None
) -> None:
    """It cannot be used: new messages pass a mailbox by, and wait for a profile. Who can mend it is told, once."""
    fingerprint = credentials.fingerprint(config)
    with transaction.atomic():
        with _locked(account):
            known = account.health == Health.RESTING and account.refused_fingerprint == fingerprint
            _let_rest(account, failure, config)
        if not known:
            account_refused.send_robust(sender=Account, account=account, email=email)


def pause(account: Account, failure: Failure) -> None:
    """The account is in order, but nothing leaves through it for a while, and its messages wait."""
    with _locked(account):
        account.faults_in_a_row += 1
        wait = retries.DAILY_LIMIT_WAIT
        if failure.kind != Kind.DAILY_LIMIT:
            wait = retries.stretched(retries.ACCOUNT_WAITS, account.faults_in_a_row, _chance())
        account.paused_until = timezone.now() + wait
        _note(account, failure)


def hold(account: Account, failure: Failure, until: datetime) -> None:
    """Nothing is wrong with the account; it has only sent enough for now."""
    with _locked(account):
        account.paused_until = until
        _note(account, failure)


def paused(account: Account, now: datetime) -> bool:
    return account.paused_until is not None and account.paused_until > now


def heal_changed() -> int:
    """Accounts whose credentials are no longer the refused ones need not wait for their pause to end."""
    healed = 0
    for account in Account.objects.filter(health=Health.RESTING, paused_until__gt=timezone.now()):
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


def _condition(account: Account) -> Condition:
    now = timezone.now()
    if account.rests(now, credentials.fingerprint(credentials.load(account.key))) or paused(account, now):
        until = account.rests_until or account.paused_until
        kind, since = account.health_kind, account.health_since
        return Condition(Health.RESTING, account.health_sentence, kind, since, until)
    if account.health == Health.OK:
        return Condition(Health.OK, since=account.health_since)
    return Condition(Health.UNTESTED)


@contextlib.contextmanager
def _locked(account: Account) -> Iterator[None]:
    """Changes what is on record now, not what was read before the server was asked: a test may have healed it since."""
    with transaction.atomic():
        account.refresh_from_db(fields=OF_HEALTH, from_queryset=Account.objects.select_for_update())
        yield
        account.save(update_fields=OF_HEALTH)


def _let_rest(account: Account, failure: Failure, config: SmtpConfig | None) -> None:
    now = timezone.now()
    account.faults_in_a_row += 1
    account.health = Health.RESTING
    account.refused_fingerprint = credentials.fingerprint(config)
    if not account.is_mailbox:
        account.paused_until = now + retries.stretched(
            retries.ACCOUNT_WAITS, account.faults_in_a_row, _chance()
        )
    elif failure.kind in NEED_A_PERSON:
        account.rests_until = None
    else:
        account.rests_until = now + retries.stretched(
            retries.MAILBOX_WAITS, account.faults_in_a_row, _chance()
        )
    _note(account, failure)


def _note(account: Account, failure: Failure) -> None:
    account.health_kind, account.health_sentence = failure.kind, failure.sentence
    account.health_since = timezone.now()


def _words(failure: Failure) -> str:
    return f"{failure.reply_code} {failure.reply_text}" if failure.reply_code else failure.reply_text


def _chance() -> float:
    return random.random()  # noqa: S311  # spreads retries, keeps no secret
