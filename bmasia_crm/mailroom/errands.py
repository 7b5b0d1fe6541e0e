"""The worker's way to the Sent folders: one account at a time, all its errands over one IMAP connection.

Only one worker is in a folder at a time, by a lease as for sending. Who dies here leaves nothing half done: each errand
begins by looking at what is there.
"""

import contextlib
import logging
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from bmasia_crm.common.sentences import Sentence, quoted, say
from bmasia_crm.common.smtp import SmtpConfig

from . import credentials, filing, sent_folder, settling
from .failures import Kind
from .imap import ImapRefused, ImapTrouble
from .leases import LeaseLost
from .models import Account, Filing, SentFolder, Settling
from .sent_folder import SentFolderSession
from .verdicts import ACCOUNT_FAULTS

log = logging.getLogger(__name__)

# A lease outlasts any one step over IMAP, which takes a few answers; whoever dies delays its errands by so much.
ANSWERS_A_LEASE = 5
MINUTE = timedelta(minutes=1)
WAITS = (MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE)
MOST_TRIES = 8
A_ROUND = 100

type Errand = Settling | Filing


@dataclass(frozen=True)
class FolderLease:
    account: Account
    token: uuid.UUID = field(default_factory=uuid.uuid4)

    def renew(self) -> None:
        if not self._mine().update(lease_until=timezone.now() + lease_time()):
            raise LeaseLost(f"Another worker is in the Sent folder of {self.account}.")

    def release(self) -> None:
        self._mine().update(lease_token=None, lease_until=None)

    def rest(self, sentence: Sentence) -> datetime:
        """Something is wrong with the folder as a whole: leave it alone for a while. Says until when."""
        self._mine().update(troubles_in_a_row=F("troubles_in_a_row") + 1)
        troubles = self._mine().values_list("troubles_in_a_row", flat=True).first() or 1
        until = timezone.now() + _wait(troubles)
        self._mine().update(rests_until=until, sentence=sentence)
        return until

    def heal(self) -> None:
        self._mine().filter(troubles_in_a_row__gt=0).update(
            troubles_in_a_row=0, rests_until=None, sentence=""
        )

    def _mine(self) -> QuerySet[SentFolder]:
        return SentFolder.objects.filter(account=self.account, lease_token=self.token)


def work(stopping: Callable[[], bool] = lambda: False) -> bool:
    """Go to one Sent folder that has something to do. False when none has."""
    lease = claim()
    if lease is None:
        return False
    try:
        Round(lease, stopping).run()
    except LeaseLost as lost:
        log.warning("%s", lost)
    finally:
        lease.release()
    return True


def lease_time() -> timedelta:
    return timedelta(seconds=ANSWERS_A_LEASE * settings.MAIL_REPLY_TIMEOUT)


def claim() -> FolderLease | None:
    now = timezone.now()
    free = Q(lease_until=None) | Q(lease_until__lt=now) | Q(lease_until__gt=now + 2 * lease_time())
    rested = Q(rests_until=None) | Q(rests_until__lte=now)
    due = [
        Exists(kind.objects.filter(account=OuterRef("pk"), next_at__lte=now)) for kind in (Settling, Filing)
    ]
    waiting = SentFolder.objects.filter(free, rested).filter(Q(due[0]) | Q(due[1]))
    for folder in waiting.select_related("account").order_by("?")[:10]:
        lease = FolderLease(folder.account)
        taken = SentFolder.objects.filter(free, pk=folder.pk)
        if taken.update(lease_token=lease.token, lease_until=now + lease_time()) == 1:
            return lease
    return None


class Round:
    """What is due in one Sent folder, one errand after the other."""

    def __init__(self, lease: FolderLease, stopping: Callable[[], bool]) -> None:
        self.lease = lease
        self.stopping = stopping
        self._open: tuple[SentFolderSession, SmtpConfig] | None = None

    def run(self) -> None:
        with contextlib.ExitStack() as self._end:
            errands = list(self._due())
            for number, errand in enumerate(errands):
                if self.stopping():
                    return
                self.lease.renew()
                try:
                    self._do(errand)
                except ImapTrouble as trouble:
                    until = self.lease.rest(trouble.sentence)
                    for each in errands[number:]:
                        _postpone(each, trouble, until)
                    return
            self.lease.heal()

    def _due(self) -> Iterable[Errand]:
        now, account = timezone.now(), self.lease.account
        unsettled = Settling.objects.filter(account=account, next_at__lte=now).select_related(
            "email__account"
        )
        unfiled = Filing.objects.filter(account=account, next_at__lte=now).select_related("email__content")
        return chain(unsettled.order_by("next_at")[:A_ROUND], unfiled.order_by("next_at", "pk")[:A_ROUND])

    def _do(self, errand: Errand) -> None:
        """What is wrong with one message alone must not keep the others waiting."""
        try:
            if isinstance(errand, Settling):
                settling.look(errand, self._folder)
            else:
                filing.file(errand, self._folder, self.lease.renew)
        except ImapRefused as refused:
            _postpone(errand, refused, timezone.now() + _wait(errand.tries + 1))
        except (ValueError, TypeError, LookupError):
            log.exception("%s could not be carried out.", errand)
            unexpected = ImapTrouble(say("Something unexpected happened."))
            _postpone(errand, unexpected, timezone.now() + _wait(errand.tries + 1))

    def _folder(self) -> tuple[SentFolderSession, SmtpConfig]:
        """Connected to when the first errand needs it."""
        if self._open is None:
            config = self._login()
            trusted = not self.lease.account.is_mailbox
            session = self._end.enter_context(sent_folder.opened(config, trusted=trusted))
            self._open = session, config
        return self._open

    def _login(self) -> SmtpConfig:
        account = self.lease.account
        config = credentials.load(account.key)
        if config is None:
            raise ImapTrouble(say("{address} is not set up any more.", address=account.address))
        refused = ACCOUNT_FAULTS.get(Kind(account.health_kind or Kind.UNKNOWN)) == "login_refused"
        if refused and account.rests(timezone.now(), credentials.fingerprint(config)):
            # The same password is not tried a second time at another door.
            raise ImapTrouble(account.health_sentence)
        return config


def _postpone(errand: Errand, trouble: ImapTrouble, until: datetime) -> None:
    errand.tries += 1
    because = trouble.sentence
    if isinstance(trouble, ImapRefused):
        because += quoted(trouble.reply)
    if errand.tries >= MOST_TRIES:
        _give_up(errand, because + say("It was tried {count} times.", count=errand.tries))
        return
    sentence = because + say("It is tried again.")
    type(errand).objects.filter(pk=errand.pk, next_at__isnull=False).update(
        tries=errand.tries, next_at=until, done_at=timezone.now(), sentence=sentence
    )


def _give_up(errand: Errand, because: Sentence) -> None:
    if isinstance(errand, Settling):
        settling.leave_to_a_person(errand, because)
    else:
        filing.give_up(errand, because)


def _wait(times: int) -> timedelta:
    return WAITS[min(max(times, 1), len(WAITS)) - 1]
