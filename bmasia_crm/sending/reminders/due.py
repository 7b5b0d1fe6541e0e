"""Which reminders are due now: read only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Document

from ..models import Reminder
from .plans import PLANS, Plan, local

# What could not be made (nobody to write to, a letter no font has) is tried again after this time.
RETRY_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class Due:
    plan: Plan
    document: Document
    step: int

    @property
    def sender(self) -> User | None:
        """The account's owner; nobody, when there is none or has left."""
        owner = self.document.company.owner
        return owner if owner and owner.is_active else None


def due(now: datetime) -> list[Due]:
    """The most urgent first."""
    return [one for plan in PLANS if plan.is_on() and plan.steps() for one in _due(plan, now)]


def _due(plan: Plan, now: datetime) -> Iterator[Due]:
    today = local(now).date()
    documents = list(_in_reach(plan, today))
    settled = _settled(plan, documents, now)
    for document in documents:
        step = plan.step(document.end_date, today)
        if step is not None and (document.pk, step) not in settled:
            yield Due(plan, document, step)


def _in_reach(plan: Plan, today: date) -> Iterable[Document]:
    reach = {f"{plan.date_field}__range": (plan.first_end(today), plan.last_end(today))}
    found = plan.wanted().filter(**reach).select_related("company__owner", "issuer")
    return found.order_by(plan.date_field, "pk")


def _settled(plan: Plan, documents: list[Document], now: datetime) -> set[tuple[int, int]]:
    """What is made already, or could not be made a moment ago."""
    rows = Reminder.objects.filter(
        document_type=plan.kind.name, document_id__in=[document.pk for document in documents]
    )
    return {(row.document_id, row.step) for row in rows if row.made_at or row.tried_at > now - RETRY_AFTER}
