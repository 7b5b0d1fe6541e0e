"""What messages are found by: the mailroom's own words, and the document and company they are about."""

from bmasia_crm.common.search.text import From, SearchText
from bmasia_crm.mailroom.models import EmailLog, Recipient

from .models import DocumentEmail

TEXTS = (
    SearchText(
        EmailLog._meta.db_table,
        ("subject", "sender_name", "from_address"),
        (
            From(Recipient._meta.db_table, "email_id", "id", ("name", "address")),
            From(DocumentEmail._meta.db_table, "email_id", "id", ("document_number", "company_name")),
        ),
    ),
)
