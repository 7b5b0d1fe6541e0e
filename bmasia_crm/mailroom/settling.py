"""What becomes of a message of which nobody knows whether it arrived: its sender's Sent folder is asked.

Found there: it was sent. Proven absent, where the provider itself files all that is sent: it is queued again, with the
same Message-ID. Anything else is for a person to decide. A person may decide at any moment, and then counts alone.
"""

import threading
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.common.smtp import SmtpConfig

from . import credentials, ledger, news, outbox, providers, routes, wake
from .models import Attempt, EmailLog, Outcome, RecipientState, SentFolder, Settling, SettlingState, State
from .sent_folder import OpenFolder, Sight, owner_of
from .signals import left_to_a_person

LOOK_AGAIN = timedelta(minutes=2)
# A message that vanishes again and again is a riddle, and riddles are for people.
MOST_QUEUED_AGAIN = 2

LONGEST_LOGIN = 500

# A clock that jumps must not make the grace time shorter than it is: so much of it is measured by one that cannot.
STEADY_SHARE = 0.5
MOST_WATCHED = 10_000
_watching_since: dict[tuple[int, int], float] = {}
_watching_since_lock = threading.Lock()

DECIDE = say("Look into it yourself or ask the recipient; then choose Mark as sent or Try again.")


class Finding(StrEnum):
    FOUND = "found"
    ABSENT = "absent"  # and that proves that it was not sent
    NOT_YET = "not_yet"
    UNCLEAR = "unclear"


def begin(emails: Sequence[EmailLog], **_: Any) -> None:
    """News of unconfirmed messages. It may come twice; only a later attempt starts a search anew."""
    for email in emails:
        _begin(email)


def _begin(email: EmailLog) -> None:
    attempt = email.attempts.filter(outcome=Outcome.UNKNOWN).order_by("-number").first()
    if attempt is None:
        return
    fresh = _fresh(email, attempt, credentials.load(email.account.key))
    with transaction.atomic():
        settling, begun = Settling.objects.get_or_create(email=email, defaults=fresh)
        if not begun:
            earlier = Settling.objects.filter(pk=settling.pk, attempt_number__lt=attempt.number)
            begun = bool(earlier.update(**fresh, tries=0, done_at=None, folder=""))
        if begun and fresh["state"] == SettlingState.PERSON:
            _tell(settling)


def look(settling: Settling, open_folder: OpenFolder) -> None:
    """One look into the Sent folder, and what follows from it. Raises ImapTrouble if it could not be read whole."""
    now, watched = timezone.now(), _watched_for(settling)
    if not EmailLog.objects.filter(pk=settling.email_id, state=State.UNCONFIRMED).exists():
        _open(settling).update(next_at=None)
        return
    folder, config = open_folder()
    sight = folder.look(settling.email.message_id, everywhere=True)
    grace_is_over = (
        now >= settling.proves_from and watched >= STEADY_SHARE * settings.MAIL_SETTLE_MINUTES * 60
    )
    match judge(sight, config, grace_is_over, same_login=settling.login == _login_of(config)):
        case Finding.FOUND:
            found = say('It was found in "{folder}" of {owner}: it was sent.', folder=sight.found_in)
            _sent(settling, found.given(owner=owner_of(config)), sight)
        case Finding.ABSENT if settling.queued_again < MOST_QUEUED_AGAIN:
            _queue_again(settling, _absent(sight, config))
        case Finding.NOT_YET:
            _look_again(
                settling, _where(say("It is not in {folders} of {owner} so far."), sight, config), now
            )
        case finding:
            leave_to_a_person(settling, _unclear(finding, sight, config, settling))


def judge(sight: Sight, config: SmtpConfig, grace_is_over: bool, *, same_login: bool) -> Finding:
    """Pure. Absence proves something only in a folder that is surely the right one, and filled by the provider."""
    if sight.found_in:
        return Finding.FOUND
    if not grace_is_over:
        return Finding.NOT_YET
    surely_the_right_one = same_login and sight.announced and providers.absence_proves(config)
    return Finding.ABSENT if surely_the_right_one else Finding.UNCLEAR


@transaction.atomic
def leave_to_a_person(settling: Settling, sentence: Sentence) -> None:
    left = _open(settling).update(
        state=SettlingState.PERSON, sentence=sentence + DECIDE, next_at=None, done_at=timezone.now()
    )
    if left:
        _tell(settling)


def _tell(settling: Settling) -> None:
    settling.refresh_from_db()
    if settling.email.state == State.UNCONFIRMED:
        left_to_a_person.send_robust(sender=Settling, settling=settling)


def _fresh(email: EmailLog, attempt: Attempt, config: SmtpConfig | None) -> dict[str, Any]:
    ended = attempt.ended_at or timezone.now()
    fresh = {
        "account": email.account,
        "attempt_number": attempt.number,
        "proves_from": ended + timedelta(minutes=settings.MAIL_SETTLE_MINUTES),
        "login": "",
    }
    if config and providers.imap_of(config):
        # Another address than the one it left from is another mailbox, whoever's it is.
        if config["email"] == attempt.from_address:
            fresh["login"] = _login_of(config)
        SentFolder.objects.get_or_create(account=email.account)
        sentence = say("It is looked for in the Sent folder of {owner}.", owner=owner_of(config))
        return fresh | {"state": SettlingState.LOOKING, "sentence": sentence, "next_at": timezone.now()}
    sentence = _why_nobody_can_look(email, config) + DECIDE
    return fresh | {"state": SettlingState.PERSON, "sentence": sentence, "next_at": None}


def _login_of(config: SmtpConfig) -> str:
    """Which mailbox at which provider it is. A password may change, and it is the same one."""
    imap = providers.imap_of(config)
    place = f"{imap.host}:{imap.port}" if imap else ""
    return f"{config['email']} {config['username']} {config['host']} {place}"[:LONGEST_LOGIN]


def _watched_for(settling: Settling) -> float:
    """For how many seconds this process has been looking for it."""
    key = (settling.email_id, settling.attempt_number)
    now = time.monotonic()
    with _watching_since_lock:
        if len(_watching_since) > MOST_WATCHED:
            _watching_since.clear()
        return now - _watching_since.setdefault(key, now)


def _why_nobody_can_look(email: EmailLog, config: SmtpConfig | None) -> Sentence:
    because = providers.provider_of(config["host"], config["email"]).no_imap if config else NOTHING
    unknown = say("No IMAP server is set up for {address}.", address=email.from_address)
    return (because or unknown) + say("So its Sent folder was not looked into.")


def _sent(settling: Settling, sentence: Sentence, sight: Sight) -> None:
    with transaction.atomic():
        attempt = _still_unconfirmed(settling)
        if attempt is None:
            return
        recipients = attempt.email.recipients.filter(state=RecipientState.PENDING)
        attempt.accepted_recipients = recipients.update(state=RecipientState.ACCEPTED)
        attempt.outcome, attempt.sentence = Outcome.ACCEPTED, sentence
        attempt.save(update_fields=["accepted_recipients", "outcome", "sentence"])
        now = timezone.now()
        EmailLog.objects.filter(pk=settling.email_id).update(
            state=State.SENT,
            sent_at=attempt.ended_at or now,
            news_at=now + news.OTHERS_WAIT,
            **ledger.NO_FAILURE,
        )
        _open(settling).update(
            state=SettlingState.FOUND, sentence=sentence, folder=sight.found_in, next_at=None, done_at=now
        )
    news.tell(settling.email_id)


def _queue_again(settling: Settling, sentence: Sentence) -> None:
    """As `outbox.retry` does, but the hours until it is given up go on: it must not come back for ever."""
    with transaction.atomic():
        attempt = _still_unconfirmed(settling)
        if attempt is None:
            return
        attempt.outcome, attempt.sentence = Outcome.POSTPONED, sentence
        attempt.save(update_fields=["outcome", "sentence"])
        route = routes.preview(outbox.sender_of(attempt.email))
        now = timezone.now()
        EmailLog.objects.filter(pk=settling.email_id).update(
            state=State.QUEUED,
            account=ledger.account_of(route),
            due_at=now,
            news_at=None,
            **ledger.NO_FAILURE,
            **ledger.route_fields(route),
        )
        _open(settling).update(
            state=SettlingState.ABSENT,
            sentence=sentence,
            queued_again=settling.queued_again + 1,
            next_at=None,
            done_at=now,
        )
        wake.notify()


def _look_again(settling: Settling, sentence: Sentence, now: datetime) -> None:
    next_at = now + LOOK_AGAIN
    if settling.proves_from > now:
        next_at = min(next_at, settling.proves_from)
    _open(settling).update(sentence=sentence, next_at=next_at, done_at=now, tries=0)


def _still_unconfirmed(settling: Settling) -> Attempt | None:
    """The attempt in question, with its message's row locked; None when a person or a later attempt came first."""
    rows = EmailLog.objects.select_for_update(of=("self",)).filter(state=State.UNCONFIRMED)
    email = rows.filter(pk=settling.email_id).first()
    attempt = email.attempts.order_by("-number").first() if email else None
    if attempt is None or attempt.number != settling.attempt_number or attempt.outcome != Outcome.UNKNOWN:
        _open(settling).update(next_at=None)
        return None
    return attempt


def _open(settling: Settling) -> Any:
    """This search and no later one of the same message."""
    return Settling.objects.filter(
        pk=settling.pk, state=SettlingState.LOOKING, attempt_number=settling.attempt_number
    )


def _absent(sight: Sight, config: SmtpConfig) -> Sentence:
    absent = say(
        "It is not in {folders} of {owner}, where {provider} files all that is sent: it did not leave, "
        "and was queued again."
    )
    provider = providers.provider_of(config["host"], config["email"])
    return _where(absent, sight, config).given(provider=provider.name)


def _unclear(finding: Finding, sight: Sight, config: SmtpConfig, settling: Settling) -> Sentence:
    if finding is Finding.ABSENT:
        again = say("It is not in {folders} of {owner}, and it was queued again {count} times already.")
        return _where(again, sight, config).given(count=MOST_QUEUED_AGAIN)
    absent = _where(say("It is not in {folders} of {owner}."), sight, config)
    if not providers.files_sent_copies(config):
        return absent + say(
            "That proves nothing, because its mail server does not file what is sent through it."
        )
    if _is_untraced(settling):
        return absent + say("That proves nothing, because it may have left another way.")
    if settling.login != _login_of(config):
        return absent + say("That proves nothing, because the mailbox was set up anew since then.")
    if not sight.announced:
        return absent + say(
            "That proves nothing, because the server does not say which folder is the Sent folder."
        )
    return absent + say("That proves nothing, because this folder is not at the provider that sends.")


def _is_untraced(settling: Settling) -> bool:
    """Whether nobody knows where it left from: `restoring` only knows that it may have."""
    return settling.email.attempts.filter(number=settling.attempt_number, from_address="").exists()


def _where(sentence: Sentence, sight: Sight, config: SmtpConfig) -> Sentence:
    folders = tuple(f'"{name}"' for name in sight.looked_in)
    return sentence.given(folders=folders, owner=owner_of(config))
