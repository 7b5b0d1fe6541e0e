"""One client and one quote, as every test here needs them."""

from decimal import Decimal
from typing import Any

from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.documents.models import (
    Contract,
    ContractLine,
    Invoice,
    InvoiceLine,
    Issuer,
    Quote,
    QuoteLine,
)

SOMCHAI = "somchai@example.com"
MALEE = "malee@example.com"
HANS = "hans@example.com"


def issuer() -> Issuer:
    found = Issuer.objects.filter(is_default=True).first()
    return found or Issuer.objects.create(
        name="BMAsia Limited",
        address="22 Soi Sukhumvit 33\nBangkok 10110",
        tax_id="0105544000000",
        is_default=True,
    )


def company(name: str = "Mango Tree Hotel", **fields: str) -> Company:
    return Company.objects.create(name=name, city="Bangkok", **fields)


def hotel() -> Company:
    """A company with a Primary, a Billing and a Technical contact."""
    mango = company()
    contact(mango, "Somchai Jaidee", SOMCHAI, Contact.Type.PRIMARY)
    contact(mango, "Malee Srisuk", MALEE, Contact.Type.BILLING)
    contact(mango, "Hans Müller", HANS, Contact.Type.TECHNICAL)
    return mango


def contact(of: Company, name: str, email: str, contact_type: str = "Other", **fields: bool) -> Contact:
    return Contact.objects.create(company=of, name=name, email=email, contact_type=contact_type, **fields)


def quote(client: Company | None = None, *, lines: int = 1, **fields: Any) -> Quote:
    made = Quote.objects.create(company=client or hotel(), issuer=issuer(), currency="THB", **fields)
    made.write_lines(
        [
            QuoteLine(description=f"Music for zone {number}", quantity=1, unit_price=Decimal("12000"))
            for number in range(1, lines + 1)
        ]
    )
    return made


def contract(client: Company | None = None, **fields: Any) -> Contract:
    made = Contract.objects.create(company=client or hotel(), issuer=issuer(), **fields)
    made.write_lines([ContractLine(description="Music, 12 months", quantity=12, unit_price=Decimal("1000"))])
    return made


def invoice(client: Company | None = None, **fields: Any) -> Invoice:
    made = Invoice.objects.create(company=client or hotel(), issuer=issuer(), **fields)
    made.write_lines([InvoiceLine(description="Music, 12 months", quantity=12, unit_price=Decimal("1000"))])
    return made
