"""Who works on which account. A conditional UPDATE claims it, a token fences it: the clock only decides who tries.

Two workers that disagree about the time may both believe an account is theirs to take. The token in the row is then
the later one's, and whoever holds the earlier one finds out in the transaction before it hands over content.
"""

import contextlib
import logging
import threading
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.db import Error, connection
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from .models import Account, EmailLog, State

log = logging.getLogger(__name__)

# Leases of this process, which a running keeper renews while the network is slow.
_held: set["Lease"] = set()
# Accounts that this process has done its work on, and keeps from others as long as their connections stay open;
# and those that it could not give back.
_lingering: dict[int, "Lease"] = {}


class LeaseLost(Exception):
    """Another worker holds it now."""


@dataclass(frozen=True)
class Lease:
    account_id: int
    key: str
    token: uuid.UUID = field(default_factory=uuid.uuid4)


def claim(worker: str) -> Lease | None:
    """The account that has waited longest among those with something to do."""
    now = timezone.now()
    waiting = _claimable(now).order_by(F("claimed_at").asc(nulls_first=True)).values_list("pk", "key")
    for account_id, key in waiting[:10]:
        lease = Lease(account_id, key)
        mine = Account.objects.filter(_open_to_us(now), pk=account_id).update(
            lease_token=lease.token, lease_until=_until(now), claimed_at=now, worker=worker
        )
        if mine == 1:
            _lingering.pop(account_id, None)
            _held.add(lease)
            return lease
    return None


def next_due(now: datetime) -> datetime | None:
    """When there is next something to claim, as far as is known now; None when nothing waits anywhere."""
    messages = EmailLog.objects.filter(account=OuterRef("pk"))
    queued = messages.filter(state=State.QUEUED).order_by("due_at").values("due_at")[:1]
    left_over = Exists(messages.filter(state=State.SENDING))
    accounts = Account.objects.annotate(first=Subquery(queued), left_over=left_over)
    waiting = accounts.filter(Q(first__isnull=False) | Q(left_over=True))
    moments = waiting.values_list("left_over", "first", "paused_until", "lease_until", "lease_token")
    ours = _lingering_tokens()
    return min(
        (
            _claimable_from(now, left_over, due, pause, None if token in ours else held)
            for left_over, due, pause, held, token in moments
        ),
        default=None,
    )


def _claimable_from(
    now: datetime, left_over: bool, due: datetime | None, pause: datetime | None, held: datetime | None
) -> datetime:
    """Something left over waits for the dead worker's lease alone, other messages for their account's pause too."""
    waits = (held,) if left_over else (held, due, pause)
    return max((moment for moment in waits if moment), default=now)


def renew(lease: Lease) -> None:
    """Inside a transaction this also locks the account's row: nobody can take it over before the commit."""
    if not _mine(lease).update(lease_until=_until(timezone.now())):
        raise LeaseLost(f"Another worker has taken over {lease.key}.")


def release(lease: Lease) -> None:
    _held.discard(lease)
    try:
        _mine(lease).update(lease_token=None, lease_until=None, worker="")
    except Error:
        # It stays written as ours, so that with the database back this process need not sit its own lease out.
        _lingering[lease.account_id] = lease
        raise


def linger(lease: Lease, seconds: float) -> None:
    """The work is done, and the connection stays open: for so long, only this process may take the account up again."""
    _held.discard(lease)
    if _mine(lease).update(lease_until=timezone.now() + timedelta(seconds=seconds), worker=""):
        _lingering[lease.account_id] = lease


def let_go() -> None:
    for lease in tuple(_lingering.values()):
        release(lease)
    _lingering.clear()


@contextlib.contextmanager
def kept() -> Iterator[None]:
    """While this lasts, this process's leases do not run out, however slow a mail server is. Death ends them."""
    ending = threading.Event()
    keeper = threading.Thread(target=_keep, args=(ending,), name="lease-keeper", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        ending.set()
        keeper.join()


def _keep(ending: threading.Event) -> None:
    while not ending.wait(settings.MAIL_LEASE_SECONDS / 3):
        try:
            for lease in tuple(_held):
                _mine(lease).update(lease_until=_until(timezone.now()))
        except Error:
            log.exception("Leases could not be renewed; trying again.")
            connection.close()
    connection.close()


def _claimable(now: datetime) -> QuerySet[Account]:
    messages = EmailLog.objects.filter(account=OuterRef("pk"))
    due = Exists(messages.filter(state=State.QUEUED, due_at__lte=now))
    left_over = Exists(messages.filter(state=State.SENDING))
    awake = Q(paused_until=None) | Q(paused_until__lte=now)
    return Account.objects.filter(_open_to_us(now)).filter((Q(awake) & Q(due)) | Q(left_over))


def _free(now: datetime) -> Q:
    # A lease that ends further ahead than any lease can was given by a clock that ran ahead.
    absurd = now + timedelta(seconds=10 * settings.MAIL_LEASE_SECONDS)
    return Q(lease_until=None) | Q(lease_until__lt=now) | Q(lease_until__gt=absurd)


def _open_to_us(now: datetime) -> Q:
    return _free(now) | Q(lease_token__in=_lingering_tokens())


def _lingering_tokens() -> list[uuid.UUID]:
    return [lease.token for lease in tuple(_lingering.values())]


def _until(now: datetime) -> datetime:
    return now + timedelta(seconds=settings.MAIL_LEASE_SECONDS)


def _mine(lease: Lease) -> QuerySet[Account]:
    return Account.objects.filter(pk=lease.account_id, lease_token=lease.token)
