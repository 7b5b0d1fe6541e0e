"""What a person must hear of even when nobody looks: an account that was refused, a message that failed, one that did
not reach everybody, and one of which nobody knows.

Notices leave through the admin's profile, unless it is a profile that fails, and each of them once: its key names what
it is about, and the outbox knows the key. Of many failures the first is told at once, and the rest together an hour
later: the second failure writes that notice down, and to all others it is there already. Nobody is told that a notice
failed.
"""

import hashlib
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone, translation

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.roles import admins
from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.mailroom import outbox, routes
from bmasia_crm.mailroom.letters import Address, Letter
from bmasia_crm.mailroom.models import Account, EmailLog, Recipient, RecipientState, Settling, State
from bmasia_crm.mailroom.signals import account_refused, left_to_a_person, message_failed, message_sent
from bmasia_crm.mailroom.verdicts import NEED_A_PERSON

from .mailboxes import DEFAULT_PROFILE, owner_of, sender_for
from .models import Notice
from .wording import SUBJECT_LENGTH

log = logging.getLogger(__name__)

# Who pressed Send so lately still has the answer in front of their eyes.
LOOKING = timedelta(minutes=2)
# What fails within this time of a notice about a failure waits for the end of it.
GATHERING = timedelta(hours=1)


@receiver(account_refused)
def tell_who_can_mend_it(account: Account, email: EmailLog | None, **_: Any) -> None:
    """Once for each refused set of credentials. What may pass by itself is no news for a person."""
    if account.health_kind not in NEED_A_PERSON:
        return
    if owner := owner_of(account.key):
        _tell_the_owner(owner, account, email)
    elif not account.is_mailbox:
        for admin in admins():
            _tell_an_admin(admin, account, email)


def _tell_the_owner(owner: User, account: Account, email: EmailLog | None) -> None:
    stand_in = routes.profile_of(email.profile if email else DEFAULT_PROFILE)["email"]
    paragraphs = (
        account.health_sentence,
        say("Until then your messages leave from {address}, and answers to them reach you as before.").given(
            address=stand_in
        ),
        say("Set it right, and test it, under My mailbox: {page}", page=f"{settings.SITE_URL}/mailbox"),
    )
    subject = say("Your mailbox {address} can send no messages", address=account.address)
    key = f"mailbox_refused:{owner.pk}:{account.refused_fingerprint}"
    _put(Notice(kind=Notice.Kind.MAILBOX_REFUSED, person=owner, about=email), key, subject, paragraphs)


def _tell_an_admin(admin: User, account: Account, email: EmailLog | None) -> None:
    """From the admin's own mailbox to itself: the profiles, often five names of one login, are what fails."""
    if _told_lately(admin, Notice.Kind.PROFILE_REFUSED):
        return
    paragraphs = (
        account.health_sentence,
        say("What is to leave from {address} waits until it is set right.", address=account.address),
        say(
            "How all sender profiles are, and a test of each: {page}",
            page=f"{settings.SITE_URL}/sender-profiles",
        ),
    )
    subject = say("The sender profile {address} can send no messages", address=account.address)
    key = f"profile_refused:{admin.pk}:{account.key}:{account.refused_fingerprint}"
    notice = Notice(kind=Notice.Kind.PROFILE_REFUSED, person=admin, about=email)
    _put(notice, key, subject, paragraphs, sender=admin)


@receiver(message_failed)
def tell_the_senders(emails: Sequence[EmailLog], **_: Any) -> None:
    for email in emails:
        _tell_the_sender(email)


@receiver(message_sent)
def tell_whom_it_did_not_reach(emails: Sequence[EmailLog], **_: Any) -> None:
    refused = Recipient.objects.filter(email__in=emails, state=RecipientState.REFUSED)
    partly = set(refused.values_list("email_id", flat=True))
    for email in emails:
        if email.pk in partly:
            _tell_the_sender(email)


@receiver(left_to_a_person)
def tell_who_is_to_find_out(settling: Settling, **_: Any) -> None:
    _tell_the_sender(settling.email)


def _tell_the_sender(email: EmailLog) -> None:
    """Once for each time it was asked for: a message that is tried again and fails again is news again."""
    sender = email.person
    if sender is None or _is_notice(email) or timezone.now() - email.created_at < LOOKING:
        return
    key = f"message_failed:{email.pk}:{email.give_up_at.isoformat()}"
    with transaction.atomic():
        # Two workers that tell the same person of two failures do so one after the other.
        User.objects.select_for_update().get(pk=sender.pk)
        if outbox.find(None, key):
            return
        if told := _told_lately(sender, Notice.Kind.MESSAGE_FAILED):
            _tell_of_more(email, sender, told)
        else:
            _tell_of_one(email, sender, key)


def _told_lately(person: User, kind: Notice.Kind) -> EmailLog | None:
    notices = Notice.objects.filter(person=person, kind=kind)
    lately = notices.filter(email__created_at__gt=timezone.now() - GATHERING).select_related("email")
    notice = lately.order_by("email__created_at").first()
    return notice.email if notice else None


def _tell_of_one(email: EmailLog, sender: User, key: str) -> None:
    subject, told, why = WORDS[email.state](email)
    page = f"{settings.SITE_URL}/emails/{email.pk}"
    paragraphs = (
        told.given(subject=email.subject),
        why,
        say("What was tried, and what can be done now: {page}", page=page),
    )
    notice = Notice(kind=Notice.Kind.MESSAGE_FAILED, person=sender, about=email)
    _put(notice, key, subject.given(subject=email.subject), paragraphs)


def _not_sent(email: EmailLog) -> tuple[Sentence, Sentence, Sentence]:
    to = tuple(recipient.address for recipient in email.recipients.all())
    told = say('Your message "{subject}" to {addresses} has not been sent.').given(addresses=to)
    return say("Not sent: {subject}"), told, email.failure_sentence


def _not_to_everybody(email: EmailLog) -> tuple[Sentence, Sentence, Sentence]:
    refused = list(email.recipients.filter(state=RecipientState.REFUSED))
    told = say('Your message "{subject}" was sent, but not to {addresses}.')
    told = told.given(addresses=tuple(recipient.address for recipient in refused))
    why = say("The mail server said: {reply}", reply=refused[0].reply_text)
    return say("Not sent to everybody: {subject}"), told, why


def _perhaps_not_sent(email: EmailLog) -> tuple[Sentence, Sentence, Sentence]:
    to = tuple(recipient.address for recipient in email.recipients.all())
    told = say('Nobody knows whether your message "{subject}" to {addresses} has arrived.').given(
        addresses=to
    )
    return say("Perhaps not sent: {subject}"), told, email.settling.sentence


# By the state of the message: the subject, what is told, and why.
WORDS: dict[str, Callable[[EmailLog], tuple[Sentence, Sentence, Sentence]]] = {
    State.FAILED: _not_sent,
    State.SENT: _not_to_everybody,
    State.UNCONFIRMED: _perhaps_not_sent,
}


def _tell_of_more(email: EmailLog, sender: User, told: EmailLog) -> None:
    paragraphs = (
        say("After the one you were told of an hour ago, more of your messages did not go as they should."),
        say("Which, why, and what can be done now: {page}", page=f"{settings.SITE_URL}/"),
    )
    subject = say("More of your messages did not go as they should")
    notice = Notice(kind=Notice.Kind.MESSAGES_FAILED, person=sender, about=email)
    send_at = told.created_at + GATHERING
    _put(notice, f"messages_failed:{told.pk}", subject, paragraphs, send_at=send_at)


def _put(
    notice: Notice,
    key: str,
    subject: Sentence,
    paragraphs: Sequence[Sentence],
    *,
    sender: User | None = None,
    send_at: datetime | None = None,
) -> None:
    person = notice.person
    address = (person.email or person.smtp_email or "") if person and person.is_active else ""
    if person is None or not address:
        log.warning("Nobody can be told: %s (%s)", subject, key)
        return
    with translation.override(person.language):
        text = "\n\n".join(str(paragraph) for paragraph in (_greeting(person), *paragraphs))
        to = (Address(person.name, address),)
        letter = Letter(_short(str(subject)), f"{text}\n", html="", to=to, automatic=True)
    asked = hashlib.sha256(key.encode()).hexdigest()
    with transaction.atomic():
        notice.email = outbox.put(
            letter, sender_for(sender), idempotency_key=key, fingerprint=asked, send_at=send_at
        )
        if not Notice.objects.filter(email=notice.email).exists():
            notice.save(force_insert=True)


def _is_notice(email: EmailLog) -> bool:
    """One that a person sent again is still one."""
    return Notice.objects.filter(email__in=[email.pk, email.resend_of_id or email.pk]).exists()


def _greeting(person: User) -> Sentence:
    return say("Hello {name},", name=person.first_name or person.name)


def _short(subject: str) -> str:
    return subject if len(subject) <= SUBJECT_LENGTH else f"{subject[: SUBJECT_LENGTH - 1]}…"
