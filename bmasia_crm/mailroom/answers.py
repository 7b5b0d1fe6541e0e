"""What a server said becomes what is on record: first of the account, then of its messages."""

from collections.abc import Sequence

from django.utils import timezone

from bmasia_crm.common.smtp import SmtpConfig

from . import credentials, endings, failures, health, records, verdicts
from .endings import Ending
from .failures import Failure
from .models import Account, EmailLog
from .parcels import Parcel
from .smtp import Receipt, Result, Trouble
from .verdicts import Verdict


def record(account: Account, config: SmtpConfig, results: Sequence[tuple[Parcel, Result]]) -> list[EmailLog]:
    """The account's part first: should this worker die in between, nobody knocks there a second time.

    Says of which messages there is news to tell.
    """
    if any(isinstance(result, Receipt) for _, result in results):
        health.heal(account)
    return records.conclude_all(
        [(parcel.attempt, _ending(account, config, parcel.email, result)) for parcel, result in results]
    )


def _ending(account: Account, config: SmtpConfig, email: EmailLog, result: Result) -> Ending:
    if isinstance(result, Receipt):
        return endings.of_receipt(email, result, config)
    failure = failures.of_trouble(result, config)
    verdict = verdicts.decide(result, failure.kind, personal=account.is_mailbox)
    _blame(account, config, email, (result, failure, verdict))
    return endings.of_trouble(email, result, failure, verdict)


def _blame(
    account: Account, config: SmtpConfig, email: EmailLog, why: tuple[Trouble, Failure, Verdict]
) -> None:
    """Once, however many messages a window held when the account stopped being of use."""
    trouble, failure, verdict = why
    now = timezone.now()
    if verdict is Verdict.NEXT_ROUTE and not account.rests(now, credentials.fingerprint(config)):
        health.rest(account, failure, config, email)
    elif verdict is Verdict.PAUSE and not health.paused(account, now):
        if verdicts.is_account_fault(trouble, failure.kind):
            health.rest(account, failure, config, email)
        else:
            health.pause(account, failure)
