"""The last message that carried each of some documents: what a list of documents shows beside them."""

from collections.abc import Mapping, Sequence

from django.db.models import Count, Max

from bmasia_crm.documents.api.last_email import LastEmail
from bmasia_crm.documents.models import Document

from .models import DocumentEmail


def last_emails(model: type[Document], documents: Sequence[int]) -> Mapping[int, LastEmail]:
    """One question for a whole page. Messages are numbered as they are made, so the highest is the last."""
    links = DocumentEmail.objects.filter(document_type=model.type_name(), document_id__in=documents)
    newest = links.order_by().values("document_id").annotate(newest=Max("email_id")).values("newest")
    rows = (
        DocumentEmail.objects.filter(email__in=newest)
        .select_related("email")
        .annotate(recipients_count=Count("email__recipients"))
    )
    return {row.document_id: _shown(row, row.recipients_count) for row in rows}


def _shown(row: DocumentEmail, recipients_count: int) -> LastEmail:
    email = row.email
    return LastEmail(
        email.pk, email.state, email.created_at, email.send_at, email.from_address, recipients_count
    )
