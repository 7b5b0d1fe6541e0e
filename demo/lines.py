"""The lines of the demo's documents."""

from decimal import Decimal

from bmasia_crm.documents.models import Line
from demo.companies import Client
from demo.offers import OFFERS, ROOMS, price

# Thai clients are quoted in baht with value added tax; exported services carry none.
VAT = {"THB": Decimal(7)}


def offer_lines[L: Line](model: type[L], age: int, client: Client) -> list[L]:
    """Two to five lines, another choice for each document."""
    chosen = [OFFERS[(age + 3 * step) % len(OFFERS)] for step in range(2 + age % 4)]
    return [
        model(
            description=offer.thai if client.language == "th" else offer.english,
            quantity=Decimal(offer.quantity),
            unit_price=price(offer, client.currency),
            discount_percent=Decimal(offer.discount),
            tax_percent=VAT.get(client.currency, Decimal(0)),
        )
        for offer in chosen
    ]


def room_lines[L: Line](model: type[L]) -> list[L]:
    return [
        model(
            description=f"Loudspeakers and cabling\n{room}",
            quantity=Decimal(2),
            unit_price=Decimal("4150.00"),
            tax_percent=Decimal(7),
        )
        for room in ROOMS
    ]
