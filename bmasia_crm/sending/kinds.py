"""What sending knows of each document type. A new type is one more row here."""

from dataclasses import dataclass

from bmasia_crm.clients.models import Contact
from bmasia_crm.documents.models import Contract, Document, Invoice, Quote

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

    @property
    def permission(self) -> str:
        return f"documents.send_{self.name}"


KINDS = (
    DocumentKind("quote", "Quote", "quotes", Quote, ((Type.PRIMARY, Type.BILLING),), or_everyone=False),
    DocumentKind(
        "contract", "Contract", "contracts", Contract, ((Type.PRIMARY, Type.BILLING),), or_everyone=False
    ),
    DocumentKind("invoice", "Invoice", "invoices", Invoice, ((Type.BILLING,),), or_everyone=True),
)


def kind_named(name: str) -> DocumentKind:
    return next(kind for kind in KINDS if kind.name == name)


def kind_of(document: Document) -> DocumentKind:
    return next(kind for kind in KINDS if isinstance(document, kind.model))
