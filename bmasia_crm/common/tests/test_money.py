from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmasia_crm.common import money

quantities = st.decimals("0.001", "999999999.999", places=3)
prices = st.decimals("0", "999999999999.99", places=2)
percentages = st.decimals("0", "100", places=2)
currencies = st.sampled_from(sorted(money.DECIMALS))
lines = st.tuples(quantities, prices, percentages, percentages)


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("0.005", "THB", "0.01"),
        ("0.0049999", "THB", "0.00"),
        ("2.675", "USD", "2.68"),
        ("2.665", "USD", "2.67"),
        ("2.5", "VND", "3"),
        ("3.5", "JPY", "4"),
        ("2.499999", "JPY", "2"),
    ],
)
def test_it_rounds_half_up_to_the_smallest_unit_of_the_currency(
    amount: str, currency: str, written: str
) -> None:
    assert str(money.rounded(Decimal(amount), currency)) == written


def test_each_step_of_a_line_is_rounded_before_the_next() -> None:
    line = money.line_amounts(Decimal("3"), Decimal("0.33"), Decimal("50"), Decimal("7"), "THB")
    assert (line.gross, line.discount, line.net, line.tax, line.total) == tuple(
        map(Decimal, ("0.99", "0.50", "0.49", "0.03", "0.52"))
    )


def test_an_empty_document_comes_to_nothing() -> None:
    assert money.add_up([]).total == 0


@given(lines, currencies)
def test_no_amount_has_more_decimals_than_its_currency(
    line: tuple[Decimal, Decimal, Decimal, Decimal], currency: str
) -> None:
    amounts = money.line_amounts(*line, currency)
    for amount in (amounts.gross, amounts.discount, amounts.tax, amounts.total):
        assert amount == amount.quantize(Decimal(1).scaleb(-money.DECIMALS[currency]), ROUND_HALF_UP)


@given(lines, currencies)
def test_a_line_is_off_by_half_a_unit_at_most(
    line: tuple[Decimal, Decimal, Decimal, Decimal], currency: str
) -> None:
    quantity, price, discount, tax = map(Fraction, line)
    amounts = money.line_amounts(*line, currency)
    half = Fraction(1, 2) / 10 ** money.DECIMALS[currency]
    assert abs(Fraction(amounts.gross) - quantity * price) <= half
    assert abs(Fraction(amounts.discount) - Fraction(amounts.gross) * discount / 100) <= half
    assert abs(Fraction(amounts.tax) - Fraction(amounts.net) * tax / 100) <= half


@given(lines, currencies)
def test_a_discount_never_makes_a_line_negative(
    line: tuple[Decimal, Decimal, Decimal, Decimal], currency: str
) -> None:
    amounts = money.line_amounts(*line, currency)
    assert 0 <= amounts.discount <= amounts.gross
    assert 0 <= amounts.tax <= amounts.net


@given(st.lists(lines, max_size=40), currencies)
def test_the_totals_are_what_the_lines_add_up_to_to_the_last_cent(
    many: list[tuple[Decimal, Decimal, Decimal, Decimal]], currency: str
) -> None:
    each = [money.line_amounts(*line, currency) for line in many]
    total = money.add_up(each)
    assert Fraction(total.total) == sum((Fraction(line.total) for line in each), Fraction(0))
    assert total.total == total.gross - total.discount + total.tax


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("0", "THB", "THB 0.00"),
        ("1234567.5", "THB", "THB 1,234,567.50"),
        ("1234567.5", "USD", "USD 1,234,567.50"),
        ("2500000", "VND", "VND 2,500,000"),
        ("9999999999999.99", "EUR", "EUR 9,999,999,999,999.99"),
        ("-12.5", "THB", "THB -12.50"),
    ],
)
def test_an_amount_is_written_with_its_currency(amount: str, currency: str, written: str) -> None:
    assert money.written(Decimal(amount), currency) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2.500", "2.5"),
        ("10.00", "10"),
        ("100", "100"),
        ("1200.000", "1,200"),
        ("0.125", "0.125"),
        ("0", "0"),
    ],
)
def test_a_quantity_is_written_without_needless_zeros(value: str, written: str) -> None:
    assert money.plain(Decimal(value)) == written
