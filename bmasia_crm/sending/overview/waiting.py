"""What waits for one person: each list with its whole count and its first few, in one question each."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from bmasia_crm.accounts.models import User
from bmasia_crm.common.pagination import Size
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog, State

from ..kinds import KINDS, DocumentKind, kind_of
from ..reminders.plans import running_out, unpaid

FIRST = 5
# Nobody has so many in mind; one more says that there are more.
MOST_COUNTED = 1000
ENDING_WITHIN = timedelta(days=60)
# A message that failed longer ago has been dealt with in another way.
FAILED_WITHIN = timedelta(days=30)


@dataclass(frozen=True)
class Waiting:
    count: int
    first: list[Any]


@dataclass(frozen=True)
class Paper:
    """A document in such a list. `days_left` is negative once its date has passed."""

    document: Document
    today: date

    @property
    def type(self) -> str:
        return kind_of(self.document).name

    @property
    def days_left(self) -> int | None:
        end = self.document.end_date
        return (end - self.today).days if end else None


def drafts(me: User) -> Waiting:
    """Mine."""
    return _together([_drafts(kind).filter(created_by=me) for kind in KINDS])


def unsent(me: User) -> Waiting:
    """Drafts that others made and that I may send."""
    return _together([_drafts(kind).exclude(created_by=me) for kind in KINDS if me.has_perm(kind.permission)])


def failed(me: User) -> Waiting:
    """Lately, and not sent again since."""
    again = EmailLog.objects.filter(resend_of=OuterRef("pk"))
    lately = EmailLog.objects.filter(state=State.FAILED, created_at__gt=timezone.now() - FAILED_WITHIN)
    return _few(_asked_by(me, lately).filter(~Exists(again)))


def unconfirmed(me: User) -> Waiting:
    return _few(_asked_by(me, EmailLog.objects.filter(state=State.UNCONFIRMED)))


def ending(me: User) -> Waiting:
    """Contracts that end soon and are not renewed, the nearest first."""
    soon = running_out().filter(end_date__range=(today(), today() + ENDING_WITHIN))
    return _papers(_concerning(me, soon, "contract").order_by("end_date", "pk"))


def overdue(me: User) -> Waiting:
    """Invoices past their date and unpaid, the oldest first."""
    late = unpaid().filter(due_date__lt=today())
    return _papers(_concerning(me, late, "invoice").order_by("due_date", "pk"))


def _drafts(kind: DocumentKind) -> QuerySet[Any]:
    every: QuerySet[Any] = kind.model._default_manager.all()
    return every.filter(status=Document.DRAFT).order_by("-date", "-pk")


def _asked_by(me: User, emails: QuerySet[EmailLog]) -> QuerySet[EmailLog]:
    """What nobody in particular asked for, or somebody who has left, an admin looks after.

    Notices to our own people are no work of anybody's.
    """
    mine = Q(person=me)
    if me.has_perm("accounts.change_user"):
        mine |= Q(person=None) | Q(person__in=User.objects.filter(is_active=False))
    return emails.filter(mine, notice=None).select_related("document_email").order_by("-created_at", "-pk")


def _concerning(me: User, documents: QuerySet[Any], kind: str) -> QuerySet[Any]:
    """Mine to act on: of a company I look after, or of a kind that I may send."""
    return documents if me.has_perm(f"documents.send_{kind}") else documents.filter(company__owner=me)


def _few(rows: QuerySet[Any]) -> Waiting:
    counted = Size(rows.order_by().values("pk")[: MOST_COUNTED + 1])
    # An index knows which rows are the first, so that no others are read.
    first = rows.filter(pk__in=rows.values("pk")[:FIRST])
    found = list(first.annotate(in_all=counted)[:FIRST])
    return Waiting(found[0].in_all if found else 0, found)


def _papers(rows: QuerySet[Any]) -> Waiting:
    few = _few(rows.select_related("company"))
    return Waiting(few.count, [Paper(document, today()) for document in few.first])


def _together(several: list[QuerySet[Any]]) -> Waiting:
    """Documents of several kinds in one list, the newest first."""
    lists = [_papers(rows) for rows in several]
    papers = sorted(
        (paper for one in lists for paper in one.first),
        key=lambda paper: (paper.document.date, paper.document.created_at),
        reverse=True,
    )
    return Waiting(min(sum(one.count for one in lists), MOST_COUNTED + 1), papers[:FIRST])
