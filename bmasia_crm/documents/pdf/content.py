"""What stands on the page, as plain text: a document becomes the dictionary that the Typst template lays out."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from bmasia_crm.common import money
from bmasia_crm.documents.models import Document, Issuer, Line

from .labels import LABELS, written_date


def content(document: Document) -> dict[str, Any]:
    language = document.company.language
    labels = LABELS[language]
    lines = list(document.lines.all())
    names = {"client": document.company.printed_name, "issuer": document.issuer.name}
    return {
        "language": language,
        "labels": labels | {"to": labels["bill_to" if document.PAYABLE else "to"]},
        "title": document.TITLE[language],
        "number": document.number,
        "day": [document.date.year, document.date.month, document.date.day],
        "facts": _facts(document, labels, language),
        "issuer": _issuer(document.issuer, labels),
        "client": _client(document, labels),
        "lines": [_line(line, document.currency) for line in lines],
        "discounted": any(line.discount_percent for line in lines),
        "taxed": any(line.tax_percent for line in lines),
        "totals": _totals(document, lines, labels),
        "total": money.written(document.total, document.currency),
        "currency": document.currency,
        "sections": _sections(document, labels),
        "signatures": [[labels[words], names[who]] for words, who in document.SIGNATURES],
    }


def _facts(document: Document, labels: dict[str, str], language: str) -> list[list[str]]:
    dates = [(name, getattr(document, name)) for name in document.own_dates()]
    facts = [[labels["date"], written_date(document.date, language)]]
    facts += [[labels[name], written_date(day, language)] for name, day in dates if day]
    origin = getattr(document, document.ORIGIN) if document.ORIGIN else None
    return [*facts, [labels["reference"], origin.number]] if origin else facts


def _issuer(issuer: Issuer, labels: dict[str, str]) -> dict[str, Any]:
    about: list[str | list[str]] = [
        *issuer.address.splitlines(),
        _labelled(labels["tax_id"], issuer.tax_id),
        _labelled(labels["phone"], issuer.phone),
        issuer.email,
        issuer.website,
    ]
    return {
        "name": issuer.name,
        "about": _filled(about),
        "logo": issuer.logo.strip(),
    }


def _client(document: Document, labels: dict[str, str]) -> dict[str, Any]:
    company = document.company
    place = ", ".join(part for part in (company.city, company.country) if part)
    trade_name = company.name if company.name != company.printed_name else ""
    address = company.address.splitlines()
    tax_id = _labelled(labels["tax_id"], company.tax_id)
    about: list[str | list[str]] = [trade_name, *address, place, tax_id]
    return {"name": company.printed_name, "about": _filled(about)}


def _labelled(label: str, value: str) -> list[str]:
    """Neither is torn where a line ends; Thai has no spaces to keep it together by."""
    return [label, value] if value else []


def _filled(lines: list[str | list[str]]) -> list[str | list[str]]:
    return [line for line in lines if (line.strip() if isinstance(line, str) else line)]


def _line(line: Line, currency: str) -> dict[str, str]:
    return {
        "description": line.description.strip(),
        "quantity": money.plain(line.quantity),
        "unit_price": money.price(line.unit_price, currency),
        "discount": _percent(line.discount_percent),
        "tax": _percent(line.tax_percent),
        "amount": money.number(line.amounts(currency).net, currency),
    }


def _percent(value: Decimal) -> str:
    return f"{money.plain(value)}%" if value else "–"


def _totals(document: Document, lines: list[Line], labels: dict[str, str]) -> list[list[str]]:
    """Every figure follows from those above it: the amounts of the lines add up to the subtotal.

    The tax of each rate stands apart, as a tax office wants it.
    """
    currency = document.currency
    rows = []
    if document.discount:
        rows.append([labels["before_discount"], money.number(document.subtotal, currency)])
        rows.append([labels["discount"], f"−{money.number(document.discount, currency)}"])
    rows.append([labels["subtotal"], money.number(document.subtotal - document.discount, currency)])
    taxes: defaultdict[Decimal, Decimal] = defaultdict(Decimal)
    for line in lines:
        taxes[line.tax_percent] += line.amounts(currency).tax
    rows += [
        [f"{labels['tax_at']} {money.plain(rate)}%", money.number(tax, currency)]
        for rate, tax in sorted(taxes.items())
        if rate
    ]
    return rows


def _sections(document: Document, labels: dict[str, str]) -> list[list[str]]:
    bank = document.issuer.bank_details if document.PAYABLE else ""
    sections = [[labels["bank"], bank], [labels["terms"], document.terms], [labels["notes"], document.notes]]
    return [[title, text.strip()] for title, text in sections if text.strip()]
