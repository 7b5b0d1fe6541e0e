"""What may be done with a document, and when. Each verb runs in the transaction that holds the document's row."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import transaction

from bmasia_crm.accounts.models import User
from bmasia_crm.common.refusals import ChangedMeanwhile, NotPossible
from bmasia_crm.common.sentences import Sentence, say

from .models import Counter, Document, Line

# What the rooms above have against a document being changed or deleted now: a sentence, or nothing.
Objection = Callable[[Document], Sentence]
_objections: list[Objection] = []


def register(objection: Objection) -> None:
    _objections.append(objection)


@transaction.atomic
def create(document: Document, lines: Sequence[Line], person: User | None) -> None:
    document.created_by = person
    document.save()
    document.write_lines(lines)


def check_version(document: Document, version: int) -> None:
    if document.version != version:
        changed = say("Somebody else changed {number} meanwhile. Load it again, then make your change.")
        raise ChangedMeanwhile(changed.given(number=document.number))


def change(document: Document, values: Mapping[str, Any], lines: Sequence[Line] | None = None) -> None:
    """Only a draft is edited; a later document takes the few fields that are about it, not in it."""
    new = {name: value for name, value in values.items() if getattr(document, name) != value}
    status = new.pop("status", None)
    if not document.is_draft and (lines is not None or new.keys() - set(document.ALWAYS_OPEN)):
        closed = say("{number} is {status}: only a draft can be edited.")
        raise NotPossible(closed.given(number=document.number, status=document.status_label))
    if lines is not None or new.keys() - set(document.ALWAYS_OPEN):
        heed_objections(document)
    for name, value in new.items():
        setattr(document, name, value)
    if status is not None:
        _take_status(document, status)
    document.version += 1
    _renumber(document)
    document.save()
    if lines is not None or "currency" in new:
        document.write_lines(list(document.lines.all()) if lines is None else lines)


def move(document: Document, status: str) -> None:
    _take_status(document, status)
    document.version += 1
    document.save()


def delete(document: Document) -> None:
    if not document.is_draft:
        closed = say("{number} is {status}: only a draft can be deleted.")
        raise NotPossible(closed.given(number=document.number, status=document.status_label))
    heed_objections(document)
    _give_back_the_number(document)
    document.delete()


def heed_objections(document: Document) -> None:
    for objection in _objections:
        if sentence := objection(document):
            raise NotPossible(sentence)


def _take_status(document: Document, status: str) -> None:
    if not document.may_move_to(status):
        raise NotPossible(_why_not(document, status))
    document.status = status
    if document.obstacle():
        # What can no longer be sent must not leave by a message that still waits for its moment.
        heed_objections(document)


def _why_not(document: Document, status: str) -> Sentence:
    refusal = say("{number} is {status} and cannot become {wanted}.", number=document.number)
    refusal = refusal.given(status=document.status_label, wanted=document.label_of(status))
    ways = tuple(document.label_of(way) for way in document.MOVES[document.status])
    return refusal + (say("It can become: {ways}.", ways=ways) if ways else say("That is final."))


def _renumber(document: Document) -> None:
    """A number belongs to an issuer and a year: a draft that changes either takes the next one there."""
    before = type(document)._default_manager.values_list("issuer_id", "number_year").get(pk=document.pk)
    if before == (document.issuer_id, document.date.year):
        return
    _give_back_the_number(document, "issuer" if before[0] != document.issuer_id else "date", before[0])
    document.take_number()


def _give_back_the_number(document: Document, field: str = "", issuer_id: int | None = None) -> None:
    series, year, value = document.SERIES, document.number_year, document.number_in_year
    given_back = Counter.give_back(issuer_id or document.issuer_id, series, year, value)
    if document.GAPLESS and not given_back:
        gap = say(
            "{number} is not the newest of its year, and these numbers may have no gap. Cancel it instead."
        )
        raise NotPossible(gap.given(number=document.number), field)
