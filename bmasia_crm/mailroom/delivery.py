"""How a message leaves: claim an account, and for each of its due messages route, send, record.

No transaction is open while the network is used. What the database says at any moment is what a dead worker would
leave behind, so each step is committed before it begins.
"""

import contextlib
import logging
from collections.abc import Callable, Iterator
from datetime import datetime

from django.utils import timezone

from bmasia_crm.common.smtp import SmtpConfig

from . import (
    budget,
    credentials,
    endings,
    failures,
    health,
    leases,
    letters,
    records,
    recovery,
    routes,
    sizes,
    verdicts,
)
from .leases import Lease, LeaseLost
from .models import Account, Attempt, EmailLog, RecipientState, Stage, State
from .outbox import sender_of
from .smtp import Connection, Envelope, Receipt, Step, Trouble
from .verdicts import Verdict

log = logging.getLogger(__name__)


def work(worker: str, stopping: Callable[[], bool] = lambda: False) -> bool:
    """Claim one account and send what is due from it. False when no account has anything to do."""
    lease = leases.claim(worker)
    if lease is None:
        return False
    with _held(lease):
        recovery.recover(lease)
        Drain(lease, stopping).run()
    return True


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
        leases.release(lease)


class Drain:
    """One account's due messages, in order, over one connection."""

    def __init__(self, lease: Lease, stopping: Callable[[], bool]) -> None:
        self.lease = lease
        self.stopping = stopping
        self.connection: Connection | None = None
        self.purse = budget.Purse(lease.key)

    def run(self) -> None:
        try:
            while not self.stopping() and self._next():
                pass
        finally:
            if self.connection:
                self.connection.close()

    def _next(self) -> bool:
        now = timezone.now()
        account = Account.objects.get(pk=self.lease.account_id)
        if account.paused_until and account.paused_until > now:
            return False
        due = EmailLog.objects.filter(account=account, state=State.QUEUED, due_at__lte=now)
        email = due.select_related("content").order_by("due_at", "pk").first()
        if email is None:
            return False
        config = credentials.load(account.key)
        if config is None:
            self._not_set_up(account, email)
        elif account.is_mailbox and account.rests(now, credentials.fingerprint(config)):
            route = routes.fallback(sender_of(email), "mailbox_resting", account.health_sentence)
            records.reroute(self.lease, email, route)
        elif over := self._over_budget(email, config, now):
            health.hold(account, *over)
        else:
            self._deliver(account, email, config)
        return True

    def _over_budget(
        self, email: EmailLog, config: SmtpConfig, now: datetime
    ) -> tuple[failures.Failure, datetime] | None:
        recipients = email.recipients.filter(state=RecipientState.PENDING).count()
        return self.purse.obstacle(config, recipients, now)

    def _not_set_up(self, account: Account, email: EmailLog) -> None:
        if account.is_mailbox:
            because = f"{email.sender_name} has no mailbox set up any more."
            records.reroute(self.lease, email, routes.fallback(sender_of(email), "no_mailbox", because))
        else:
            health.pause(account, failures.not_set_up(email.from_address), None, broken=True)

    def _deliver(self, account: Account, email: EmailLog, config: SmtpConfig) -> None:
        if account.is_mailbox:
            email.from_address = config["email"]
        lines = letters.sender_lines(email.from_name, email.from_address, email.reply_to)
        stage = Stage.ENVELOPE if self.connection else Stage.CONNECT
        attempt = records.begin(self.lease, email, lines, stage)
        if attempt is None:
            return
        try:
            receipt = self._send(attempt, email, config)
        except Trouble as trouble:
            if trouble.spoils_connection:
                self._hang_up()
            self._troubled(account, attempt, config, trouble)
        except BaseException:
            self._hang_up()
            raise
        else:
            records.conclude(attempt, endings.of_receipt(email, receipt, config))
            health.heal(account)
            if self.connection:
                sizes.note(account, self.connection.size_limit)

    def _troubled(self, account: Account, attempt: Attempt, config: SmtpConfig, trouble: Trouble) -> None:
        """The account's part first: should this worker die in between, nobody knocks there a second time."""
        email = attempt.email
        failure = failures.of_trouble(trouble, config)
        verdict = verdicts.decide(trouble, failure.kind, personal=account.is_mailbox)
        if verdict is Verdict.NEXT_ROUTE:
            health.rest(account, failure, config, email)
        elif verdict is Verdict.PAUSE:
            health.pause(account, failure, config, broken=verdicts.is_account_fault(trouble, failure.kind))
        records.conclude(attempt, endings.of_trouble(email, trouble, failure, verdict))

    def _send(self, attempt: Attempt, email: EmailLog, config: SmtpConfig) -> Receipt:
        content = attempt.header_lines.encode("ascii") + bytes(email.content.data)
        pending = email.recipients.filter(state=RecipientState.PENDING)
        to = tuple(pending.values_list("address", flat=True))
        envelope = Envelope(attempt.from_address, to, len(content))

        def before_content() -> None:
            records.hand_over(self.lease, attempt)

        try:
            return self._connected(config).send(envelope, content, before_content)
        except Trouble as trouble:
            if not self._went_stale(trouble):
                raise
        self._hang_up()
        return self._connected(config).send(envelope, content, before_content)

    def _connected(self, config: SmtpConfig) -> Connection:
        if self.connection and self.connection.config != config:
            self.connection.close()
            self.connection = None
        if self.connection is None:
            self.connection = Connection(config, trusted=not self.lease.key.startswith("mailbox:"))
        return self.connection

    def _went_stale(self, trouble: Trouble) -> bool:
        """A connection that worked before was closed between two messages: that says nothing about the next one."""
        used = self.connection is not None and self.connection.used > 0
        return used and trouble.step is Step.MAIL and trouble.spoils_connection

    def _hang_up(self) -> None:
        if self.connection:
            self.connection.drop()
            self.connection = None
