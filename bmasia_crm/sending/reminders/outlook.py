"""Which reminders of one document were sent and which will be, for people to see."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.documents.models import Contract, Document, Invoice
from bmasia_crm.mailroom.models import EmailLog

from ..models import Reminder
from .plans import Plan, local, renewals

State = Literal["made", "problem", "due", "missed", "coming"]


@dataclass(frozen=True)
class Step:
    step: int
    date: date
    state: State
    email: EmailLog | None
    problem: Sentence


def stopped(plan: Plan, document: Contract | Invoice) -> Sentence:
    """Why this document's client is not reminded at all, whatever the day; false when it is."""
    if document.end_date is None:
        return plan.without_end
    if not document.reminders or getattr(document, "answered_at", None):
        return say("None will be sent.")
    if not plan.is_on():
        return say("None will be sent: the CRM's settings have such reminders switched off.")
    if plan.wanted().filter(pk=document.pk).exists():
        return NOTHING
    if renewal := _carried_on_by(document):
        return say("None will be sent: {number} renews it.", number=renewal.number)
    return say("None will be sent: its status is {status}.", status=document.status_label)


def _carried_on_by(document: Document) -> Contract | None:
    return renewals().filter(renewal_of=document).first() if isinstance(document, Contract) else None


def steps(plan: Plan, document: Document, now: datetime) -> list[Step]:
    """In the order in which they fall due. Empty without an end to count from."""
    end, today = document.end_date, local(now).date()
    if end is None:
        return []
    made = Reminder.objects.filter(document_type=plan.kind.name, document_id=document.pk)
    rows = {row.step: row for row in made.select_related("email__account")}
    current = plan.step(end, today)
    ordered = sorted(plan.steps(), key=lambda step: plan.due_on(end, step))
    return [
        _step(
            plan.due_on(end, step),
            step,
            rows.get(step),
            _state(plan.due_on(end, step), step == current, today),
        )
        for step in ordered
    ]


def _step(day: date, step: int, row: Reminder | None, state: State) -> Step:
    if row and row.made_at and not row.problem:
        state = "made"
    elif row and row.problem and (row.made_at or state == "due"):
        state = "problem"
    return Step(step, day, state, row.email if row else None, row.problem if row else NOTHING)


def _state(day: date, is_current: bool, today: date) -> State:
    if is_current:
        return "due"
    return "coming" if day > today else "missed"
