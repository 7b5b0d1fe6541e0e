"""The last message that carried each of some documents: what a list of documents shows beside them."""

from collections.abc import Mapping, Sequence

from django.db.models import Count, Max, Q

from bmasia_crm.documents.api.last_email import LastEmail
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog, RecipientState

from .models import DocumentEmail


def last_emails(model: type[Document], documents: Sequence[int]) -> Mapping[int, LastEmail]:
    """One question for a whole page. Messages are numbered as they are made, so the highest is the last."""
    links = DocumentEmail.objects.filter(document_type=model.type_name(), document_id__in=documents)
    newest = links.order_by().values("document_id").annotate(newest=Max("email_id")).values("newest")
    rows = (
        DocumentEmail.objects.filter(email__in=newest)
        .select_related("email")
        .annotate(
            recipients_count=Count("email__recipients"),
            refused_count=Count(
                "email__recipients", filter=Q(email__recipients__state=RecipientState.REFUSED)
            ),
        )
    )
    return {row.document_id: _shown(row.email, row.recipients_count, row.refused_count) for row in rows}


def _shown(email: EmailLog, recipients_count: int, refused_count: int) -> LastEmail:
    return LastEmail(
        email.pk,
        email.state,
        email.created_at,
        email.send_at,
        email.from_address,
        recipients_count,
        refused_count,
    )
