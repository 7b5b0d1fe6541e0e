"""The words of a message: a subject and a body to begin with, and the HTML that the final body becomes."""

from django.template.loader import render_to_string
from django.utils.translation import override

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Document

from .kinds import kind_of

SUBJECT_LENGTH = 250


def subject(document: Document) -> str:
    return f"{kind_of(document).word} {document.number} from BMAsia Music"


def body(document: Document, person: User | None, names: list[str]) -> str:
    language = document.company.language
    context = {
        "document": document,
        "greeted": names[0] if len(names) == 1 else "",
        "signed": person.name if person else "",
    }
    with override(language):
        return render_to_string(f"sending/{kind_of(document).name}.{language}.txt", context).strip() + "\n"


def html(text: str, document: Document) -> str:
    """The same words in BMAsia's look: text escaped, links made live."""
    return render_to_string("sending/message.html", {"text": text, "document": document})
