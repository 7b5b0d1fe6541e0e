from .contract import Contract, ContractLine
from .counter import Counter
from .document import Document
from .invoice import Invoice, InvoiceLine
from .issuer import Issuer
from .line import Line
from .quote import Quote, QuoteLine

# Every type of document. What deals with all of them reads this: lists, search, PDF, sending, record, Django admin.
DOCUMENTS: tuple[type[Document], ...] = (Quote, Contract, Invoice)

__all__ = [
    "DOCUMENTS",
    "Contract",
    "ContractLine",
    "Counter",
    "Document",
    "Invoice",
    "InvoiceLine",
    "Issuer",
    "Line",
    "Quote",
    "QuoteLine",
]
