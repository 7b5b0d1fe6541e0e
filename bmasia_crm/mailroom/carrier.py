"""Carries an account's messages to its server: several at once where the server takes them so, else one by one."""

import logging
from collections import deque
from collections.abc import Sequence

from django.utils import timezone

from bmasia_crm.common.smtp import SmtpConfig

from . import answers, credentials, health, news, records, sizes
from .leases import Lease
from .models import Account, EmailLog, Stage
from .parcels import Parcel
from .smtp import Line, Result, Trouble, Window

log = logging.getLogger(__name__)

# Accounts whose server broke off in the middle of a window: one message at a time, as long as this process lives.
_one_at_a_time: set[str] = set()


class Carrier:
    def __init__(self, lease: Lease) -> None:
        self.lease = lease
        self.line = Line(lease.key)
        # Handed over, and not answered yet.
        self.under_way: deque[Parcel] = deque()
        self._account: Account | None = None
        self._news: list[EmailLog] = []

    @property
    def takes_many(self) -> bool:
        return self.line.takes_many and self.lease.key not in _one_at_a_time

    def is_busy_elsewhere(self, config: SmtpConfig) -> bool:
        """Other credentials mean another connection, and an account has one at a time."""
        return bool(self.under_way) and not self.line.is_for(config)

    def carry(self, account: Account, packed: Sequence[Parcel], config: SmtpConfig) -> None:
        """A connection first proves itself with one message, whose every step is known before its content is out."""
        self._account = account
        if not self.line.is_for(config):
            self._one_by_one(account, packed[:1], config)
        elif self.line.window and len(packed) + len(self.under_way) > 1:
            self._at_once(packed, self.line.window)
        else:
            self._one_by_one(account, packed, config)

    def settle(self, account: Account) -> None:
        """Wait for the first answer to what is under way, and write down all that have come."""
        if not (self.under_way and self.line.window and self.line.connection):
            return
        config, window = self.line.connection.config, self.line.window
        settled = [(self.under_way.popleft(), result) for result in window.settled()]
        if window.trouble:
            self.line.hang_up()
            if not window.trouble.reply:
                log.warning("%s: the server broke off; one message at a time from now on.", account)
                _one_at_a_time.add(account.key)
        self._news += answers.record(account, config, settled)

    def tell_news(self, *, more: bool) -> None:
        """While the server is busy with what comes next, if there is more."""
        if self.line.window:
            self.line.window.start()
        if more and news.may_wait(self._news):
            return
        untold, self._news = self._news, []
        news.tell_all(untold)

    def see_the_rest_through(self) -> None:
        """Whatever went wrong on our side: what is under way still gets its answer written down."""
        while self.under_way and self._account:
            self.settle(self._account)
        self.tell_news(more=False)

    def rest(self, *, keep: bool) -> None:
        if keep:
            self.line.keep()
        else:
            self.line.close()

    def hang_up(self) -> None:
        self.line.hang_up()

    def _at_once(self, packed: Sequence[Parcel], window: Window) -> None:
        for parcel in records.begin(self.lease, packed, Stage.CONTENT):
            window.put(parcel.envelope, parcel.content)
            self.under_way.append(parcel)

    def _one_by_one(self, account: Account, packed: Sequence[Parcel], config: SmtpConfig) -> None:
        stage = Stage.ENVELOPE if self.line.connection else Stage.CONNECT
        waiting = deque(records.begin(self.lease, packed, stage))
        while waiting:
            parcel = waiting.popleft()
            result = self._send(parcel, config, waiting[0] if waiting else None)
            self._news += answers.record(account, config, [(parcel, result)])
            if self.line.connection:
                sizes.note(account, self.line.connection.size_limit)
            if isinstance(result, Trouble) and waiting and not self._may_go_on(account, config):
                answers.record(account, config, [(each, result.before_its_turn()) for each in waiting])
                waiting.clear()
                # The envelope of the next one may be out already.
                self.line.hang_up()

    def _send(self, parcel: Parcel, config: SmtpConfig, then: Parcel | None) -> Result:
        def before_content() -> None:
            records.hand_over(self.lease, parcel)

        ahead = then.envelope if then else None
        try:
            return self.line.send(config, parcel.envelope, parcel.content, before_content, ahead)
        except Trouble as trouble:
            if trouble.spoils_connection:
                self.line.hang_up()
            return trouble

    def _may_go_on(self, account: Account, config: SmtpConfig) -> bool:
        now = timezone.now()
        resting = health.paused(account, now) or account.rests(now, credentials.fingerprint(config))
        return self.line.connection is not None and not resting
