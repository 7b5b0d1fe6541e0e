"""One document leads to the next: a quote to its contract and to the one that replaces it, a contract to its invoices
and to the one that renews it.

Each runs in the transaction that holds the first document's row, so that a double click makes one of them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from bmasia_crm.accounts.models import User
from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.sentences import NOTHING, Sentence, say

from . import changes
from .dates import today
from .models import Contract, Document, Invoice, Quote

COPIED = ("company_id", "issuer_id", "currency", "notes", "terms")
COPIED_OF_A_LINE = ("description", "quantity", "unit_price", "discount_percent", "tax_percent")


@dataclass(frozen=True)
class Step:
    model: type[Document]
    # The field of the new document that names the first.
    link: str
    # The first document must have one of these statuses.
    statuses: Collection[str]
    # Why there is not to be a second one beside the first, where there is not; of `source` and `made`.
    once: Sentence = NOTHING


CONTRACT = Step(Contract, "quote", ("Draft", "Sent", "Accepted"))
INVOICE = Step(Invoice, "contract", ("Draft", "Sent", "Active", "Expired"))
REVISION = Step(
    Quote,
    "revision_of",
    ("Sent", "Rejected", "Expired"),
    once=say("{source} was replaced by {made}. Revise that one."),
)
RENEWAL = Step(
    Contract,
    "renewal_of",
    ("Sent", "Active", "Expired"),
    once=say("{source} is renewed by {made} already. Renew that one, or cancel it first."),
)
# By the names that the API gives them.
STEPS: dict[type[Document], dict[str, Step]] = {
    Quote: {"make-contract": CONTRACT, "revise": REVISION},
    Contract: {"make-invoice": INVOICE, "renew": RENEWAL},
}


def with_successor(documents: QuerySet[Any]) -> QuerySet[Any]:
    """For `possible`, without a question for each."""
    once = next((step for step in STEPS.get(documents.model, {}).values() if step.once), None)
    return documents.annotate(has_successor=Exists(_made(once, OuterRef("pk")))) if once else documents


def possible(source: Document) -> list[str]:
    """Which steps lead on from it now; only whether a draft lies about is left to `lead_on`."""
    steps = STEPS.get(type(source), {})
    return [
        name
        for name, step in steps.items()
        if source.status in step.statuses and not (step.once and source.has_successor)
    ]


def lead_on(source: Document, step: Step, person: User | None) -> Document:
    if source.status not in step.statuses:
        final = say("{number} is {status}: no such document follows from it.", number=source.number)
        raise NotPossible(final.given(status=source.status_label))
    made = _made(step, source)
    draft = made.filter(status=Document.DRAFT).first()
    if draft is not None:
        open_draft = say("{draft} from {source} is still a draft. Finish it first.")
        raise NotPossible(open_draft.given(draft=draft.number, source=source.number))
    if step.once and (other := made.first()):
        raise NotPossible(step.once.given(source=source.number, made=other.number))
    dates = _next_term(source) if step is RENEWAL else _usual_term(step.model)
    return _copy(source, step.model(**{step.link: source}, **dates), person)


def _made(step: Step, source: Any) -> QuerySet[Any]:
    every: QuerySet[Any] = step.model._default_manager.all()
    return every.filter(**{step.link: source}).exclude(status="Cancelled")


def replaced_by(source: Document) -> Document | None:
    """The offer that the client holds in its place."""
    if not isinstance(source, Quote):
        return None
    return source.revisions.exclude(status=Document.DRAFT).first()


def duplicate(source: Document, person: User | None) -> Document:
    """The same offer once more, as a draft of today."""
    return _copy(source, type(source)(**_usual_term(type(source))), person)


def _copy(source: Document, made: Document, person: User | None) -> Document:
    for name in COPIED:
        setattr(made, name, getattr(source, name))
    made.date = today()
    line = made.line_model()
    lines = [line(**{name: getattr(old, name) for name in COPIED_OF_A_LINE}) for old in source.lines.all()]
    changes.create(made, lines, person)
    return made


def _usual_term(model: type[Document]) -> dict[str, date]:
    """From today, as a new form of the kind begins: an offer without an end would be open for ever."""
    return {name: today() + timedelta(days=days) for name, days in model.USUAL_DAYS.items()}


def _next_term(contract: Any) -> dict[str, Any]:
    """As long as the one before, from the day after it."""
    if contract.end_date is None:
        return {}
    start = contract.end_date + timedelta(days=1)
    if contract.start_date is None:
        return {"start_date": start}
    return {"start_date": start, "end_date": _same_length(contract.start_date, start) - timedelta(days=1)}


def _same_length(first: date, second: date) -> date:
    """As far after the second as the second is after the first: in months where that is whole months."""
    months = (second.year - first.year) * 12 + second.month - first.month
    if first.day != second.day or first.day > 28:
        return second + (second - first)
    years, month = divmod(second.month - 1 + months, 12)
    return second.replace(year=second.year + years, month=month + 1)
