"""A document becomes a message. The one way out for every kind of document: read this page first."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from bmasia_crm.accounts.models import User
from bmasia_crm.common.refusals import ChangedMeanwhile
from bmasia_crm.common.sentences import say
from bmasia_crm.documents.models import Document
from bmasia_crm.documents.pdf import NotPrintable, render
from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import File, Letter
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.mailroom.sizes import TooLarge

from . import wording
from .kinds import kind_of
from .mailboxes import DEFAULT_PROFILE, sender_for
from .models import DocumentEmail, Purpose
from .recipients import audience
from .threads import answered_message
from .wish import Envelope, Wish, checked_body, checked_moment, checked_subject, envelope


@dataclass(frozen=True)
class Order:
    """Who asks, why, and how: which profile steps in, and the key by which a repeated request is known."""

    person: User | None
    profile: str = DEFAULT_PROFILE
    idempotency_key: str = ""
    undo_seconds: int = 0
    # Not before this; None stands for as soon as it can no longer be undone.
    send_at: datetime | None = None
    purpose: Purpose = Purpose.DOCUMENT
    # Which of the automatic reminders this is, by its days; 0 when a person asks.
    step: int = 0


def send(document: Document, wish: Wish, order: Order) -> EmailLog:
    """Put the document into the outbox, once. Raises ValidationError naming the field; then nothing is written.

    Raises ChangedMeanwhile when it would carry another PDF than the wish names: our company or the client was changed.
    """
    if obstacle := document.obstacle():
        raise ValidationError({"document": obstacle})
    if not _asked_before(order):
        checked_moment(order.send_at)
    to = envelope(wish, audience(document.company, kind_of(document, order.purpose)))
    letter = compose(document, wish, to, order)
    if wish.pdf_sha256 and wish.pdf_sha256 != letter.attachments[0].sha256:
        changed = say("The PDF of {number} is no longer the one you saw. Look at it, then send it again.")
        raise ChangedMeanwhile(changed.given(number=document.number))
    with transaction.atomic():
        hold(document)
        email = _put(document, letter, order)
        _link(email, document, to, order.purpose)
    return email


def compose(document: Document, wish: Wish, to: Envelope, order: Order) -> Letter:
    contacts = [address.name or address.address for address in to.to]
    words = wording.words(document, kind_of(document, order.purpose), order.person, contacts)
    text = checked_body(words.body if wish.body is None else wish.body)
    return Letter(
        subject=checked_subject(words.subject if wish.subject is None else wish.subject),
        text=text,
        html=wording.html(text, document),
        to=to.to,
        cc=to.cc,
        bcc=to.bcc,
        attachments=(pdf_file(document), *wish.files),
        in_reply_to=answered_message(document, order.purpose),
        automatic=order.step > 0,
    )


def pdf_file(document: Document) -> File:
    try:
        pdf = render(document)
    except NotPrintable as error:
        raise ValidationError({"document": error.sentence}) from error
    return File(pdf.filename, "application/pdf", pdf.data)


def fingerprint(document: Document, letter: Letter, order: Order) -> str:
    """What makes two requests the same one: person, profile, recipients, words, moment, and the bytes of the files."""
    asked = {
        "person": order.person.pk if order.person else None,
        "profile": order.profile,
        "document": [kind_of(document).name, document.pk, order.purpose, order.step],
        "recipients": [[address.address for address in some] for some in (letter.to, letter.cc, letter.bcc)],
        "words": [letter.subject, letter.text],
        "send_at": order.send_at.isoformat() if order.send_at else None,
        "files": [file.sha256 for file in letter.attachments],
    }
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()


def _asked_before(order: Order) -> bool:
    """A repeated request is answered with its message, though the moment it named has passed by now."""
    person = order.person.pk if order.person else None
    return order.send_at is not None and outbox.find(person, order.idempotency_key) is not None


def _put(document: Document, letter: Letter, order: Order) -> EmailLog:
    try:
        return outbox.put(
            letter,
            sender_for(order.person, order.profile),
            idempotency_key=order.idempotency_key,
            fingerprint=fingerprint(document, letter, order),
            undo_seconds=order.undo_seconds,
            send_at=order.send_at,
        )
    except TooLarge as error:
        raise ValidationError(
            {"files": error.sentence} if letter.attachments[1:] else {"document": error.sentence}
        ) from error


def hold(document: Document) -> None:
    """Nobody changes the document between its print and its entry in the outbox."""
    rows = type(document)._default_manager.select_for_update()
    if not rows.filter(pk=document.pk, version=document.version).exists():
        changed = say("Somebody changed {number} just now. Look at it again.", number=document.number)
        raise ValidationError({"document": changed})


def _link(email: EmailLog, document: Document, to: Envelope, purpose: Purpose) -> None:
    DocumentEmail.objects.get_or_create(
        email=email,
        defaults={
            "purpose": purpose,
            "document_type": kind_of(document).name,
            "document_id": document.pk,
            "document_number": document.number,
            "company": document.company,
            "company_name": document.company.name,
            "outside_recipients": list(to.outside),
        },
    )
