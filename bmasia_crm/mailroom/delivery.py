"""How a message leaves: claim an account, and for its due messages route, send, record. In turns, until none is left.

No transaction is open while the network is used. What the database says at any moment is what a dead worker would
leave behind, so each step is committed before it begins.
"""

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from django.utils import timezone

from bmasia_crm.common.smtp import SmtpConfig

from . import budget, credentials, failures, health, leases, parcels, records, recovery, routes
from .carrier import Carrier
from .leases import Lease, LeaseLost
from .models import Account, EmailLog, State
from .outbox import sender_of
from .parcels import Parcel
from .smtp import line

log = logging.getLogger(__name__)

# How many messages an account may leave unconfirmed when a worker dies; the same number is under way at most.
WINDOW = 8
# And not more than this, so that a window of large ones fits into memory. One message always may.
WINDOW_OCTETS = 8 * 1024 * 1024


def work(worker: str, stopping: Callable[[], bool] = lambda: False, *, keep: bool = False) -> bool:
    """Claim one account and send what is due from it. False when no account has anything to do.

    With `keep`, whose caller ends with `let_go`, its connection stays open a little for what may follow.
    """
    lease = leases.claim(worker)
    if lease is None:
        return False
    with _held(lease):
        recovery.recover(lease)
        Drain(lease, stopping, keep=keep).run()
    return True


def let_go() -> None:
    """Nothing more is to be sent by this process for now."""
    line.close_kept()
    leases.let_go()


@contextlib.contextmanager
def _held(lease: Lease) -> Iterator[None]:
    """Give the account back, in order even after an error: what was in the middle is settled first."""
    try:
        yield
    except LeaseLost as lost:
        log.warning("%s", lost)
        return
    except Exception:
        recovery.recover(lease)
        raise
    finally:
        if line.is_kept(lease.key):
            # A second more than the connection, so that no other process ever opens one beside it.
            leases.linger(lease, line.KEPT_SECONDS + 1)
        else:
            leases.release(lease)


class Drain:
    """One account's due messages, in order, in turns: write down what was answered, and let leave what may."""

    def __init__(self, lease: Lease, stopping: Callable[[], bool], *, keep: bool) -> None:
        self.lease = lease
        self.stopping = stopping
        self.keep = keep
        self.purse = budget.Purse(lease.key)
        self.carrier = Carrier(lease)

    def run(self) -> None:
        try:
            while self._turn():
                pass
            self.carrier.rest(keep=self.keep and not self.stopping())
        except Exception:
            self.carrier.see_the_rest_through()
            raise
        finally:
            self.carrier.hang_up()

    def _turn(self) -> bool:
        """False when there is nothing left to do."""
        account = Account.objects.get(pk=self.lease.account_id)
        self.carrier.settle(account)
        more = not self.stopping() and self._more(account)
        self.carrier.tell_news(more=more)
        return more or bool(self.carrier.under_way)

    def _more(self, account: Account) -> bool:
        now = timezone.now()
        emails = [] if health.paused(account, now) else self._due(account, now)
        if not emails:
            return False
        config = credentials.load(account.key)
        if config is None:
            self._not_set_up(account, emails[0])
        elif account.is_mailbox and account.rests(now, credentials.fingerprint(config)):
            route = routes.fallback(sender_of(emails[0]), "mailbox_resting", account.health_sentence)
            records.reroute(self.lease, emails[0], route)
        else:
            return self._deliver(account, parcels.pack(emails, account, config), config)
        return True

    def _due(self, account: Account, now: datetime) -> list[EmailLog]:
        """The next ones, with their content: one, or as many as there is room for."""
        room = WINDOW - len(self.carrier.under_way) if self.carrier.takes_many else 1
        due = EmailLog.objects.filter(account=account, state=State.QUEUED, due_at__lte=now)
        octets = sum(parcel.envelope.size for parcel in self.carrier.under_way)
        chosen = list[int]()
        for pk, size in due.order_by("due_at", "pk").values_list("pk", "size")[:room]:
            octets += size
            if octets > WINDOW_OCTETS and octets > size:
                break
            chosen.append(pk)
        emails = due.filter(pk__in=chosen).select_related("content").order_by("due_at", "pk")
        return list(emails) if chosen else []

    def _deliver(self, account: Account, packed: Sequence[Parcel], config: SmtpConfig) -> bool:
        """False if they have to wait for what is under way."""
        if self.carrier.is_busy_elsewhere(config):
            return False
        affordable = self._affordable(account, packed, config)
        if not affordable:
            return not self.carrier.under_way
        self.carrier.carry(account, affordable, config)
        return True

    def _affordable(self, account: Account, packed: Sequence[Parcel], config: SmtpConfig) -> Sequence[Parcel]:
        """As many as the account's budget allows; if it is used up, the account waits."""
        now = timezone.now()
        wanted = [len(parcel.envelope.recipients) for parcel in packed]
        reserved = [len(parcel.envelope.recipients) for parcel in self.carrier.under_way]
        count, obstacle = self.purse.affordable(config, wanted, reserved, now)
        if obstacle and not (count or reserved):
            health.hold(account, *obstacle)
        return packed[:count]

    def _not_set_up(self, account: Account, email: EmailLog) -> None:
        if account.is_mailbox:
            records.reroute(self.lease, email, routes.preview(sender_of(email)))
        else:
            health.rest(account, failures.not_set_up(email.from_address), None, email)
