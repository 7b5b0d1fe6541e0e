"""What a worker writes down, for many messages in one transaction. None is open while the network is used."""

import logging
import time
from collections.abc import Iterable, Sequence

from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from . import leases, ledger, news, outcomes
from .endings import Ending
from .leases import Lease
from .models import Attempt, EmailLog, Outcome, Recipient, Stage, State
from .parcels import Parcel
from .routes import Route
from .saving import save_all

log = logging.getLogger(__name__)

# Seconds between tries to write down an outcome.
PATIENCE = (0.1, 0.5, 1, 2, 5, 10, 10)
OF_AN_ATTEMPT = (
    "outcome",
    "stage",
    "ended_at",
    "kind",
    "sentence",
    "reply_code",
    "reply_text",
    "accepted_recipients",
)
OF_A_RECIPIENT = ("state", "reply_code", "reply_text")
OF_A_ROUTE = ("account", "route_reason", "route_sentence", "from_name", "from_address", "reply_to")
OF_A_MESSAGE = (
    "state",
    "due_at",
    "sent_at",
    "news_at",
    "failure_kind",
    "failure_sentence",
    "reply_code",
    "reply_text",
)

# Takes what still waits for an account, and numbers its next attempts. Nobody adds an attempt meanwhile: that takes the
# account's lease, whose row the same transaction has locked.
TAKE = """
UPDATE mailroom_emaillog SET state = %s, tries = tries + 1, from_address = COALESCE(%s, from_address)
WHERE account_id = %s AND state = %s AND id IN ({})
RETURNING id, (SELECT COALESCE(MAX(number), 0) + 1 FROM mailroom_attempt WHERE email_id = mailroom_emaillog.id)
"""

type Ended = tuple[Attempt, Ending]


def begin(lease: Lease, parcels: Sequence[Parcel], stage: Stage) -> list[Parcel]:
    """Take queued messages for sending; those that were cancelled or taken in the meantime are left out.

    With the stage `content` it is also the last thing before their content goes out.
    """
    with transaction.atomic():
        leases.renew(lease)
        numbers = _take(lease, parcels)
        taken = [parcel for parcel in parcels if parcel.email.pk in numbers]
        attempts = [_attempt(lease, parcel, numbers[parcel.email.pk], stage) for parcel in taken]
        for parcel, attempt in zip(taken, Attempt.objects.bulk_create(attempts), strict=True):
            parcel.attempt = attempt
            parcel.email.tries += 1
    return taken


def hand_over(lease: Lease, parcel: Parcel) -> None:
    """The last thing before the content goes out. Raises LeaseLost if it must not go out any more."""
    with transaction.atomic():
        leases.renew(lease)
        underway = Attempt.objects.filter(pk=parcel.attempt.pk, outcome=Outcome.UNDERWAY)
        if not underway.update(stage=Stage.CONTENT):
            raise leases.LeaseLost("Another worker has already given this attempt up.")


def conclude(attempt: Attempt, ending: Ending) -> None:
    news.tell_all(conclude_all([(attempt, ending)]))


def conclude_all(ended: Sequence[Ended]) -> list[EmailLog]:
    """Write down how they ended, and say of which there is news to tell.

    What the server said must not get lost with a database that is away for a moment.
    """
    for pause in PATIENCE:
        try:
            return _write_down(ended)
        except (OperationalError, InterfaceError):
            if connection.in_atomic_block:
                raise
            log.exception("The outcome of %s could not be written down yet.", [each for each, _ in ended])
            connection.close()
            time.sleep(pause)
    return _write_down(ended)


def reroute(lease: Lease, email: EmailLog, route: Route) -> None:
    """Give a queued message another account without having tried this one."""
    with transaction.atomic():
        leases.renew(lease)
        queued = EmailLog.objects.filter(pk=email.pk, account_id=lease.account_id, state=State.QUEUED)
        queued.update(account=ledger.account_of(route), **ledger.route_fields(route))


def _take(lease: Lease, parcels: Sequence[Parcel]) -> dict[int, int]:
    """The number of each one's next attempt, for those that were there to be taken."""
    asked = [parcel.email.pk for parcel in parcels]
    addresses = {parcel.envelope.sender for parcel in parcels}
    # Only a mailbox, which has one address, may have got another one since its messages were put.
    sender = addresses.pop() if len(addresses) == 1 else None
    with connection.cursor() as cursor:
        sql = TAKE.format(", ".join(["%s"] * len(asked)))
        cursor.execute(sql, [State.SENDING, sender, lease.account_id, State.QUEUED, *asked])
        return dict(cursor.fetchall())


def _attempt(lease: Lease, parcel: Parcel, number: int, stage: Stage) -> Attempt:
    return Attempt(
        email=parcel.email,
        number=number,
        account_id=lease.account_id,
        account_key=lease.key,
        lease_token=lease.token,
        from_address=parcel.envelope.sender,
        header_lines=parcel.header_lines,
        size=len(parcel.content),
        sha256=parcel.sha256,
        started_at=timezone.now(),
        stage=stage,
    )


@transaction.atomic
def _write_down(ended: Sequence[Ended]) -> list[EmailLog]:
    """Late truths count too: another worker may have called a message unconfirmed by now."""
    now = timezone.now()
    endings = {attempt.email_id: (attempt, ending) for attempt, ending in ended}
    emails = list(_locked(endings).select_related("account"))
    outcome_of, newest = _attempts_of(endings)
    changed, noted, open_attempts = list[EmailLog](), list[Recipient](), list[Attempt]()
    recipients = _recipients_of(endings)
    for email in emails:
        attempt, ending = endings[email.pk]
        if outcome_of[attempt.pk] not in (Outcome.UNDERWAY, Outcome.UNKNOWN):
            continue
        outcomes.end_attempt(attempt, ending, now)
        open_attempts.append(attempt)
        if not outcomes.may_change(email, ending, newest=attempt.number == newest[email.pk]):
            continue
        noted += outcomes.note_recipients(recipients[email.pk], ending)
        outcomes.end_email(email, recipients[email.pk], ending, now)
        changed.append(email)
    save_all(open_attempts, OF_AN_ATTEMPT)
    save_all(noted, OF_A_RECIPIENT)
    save_all(changed, OF_A_MESSAGE)
    save_all([email for email in changed if endings[email.pk][1].route], OF_A_ROUTE)
    return [email for email in changed if email.news_at]


def _attempts_of(emails: Iterable[int]) -> tuple[dict[int, str], dict[int, int]]:
    """The outcome of each attempt as it is on record now, and the number of each message's newest."""
    outcome_of, newest = dict[int, str](), dict[int, int]()
    attempts = Attempt.objects.filter(email__in=list(emails)).order_by("number")
    for pk, email_id, number, outcome in attempts.values_list("pk", "email_id", "number", "outcome"):
        outcome_of[pk], newest[email_id] = outcome, number
    return outcome_of, newest


def _recipients_of(emails: Iterable[int]) -> dict[int, list[Recipient]]:
    found: dict[int, list[Recipient]] = {pk: [] for pk in emails}
    for recipient in Recipient.objects.filter(email__in=found).order_by("pk"):
        found[recipient.email_id].append(recipient)
    return found


def _locked(pks: Iterable[int]) -> QuerySet[EmailLog]:
    """In the same order for everybody."""
    return EmailLog.objects.select_for_update(of=("self",)).filter(pk__in=list(pks)).order_by("pk")
