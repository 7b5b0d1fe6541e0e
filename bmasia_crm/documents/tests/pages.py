"""A client, an issuer and documents to print."""

from datetime import date
from decimal import Decimal
from typing import Any

from bmasia_crm.clients.models import Company
from bmasia_crm.documents.models import (
    Contract,
    ContractLine,
    Document,
    Invoice,
    InvoiceLine,
    Issuer,
    Quote,
    QuoteLine,
)

LINES: dict[type[Document], Any] = {Quote: QuoteLine, Contract: ContractLine, Invoice: InvoiceLine}
DAY = date(2026, 11, 22)


def issuer() -> Issuer:
    return Issuer.objects.filter(is_default=True).first() or Issuer.objects.create(
        name="BMAsia Limited",
        address="22 Soi Sukhumvit 33\nBangkok 10110",
        tax_id="0105544000000",
        bank_details="Account 123-4-56789-0",
    )


def document(
    kind: type[Document] = Quote, company: dict[str, str] | None = None, lines: Any = None, **fields: Any
) -> Any:
    """`lines` are (description, quantity, unit price, discount %, tax %)."""
    client = Company.objects.create(**{"name": "Mango Tree Hotel", "city": "Bangkok", **(company or {})})
    made: Any = kind._default_manager.create(
        **{"company": client, "issuer": issuer(), "currency": "THB", "date": DAY, **fields}
    )
    rows = [("Music for the lobby", "12", "3500", "0", "7")] if lines is None else lines
    made.write_lines([_line(kind, *row) for row in rows])
    return made


def _line(kind: type[Document], description: str, *numbers: str) -> Any:
    names = ("quantity", "unit_price", "discount_percent", "tax_percent")
    return LINES[kind](description=description, **dict(zip(names, map(Decimal, numbers), strict=True)))
