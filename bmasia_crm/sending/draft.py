"""What the "Send Email" dialog opens with. Nothing is written."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from bmasia_crm.accounts.models import User
from bmasia_crm.common.sentences import Sentence, of_error, say
from bmasia_crm.documents import succession
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom import budget, routes
from bmasia_crm.mailroom.budget import Budget
from bmasia_crm.mailroom.letters import File, Sender
from bmasia_crm.mailroom.routes import Route

from . import attached, twice, wording
from .dispatch import pdf_file
from .kinds import DocumentKind
from .mailboxes import sender_for
from .recipients import NO_RECIPIENTS, Audience, audience


@dataclass(frozen=True)
class Draft:
    document: Document
    kind: DocumentKind
    sender: Sender
    route: Route
    audience: Audience
    subject: str
    body: str
    pdf: File | None
    room_for_files: int
    budget: Budget | None
    warnings: list[Sentence] = field(default_factory=list)


def draft(document: Document, kind: DocumentKind, person: User | None) -> Draft:
    people = audience(document.company, kind)
    warnings = [obstacle] if (obstacle := document.obstacle()) else []
    if newer := succession.replaced_by(document):
        replaced = say("{number} was replaced by {newer}: send that one, unless you mean the old one.")
        warnings.append(replaced.given(number=document.number, newer=newer.number))
    warnings += twice.warnings(document)
    if not people.offered:
        warnings.append(NO_RECIPIENTS)
    try:
        pdf = pdf_file(document)
    except ValidationError as error:
        pdf, warnings = None, [*warnings, of_error(error)]
    sender = sender_for(person)
    route = routes.preview(sender)
    warnings += _waiting(route)
    words = wording.words(document, kind, person, [contact.name for contact in people.chosen])
    return Draft(
        document=document,
        kind=kind,
        sender=sender,
        route=route,
        audience=people,
        subject=words.subject,
        body=words.body,
        pdf=pdf,
        room_for_files=attached.room(route, pdf),
        budget=budget.of(route.key),
        warnings=warnings,
    )


def _waiting(route: Route) -> list[Sentence]:
    until = budget.waits_until(route.key)
    if until is None:
        return []
    full = say("{address} has sent as much as it may for now. The message waits until {until}.")
    return [full.given(address=route.from_address, until=budget.whole_minute(until))]
