"""The only door in. Nothing here touches the network: a message is written down whole, or not at all."""

import hashlib
import json
from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.sentences import Sentence, say

from . import ledger, letters, news, routes, sizes, wake
from .ledger import IdempotencyConflict
from .letters import Letter, Sender
from .models import EmailLog, Outcome, RecipientState, State

__all__ = [
    "IdempotencyConflict",
    "can",
    "cancel",
    "find",
    "mark_sent",
    "put",
    "resend",
    "retry",
    "take_over",
]

# Which states allow what. The API shows these as `can`.
CANCELLABLE = frozenset({State.QUEUED})
RETRYABLE = frozenset({State.FAILED, State.UNCONFIRMED})
RESENDABLE = frozenset({State.SENT, State.FAILED, State.CANCELLED})
MARKABLE = frozenset({State.UNCONFIRMED})


def put(
    letter: Letter,
    sender: Sender,
    *,
    idempotency_key: str = "",
    fingerprint: str = "",
    send_at: datetime | None = None,
    undo_seconds: int = 0,
) -> EmailLog:
    """Write one message down; the worker sends it. The same request again gives the first message again.

    `fingerprint` says when two requests are the same: by default same person, recipients, words, files.
    Raises IdempotencyConflict, routes.UnknownProfile, sizes.TooLarge, or ValueError for an address that is none.
    """
    request = fingerprint or fingerprint_of(letter, sender)
    key = ledger.scoped(sender.user_id, idempotency_key)
    if earlier := ledger.by_key(key, request):
        return earlier
    now = timezone.now()
    route = routes.preview(sender)
    email = _new(sender, route, now, send_at or now + timedelta(seconds=undo_seconds))
    email.subject, email.body, email.in_reply_to = letter.subject, letter.text, letter.in_reply_to
    email.fingerprint = request
    data = letters.build(letter, email.message_id, max(email.send_at, now))
    email.size = len(data)
    sizes.refuse_too_large(route.key, email.size)
    return ledger.write(email, route, key, lambda: ledger.write_letter(email, letter, data))


def find(user_id: int | None, idempotency_key: str) -> EmailLog | None:
    """The message that an earlier request with this key made."""
    return ledger.by_key(ledger.scoped(user_id, idempotency_key))


def can(email: EmailLog) -> list[str]:
    verbs = {"cancel": CANCELLABLE, "retry": RETRYABLE, "resend": RESENDABLE, "mark-sent": MARKABLE}
    return [verb for verb, states in verbs.items() if email.state in states]


def cancel(email: EmailLog) -> EmailLog:
    """Stop a message that no worker has taken yet. If some have it from an earlier try, it was sent, to them alone."""
    with transaction.atomic():
        queued = EmailLog.objects.filter(pk=email.pk, state__in=CANCELLABLE)
        changed = queued.update(state=State.CANCELLED)
        if changed and email.recipients.filter(state=RecipientState.ACCEPTED).exists():
            email.recipients.filter(state=RecipientState.PENDING).update(state=RecipientState.REFUSED)
            _end_as_sent(email, {State.CANCELLED})
    return _changed(email, changed, say("It is too late to cancel: the message is {state}."))


def retry(email: EmailLog) -> EmailLog:
    """Queue the same message again, with the same Message-ID, by the route that is best now."""
    now = timezone.now()
    with transaction.atomic():
        route = routes.preview(sender_of(email))
        failed = email.recipients.filter(email__state=State.FAILED, state=RecipientState.REFUSED)
        failed.update(state=RecipientState.PENDING, reply_code=None, reply_text="")
        changed = EmailLog.objects.filter(pk=email.pk, state__in=RETRYABLE).update(
            state=State.QUEUED,
            account=ledger.account_of(route),
            due_at=now,
            give_up_at=_give_up(now),
            tries=0,
            news_at=None,
            **ledger.NO_FAILURE,
            **ledger.route_fields(route),
        )
        wake.notify()
        refusal = say("Only a failed or unconfirmed message can be retried; this one is {state}.")
        # In the transaction: a refusal takes back what was written of the recipients.
        return _changed(email, changed, refusal)


def resend(email: EmailLog, *, sender: Sender | None = None, idempotency_key: str = "") -> EmailLog:
    """The same words and the same files to the same people, as a new message with a Message-ID of its own."""
    sender = sender or sender_of(email)
    request = hashlib.sha256(f"resend {email.pk} by {sender.user_id}".encode()).hexdigest()
    key = ledger.scoped(sender.user_id, idempotency_key)
    if earlier := ledger.by_key(key, request):
        return earlier
    if email.state not in RESENDABLE:
        raise NotPossible(not_ended(email))
    now = timezone.now()
    route = routes.preview(sender)
    copy = _new(sender, route, now, now)
    copy.subject, copy.body, copy.in_reply_to = email.subject, email.body, email.in_reply_to
    copy.fingerprint, copy.resend_of = request, email
    data = letters.redate(bytes(email.content.data), copy.message_id, now)
    copy.size = len(data)
    return ledger.write(copy, route, key, lambda: ledger.write_copy(email, copy, data))


def mark_sent(email: EmailLog) -> EmailLog:
    """A person found it in the Sent folder, or heard from the client: an unconfirmed message did arrive."""
    with transaction.atomic():
        # The state first: it also locks the row, so that nobody else settles the message meanwhile.
        changed = _end_as_sent(email, MARKABLE)
        if changed:
            email.recipients.filter(state=RecipientState.PENDING).update(state=RecipientState.ACCEPTED)
            email.attempts.filter(outcome=Outcome.UNKNOWN).update(outcome=Outcome.ACCEPTED)
    refusal = say("Only an unconfirmed message can be marked as sent; this one is {state}.")
    return _changed(email, changed, refusal)


def take_over(person_id: int) -> None:
    """This person leaves: what waits in their name goes from the profile instead, which also gets the answers."""
    for email in EmailLog.objects.filter(person_id=person_id, state=State.QUEUED):
        route = routes.preview(_nobody(email))
        queued = EmailLog.objects.filter(pk=email.pk, state=State.QUEUED)
        queued.update(account=ledger.account_of(route), **ledger.route_fields(route))
    wake.notify()


def sender_of(email: EmailLog) -> Sender:
    """As it is now: nothing leaves from the mailbox of somebody who has left, and no answer goes there."""
    person = email.person
    if person is None or not person.is_active:
        return _nobody(email)
    return Sender(person.pk, email.sender_name, email.sender_address, email.mailbox_key, email.profile)


def _nobody(email: EmailLog) -> Sender:
    return Sender(None, email.sender_name, "", "", email.profile)


def fingerprint_of(letter: Letter, sender: Sender) -> str:
    """What makes two requests the same one. Files count by name: a PDF rendered twice differs."""
    asked = {
        "person": sender.user_id,
        "profile": sender.profile,
        "to": [asdict(address) for address in letter.to],
        "cc": [asdict(address) for address in letter.cc],
        "bcc": [asdict(address) for address in letter.bcc],
        "subject": letter.subject,
        "text": letter.text,
        "files": [file.filename for file in letter.attachments],
    }
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def _new(sender: Sender, route: routes.Route, now: datetime, due: datetime) -> EmailLog:
    return EmailLog(
        message_id=letters.new_message_id(route.from_address.rpartition("@")[2]),
        person_id=sender.user_id,
        sender_name=sender.name,
        sender_address=sender.address,
        mailbox_key=sender.mailbox_key,
        profile=sender.profile,
        created_at=now,
        send_at=due,
        due_at=due,
        give_up_at=_give_up(max(due, now)),
        **ledger.route_fields(route),
    )


def _end_as_sent(email: EmailLog, states: Collection[State]) -> int:
    now = timezone.now()
    changed = EmailLog.objects.filter(pk=email.pk, state__in=states).update(
        state=State.SENT, sent_at=now, news_at=now + news.OTHERS_WAIT, **ledger.NO_FAILURE
    )
    if changed:
        transaction.on_commit(lambda: news.tell(email.pk))
    return changed


def _give_up(start: datetime) -> datetime:
    return start + timedelta(hours=settings.MAIL_GIVE_UP_HOURS)


def not_ended(email: EmailLog) -> Sentence:
    refusal = say("Only a message that has ended can be sent again; this one is {state}.")
    return refusal.given(state=email.state_label)


def _changed(email: EmailLog, changed: int, refusal: Sentence) -> EmailLog:
    email.refresh_from_db()
    if not changed:
        raise NotPossible(refusal.given(state=email.state_label))
    return email
