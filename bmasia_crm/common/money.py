"""Money, in one place: how amounts are rounded, added up and written.

The rule, documented here and nowhere else: every amount that a reader can see is rounded when it arises,
half up, to the smallest unit of its currency (2 decimals for THB and USD, none for VND and JPY), and only
rounded amounts are added. So the figures on paper always add up, whoever checks them by hand:

    gross    = round(quantity x unit price)
    discount = round(gross x discount percent)
    net      = gross - discount
    tax      = round(net x tax percent)

A document's totals are the sums of its lines' amounts, and total = subtotal - discount + tax.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

# ISO 4217: decimals of the currencies that BMAsia quotes in.
DECIMALS = {
    "THB": 2,
    "USD": 2,
    "EUR": 2,
    "GBP": 2,
    "AUD": 2,
    "SGD": 2,
    "HKD": 2,
    "MYR": 2,
    "PHP": 2,
    "IDR": 2,
    "CNY": 2,
    "VND": 0,
    "JPY": 0,
}

# SQLite keeps a number to 15 significant digits, so no stored amount may have more.
MOST_DIGITS = 15
LARGEST = Decimal("9999999999999.99")


@dataclass(frozen=True)
class Amounts:
    """What one line, or a whole document, comes to."""

    gross: Decimal
    discount: Decimal
    tax: Decimal

    @property
    def net(self) -> Decimal:
        return self.gross - self.discount

    @property
    def total(self) -> Decimal:
        return self.net + self.tax


def rounded(amount: Decimal, currency: str) -> Decimal:
    with localcontext() as exact:
        exact.prec = 60
        return amount.quantize(Decimal(1).scaleb(-DECIMALS[currency]), rounding=ROUND_HALF_UP)


def line_amounts(
    quantity: Decimal, unit_price: Decimal, discount_percent: Decimal, tax_percent: Decimal, currency: str
) -> Amounts:
    with localcontext() as exact:
        exact.prec = 60
        gross = rounded(quantity * unit_price, currency)
        discount = rounded(gross * discount_percent / 100, currency)
        tax = rounded((gross - discount) * tax_percent / 100, currency)
    return Amounts(gross, discount, tax)


def add_up(lines: Iterable[Amounts]) -> Amounts:
    amounts = list(lines)
    zero = Decimal(0)
    return Amounts(
        sum((line.gross for line in amounts), zero),
        sum((line.discount for line in amounts), zero),
        sum((line.tax for line in amounts), zero),
    )


def number(amount: Decimal, currency: str) -> str:
    """`12,345.50`, or `12,346` where the currency has no decimals."""
    return f"{rounded(amount, currency):,f}"


def price(amount: Decimal, currency: str) -> str:
    """Of one: it may be finer than the smallest unit, as at 10.50 two cost JPY 21."""
    return number(amount, currency) if amount == rounded(amount, currency) else f"{amount:,f}"


def written(amount: Decimal, currency: str) -> str:
    """`THB 12,345.50`: the code, not the sign, because $ and ¥ mean several currencies in Asia."""
    return f"{currency} {number(amount, currency)}"


def plain(value: Decimal) -> str:
    """A quantity or percentage without needless zeros: 2.500 becomes 2.5, 10.00 becomes 10."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
