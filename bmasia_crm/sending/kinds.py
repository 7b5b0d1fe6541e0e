"""What can be sent: a document, or a reminder of one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bmasia_crm.clients.models import Contact
from bmasia_crm.documents.models import DOCUMENTS, Contract, Document, Invoice

from .models import Purpose

Type = Contact.Type


@dataclass(frozen=True)
class DocumentKind:
    model: type[Document]
    # Contacts of these types are chosen to begin with, the first group that has anyone; else see `or_everyone`.
    chosen: Sequence[Collection[str]]
    or_everyone: bool
    purpose: Purpose = Purpose.DOCUMENT

    @property
    def name(self) -> str:
        return self.model.type_name()

    @property
    def collection(self) -> str:
        return self.model.collection()

    @property
    def permission(self) -> str:
        return f"documents.send_{self.name}"

    @property
    def wording(self) -> str:
        """The name of its words: a reminder has its own."""
        return self.name if self.purpose is Purpose.DOCUMENT else self.purpose.value


KINDS = tuple(DocumentKind(model, model.CHOSEN, model.OR_EVERYONE) for model in DOCUMENTS)
RENEWAL = DocumentKind(
    Contract, ((Type.PRIMARY, Type.DECISION_MAKER),), or_everyone=True, purpose=Purpose.RENEWAL_REMINDER
)
OVERDUE = DocumentKind(Invoice, Invoice.CHOSEN, Invoice.OR_EVERYONE, purpose=Purpose.OVERDUE_REMINDER)
EVERY_KIND = (*KINDS, RENEWAL, OVERDUE)


def kind_named(name: str) -> DocumentKind:
    return next(kind for kind in KINDS if kind.name == name)


def kind_of(document: Document, purpose: Purpose = Purpose.DOCUMENT) -> DocumentKind:
    return next(kind for kind in EVERY_KIND if kind.model is type(document) and kind.purpose is purpose)


def kind_with_words(wording: str) -> DocumentKind:
    return next(kind for kind in EVERY_KIND if kind.wording == wording)
