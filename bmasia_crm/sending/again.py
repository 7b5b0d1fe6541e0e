"""A message of the record once more: with the PDF that it carried, or with one of its document as it is now."""

import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction

from bmasia_crm.accounts.models import User
from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.sentences import Sentence, of_error, say
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Address, File, Letter, Sender
from bmasia_crm.mailroom.models import EmailLog, Recipient, RecipientKind
from bmasia_crm.mailroom.sizes import TooLarge

from . import attached, wording
from .dispatch import hold, pdf_file
from .kinds import kind_named
from .mailboxes import sender_for
from .models import DocumentEmail


def send_again(
    email: EmailLog, person: User | None, *, fresh_pdf: bool = False, idempotency_key: str = ""
) -> EmailLog:
    """A new message from whoever asks now; the same request again gives the first one. Raises NotPossible."""
    sender = sender_for(person, email.profile)
    if fresh_pdf:
        return _with_a_fresh_pdf(email, sender, idempotency_key)
    copy = outbox.resend(email, sender=sender, idempotency_key=idempotency_key)
    link: DocumentEmail | None = getattr(email, "document_email", None)
    if link:
        link.copy_to(copy)
    return copy


def _with_a_fresh_pdf(email: EmailLog, sender: Sender, idempotency_key: str) -> EmailLog:
    document, link = _carried(email)
    try:
        file = pdf_file(document)
        letter = _letter(email, document, file)
        with transaction.atomic():
            hold(document)
            copy = outbox.put(
                letter, sender, idempotency_key=idempotency_key, fingerprint=_fingerprint(email, sender, file)
            )
            EmailLog.objects.filter(pk=copy.pk).update(resend_of=email)
            # A draft may have taken another number since.
            link.document_number = document.number
            link.copy_to(copy)
    except (ValidationError, TooLarge) as error:
        raise NotPossible(_sentence(error)) from error
    return copy


def _carried(email: EmailLog) -> tuple[Document, DocumentEmail]:
    if "resend" not in outbox.can(email):
        raise NotPossible(outbox.not_ended(email))
    link: DocumentEmail | None = getattr(email, "document_email", None)
    if link is None:
        raise NotPossible(say("This message carries no document, so there is no new PDF of it."))
    documents = kind_named(link.document_type).model._default_manager.select_related("company", "issuer")
    document = documents.filter(pk=link.document_id).first()
    if document is None:
        gone = say("{number} is gone. The same PDF can still be sent again.", number=link.document_number)
        raise NotPossible(gone)
    if obstacle := document.obstacle():
        raise NotPossible(obstacle)
    return document, link


def _letter(email: EmailLog, document: Document, file: File) -> Letter:
    """The words and the people of the first message."""
    everybody = list(email.recipients.all())
    return Letter(
        subject=email.subject,
        text=email.body,
        html=wording.html(email.body, document),
        to=_addresses(everybody, RecipientKind.TO),
        cc=_addresses(everybody, RecipientKind.CC),
        bcc=_addresses(everybody, RecipientKind.BCC),
        attachments=(file, *attached.kept(email)),
        in_reply_to=email.in_reply_to,
    )


def _addresses(everybody: list[Recipient], kind: RecipientKind) -> tuple[Address, ...]:
    return tuple(Address(one.name, one.address) for one in everybody if one.kind == kind)


def _fingerprint(email: EmailLog, sender: Sender, file: File) -> str:
    asked = f"fresh {email.pk} by {sender.user_id}: {file.sha256}"
    return hashlib.sha256(asked.encode()).hexdigest()


def _sentence(error: ValidationError | TooLarge) -> Sentence:
    return of_error(error) if isinstance(error, ValidationError) else error.sentence
