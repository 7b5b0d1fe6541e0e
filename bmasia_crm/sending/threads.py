"""Which earlier message a reminder answers, so that both stand in one conversation in the client's mailbox."""

from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog, State

from .kinds import kind_of
from .models import Purpose


def answered_message(document: Document, purpose: Purpose) -> str:
    """The Message-ID of the last message that carried the document; empty when there is none to answer."""
    if purpose is Purpose.DOCUMENT:
        return ""
    carried = EmailLog.objects.filter(
        document_email__document_type=kind_of(document).name,
        document_email__document_id=document.pk,
        document_email__purpose=Purpose.DOCUMENT,
        state=State.SENT,
    )
    return carried.order_by("-sent_at", "-id").values_list("message_id", flat=True).first() or ""
