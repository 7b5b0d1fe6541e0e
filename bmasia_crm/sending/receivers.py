"""News from the mailroom reaches the documents. Each may come twice, and changes nothing the second time."""

from collections.abc import Sequence
from typing import Any

from django.dispatch import receiver
from django.utils import timezone

from bmasia_crm.documents.dates import today
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.mailroom.signals import message_sent, restored, worker_swept

from .kinds import KINDS, kind_named
from .models import DocumentEmail, Purpose
from .reminders import restoring
from .reminders.run import run

# A sweep is brief: whatever is left waits for the next one, half a minute later.
REMINDERS_A_SWEEP = 20


@receiver(message_sent)
def move_documents_to_sent(emails: Sequence[EmailLog], **_: Any) -> None:
    links = DocumentEmail.objects.filter(email__in=emails, purpose=Purpose.DOCUMENT)
    carried: dict[str, list[int]] = {}
    for document_type, document_id in links.values_list("document_type", "document_id"):
        carried.setdefault(document_type, []).append(document_id)
    for document_type, documents in carried.items():
        kind_named(document_type).model.mark_sent(documents)


@receiver(worker_swept)
def remind_whoever_is_due(**_: Any) -> None:
    run(limit=REMINDERS_A_SWEEP)


@receiver(restored)
def hold_reminders_back(**_: Any) -> str:
    held = restoring.hold_back(timezone.now())
    return f"{held} reminders are not sent by themselves; see them on their contracts and invoices."


@receiver(worker_swept)
def note_what_has_lapsed(**_: Any) -> None:
    """What the calendar decides nobody has to enter: an unpaid invoice is Overdue the day after it was due."""
    for kind in KINDS:
        kind.model.lapse(today())
