"""What documents are found by."""

from bmasia_crm.clients.search import COMPANY
from bmasia_crm.common.search.text import From, SearchText

from .models import DOCUMENTS

OF_COMPANY = From(COMPANY, "id", "company_id", ("name", "legal_name"))
TEXTS = tuple(
    SearchText(model._meta.db_table, ("number",), (OF_COMPANY,), others_first=True) for model in DOCUMENTS
)
