"""The words of a message: a subject and a body to begin with, and the HTML that the final body becomes."""

from typing import Any

from django.template.loader import render_to_string

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Document

from . import placeholders, shelf
from .kinds import DocumentKind
from .shelf import Name, Words
from .variables import Message, values

SUBJECT_LENGTH = 250


def words(document: Document, kind: DocumentKind, person: User | None, names: list[str]) -> Words:
    """What the sender begins with, in the language of the company."""
    name = Name(kind.wording, document.company.language)
    return filled(shelf.words(name), name, document, person, names)


def filled(given: Words, name: Name, document: Document, person: User | None, names: list[str]) -> Words:
    known = values(name.wording, Message(document, person, names, name.language))
    subject = placeholders.fill_line(given.subject, known)
    if len(subject) > SUBJECT_LENGTH:
        subject = f"{subject[: SUBJECT_LENGTH - 1]}…"
    return Words(subject, placeholders.fill(given.body, known) + "\n")


def html(text: str, document: Any) -> str:
    """The same words in BMAsia's look: text escaped, links made live."""
    return render_to_string("sending/message.html", {"text": text, "document": document})
