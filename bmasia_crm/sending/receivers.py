"""News from the mailroom reaches the documents. Each may come twice, and changes nothing the second time."""

from typing import Any

from django.dispatch import receiver

from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.mailroom.signals import message_sent, worker_swept

from .kinds import kind_named
from .models import DocumentEmail, Purpose
from .reminders.run import run

# A sweep is brief: whatever is left waits for the next one, half a minute later.
REMINDERS_A_SWEEP = 20


@receiver(message_sent)
def move_the_document_to_sent(email: EmailLog, **_: Any) -> None:
    link = DocumentEmail.objects.filter(email=email, purpose=Purpose.DOCUMENT).first()
    if link is None:
        return
    document = kind_named(link.document_type).model._default_manager.filter(pk=link.document_id).first()
    if document is not None:
        document.mark_sent()


@receiver(worker_swept)
def remind_whoever_is_due(**_: Any) -> None:
    run(limit=REMINDERS_A_SWEEP)
