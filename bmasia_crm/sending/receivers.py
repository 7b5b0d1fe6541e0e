"""News from the mailroom reaches the documents. Each may come twice, and changes nothing the second time."""

from typing import Any

from django.dispatch import receiver

from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.mailroom.signals import message_sent

from .kinds import kind_named
from .models import DocumentEmail, Purpose


@receiver(message_sent)
def move_the_document_to_sent(email: EmailLog, **_: Any) -> None:
    link = DocumentEmail.objects.filter(email=email, purpose=Purpose.DOCUMENT).first()
    if link is None:
        return
    document = kind_named(link.document_type).model._default_manager.filter(pk=link.document_id).first()
    if document is not None:
        document.mark_sent()
