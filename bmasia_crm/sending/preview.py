"""Words tried on a document, before anybody saves them."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Document

from . import placeholders, wording
from .kinds import DocumentKind, kind_with_words
from .recipients import audience
from .shelf import Name, Words


@dataclass(frozen=True)
class Preview:
    words: Words
    html: str
    document: dict[str, Any] | None


def preview(name: Name, words: Words, document: Document | None, person: User) -> Preview:
    """In the words' own language, whichever the company reads; with examples where there is no document yet."""
    if document is None:
        return _example(name, words)
    kind = kind_with_words(name.wording)
    filled = wording.filled(words, name, document, person, _names(document, kind))
    link = {"type": kind.name, "id": document.pk, "number": document.number}
    return Preview(filled, wording.html(filled.body, document), link)


def _names(document: Document, kind: DocumentKind) -> list[str]:
    return [contact.name for contact in audience(document.company, kind).chosen]


def _example(name: Name, words: Words) -> Preview:
    known = name.known()
    filled = Words(placeholders.fill_line(words.subject, known), placeholders.fill(words.body, known) + "\n")
    document = SimpleNamespace(
        company=SimpleNamespace(language=name.language),
        issuer=SimpleNamespace(name=known["issuer"], address=""),
    )
    return Preview(filled, wording.html(filled.body, document), None)
