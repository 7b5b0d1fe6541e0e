"""Which earlier message one answers, so that both stand in one conversation in the client's mailbox."""

from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog, State

from .kinds import kind_of
from .models import Purpose


def answered_message(document: Document, purpose: Purpose) -> str:
    """The Message-ID of the last message that carried the document; empty when there is none to answer.

    A reminder answers that of its own document, a document's first messages that of the one it replaces, if any.
    """
    answered: Document | None = document
    if purpose is Purpose.DOCUMENT:
        answered = getattr(document, document.ANSWERS) if document.ANSWERS else None
    if answered is None:
        return ""
    carried = EmailLog.objects.filter(
        document_email__document_type=kind_of(answered).name,
        document_email__document_id=answered.pk,
        document_email__purpose=Purpose.DOCUMENT,
        state=State.SENT,
    )
    return carried.order_by("-sent_at", "-id").values_list("message_id", flat=True).first() or ""
