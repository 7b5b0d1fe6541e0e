from .contract import Contract, ContractLine
from .counter import Counter
from .document import Document
from .invoice import Invoice, InvoiceLine
from .issuer import Issuer
from .line import Line
from .quote import Quote, QuoteLine

__all__ = [
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
