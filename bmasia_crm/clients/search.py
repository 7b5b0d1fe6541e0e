"""What companies and contacts are found by."""

from bmasia_crm.common.search.text import From, SearchText

from .models import Company, Contact

COMPANY, CONTACT = Company._meta.db_table, Contact._meta.db_table
TEXTS = (
    SearchText(
        COMPANY, ("name", "legal_name", "city"), (From(CONTACT, "company_id", "id", ("name", "email")),)
    ),
    SearchText(
        CONTACT, ("name", "email"), (From(COMPANY, "id", "company_id", ("name",)),), others_first=True
    ),
)
