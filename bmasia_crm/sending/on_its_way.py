"""While a message carries a document, the document stays as it was printed."""

from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import State

from .kinds import kind_of
from .models import DocumentEmail

UNDERWAY = (State.QUEUED, State.SENDING)


def objection(document: Document) -> str:
    links = DocumentEmail.objects.filter(document_type=kind_of(document).name, document_id=document.pk)
    states = set(links.values_list("email__state", flat=True))
    if states & set(UNDERWAY):
        return f"A message with {document.number} is on its way. Wait until it has left, or cancel it first."
    if State.UNCONFIRMED in states:
        return f"It is not known whether a message with {document.number} arrived. Settle that under E-mails first."
    return ""
