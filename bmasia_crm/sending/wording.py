"""The words of a message: a subject and a body to begin with, and the HTML that the final body becomes."""

import re
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import linebreaks, urlize
from django.utils.safestring import SafeString, mark_safe

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Document

from . import placeholders, shelf
from .kinds import DocumentKind
from .shelf import Name, Words
from .variables import Message, values

SUBJECT_LENGTH = 250
BETWEEN_TAGS = re.compile(r"(<a .*?</a>|<[^>]*>|&[^;]*;)")
HYPHENED = re.compile(r"\b[\w]{1,12}(?:-\w{1,12}){1,3}\b")


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
    return render_to_string("sending/message.html", {"text": paragraphs(text), "document": document})


def paragraphs(text: str) -> SafeString:
    """Escaped; a document's number or an "e-mail" is never torn in two at its hyphen."""
    shown = linebreaks(urlize(text.strip(), nofollow=True, autoescape=True))
    parts = BETWEEN_TAGS.split(shown)
    # Every other part is a tag, or a link with all that is in it.
    parts[::2] = [
        HYPHENED.sub(r'<span class="whole" style="white-space:nowrap">\g<0></span>', part)
        for part in parts[::2]
    ]
    return mark_safe("".join(parts))  # noqa: S308  # urlize has escaped it
