"""While a message carries a document, the document stays as it was printed."""

from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import State

from .kinds import kind_of
from .models import DocumentEmail


def objection(document: Document) -> Sentence:
    links = DocumentEmail.objects.filter(document_type=kind_of(document).name, document_id=document.pk)
    states = set(links.values_list("email__state", flat=True))
    if states & {State.QUEUED, State.SENDING}:
        leaving = say("A message with {number} is on its way. Wait until it has left, or cancel it first.")
        return leaving.given(number=document.number)
    if State.UNCONFIRMED in states:
        unknown = say(
            "It is not known whether a message with {number} arrived. Settle that under E-mails first."
        )
        return unknown.given(number=document.number)
    return NOTHING
