"""What sending knows of each document type. A new type is one more row here."""

from dataclasses import dataclass, replace

from bmasia_crm.clients.models import Contact
from bmasia_crm.documents.models import Contract, Document, Invoice, Quote

from .models import Purpose

Type = Contact.Type


@dataclass(frozen=True)
class DocumentKind:
    name: str
    word: str
    collection: str
    model: type[Document]
    # Contacts of these types are chosen to begin with, the first group that has anyone; else see `or_everyone`.
    chosen: tuple[tuple[str, ...], ...]
    or_everyone: bool
    purpose: Purpose = Purpose.DOCUMENT

    @property
    def permission(self) -> str:
        return f"documents.send_{self.name}"

    @property
    def wording(self) -> str:
        """The name of its words: a reminder has its own."""
        return self.name if self.purpose is Purpose.DOCUMENT else self.purpose.value


KINDS = (
    DocumentKind("quote", "Quote", "quotes", Quote, ((Type.PRIMARY, Type.BILLING),), or_everyone=False),
    DocumentKind(
        "contract", "Contract", "contracts", Contract, ((Type.PRIMARY, Type.BILLING),), or_everyone=False
    ),
    DocumentKind("invoice", "Invoice", "invoices", Invoice, ((Type.BILLING,),), or_everyone=True),
)
RENEWAL = replace(
    next(kind for kind in KINDS if kind.model is Contract),
    chosen=((Type.PRIMARY, Type.DECISION_MAKER),),
    or_everyone=True,
    purpose=Purpose.RENEWAL_REMINDER,
)
OVERDUE = replace(next(kind for kind in KINDS if kind.model is Invoice), purpose=Purpose.OVERDUE_REMINDER)


def kind_named(name: str) -> DocumentKind:
    return next(kind for kind in KINDS if kind.name == name)


def kind_of(document: Document, purpose: Purpose = Purpose.DOCUMENT) -> DocumentKind:
    fitting = (kind for kind in (*KINDS, RENEWAL, OVERDUE) if kind.purpose is purpose)
    return next(kind for kind in fitting if isinstance(document, kind.model))


def kind_with_words(wording: str) -> DocumentKind:
    return next(kind for kind in (*KINDS, RENEWAL, OVERDUE) if kind.wording == wording)
