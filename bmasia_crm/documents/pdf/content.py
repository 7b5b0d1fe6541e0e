"""What stands on the page, as plain text: a document becomes the dictionary that the Typst template lays out."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from bmasia_crm.common import money
from bmasia_crm.documents.models import Document, Invoice, Issuer, Line

from .labels import LABELS, written_date

# The dates of each document type that the client needs beside the document's own.
DATES = ("valid_until", "start_date", "end_date", "due_date")


def content(document: Document) -> dict[str, Any]:
    language = document.company.language
    kind = document._meta.model_name or ""
    labels = LABELS[language]
    lines = list(document.lines.all())
    return {
        "language": language,
        "labels": labels | {"to": labels["bill_to"] if kind == "invoice" else labels["to"]},
        "title": labels[kind],
        "number": document.number,
        "day": [document.date.year, document.date.month, document.date.day],
        "facts": _facts(document, labels, language),
        "issuer": _issuer(document.issuer, labels),
        "client": _client(document, labels),
        "lines": [_line(line, document.currency) for line in lines],
        "discounted": any(line.discount_percent for line in lines),
        "totals": _totals(document, lines, labels),
        "total": money.written(document.total, document.currency),
        "currency": document.currency,
        "sections": _sections(document, labels),
    }


def _facts(document: Document, labels: dict[str, str], language: str) -> list[list[str]]:
    own = {field.name for field in document._meta.fields}
    dates = [(name, getattr(document, name)) for name in DATES if name in own]
    facts = [[labels["number"], document.number], [labels["date"], written_date(document.date, language)]]
    return facts + [[labels[name], written_date(day, language)] for name, day in dates if day]


def _issuer(issuer: Issuer, labels: dict[str, str]) -> dict[str, Any]:
    about = [
        *issuer.address.splitlines(),
        _labelled(labels["tax_id"], issuer.tax_id),
        _labelled(labels["phone"], issuer.phone),
        issuer.email,
        issuer.website,
    ]
    return {
        "name": issuer.name,
        "about": [line for line in about if line.strip()],
        "logo": issuer.logo.strip(),
    }


def _client(document: Document, labels: dict[str, str]) -> dict[str, Any]:
    company = document.company
    place = ", ".join(part for part in (company.city, company.country) if part)
    address = company.address.splitlines()
    about = [*address, place, _labelled(labels["tax_id"], company.tax_id)]
    return {"name": company.printed_name, "about": [line for line in about if line.strip()]}


def _labelled(label: str, value: str) -> str:
    return f"{label} {value}" if value else ""


def _line(line: Line, currency: str) -> dict[str, str]:
    return {
        "description": line.description.strip(),
        "quantity": money.plain(line.quantity),
        "unit_price": money.number(line.unit_price, currency),
        "discount": f"{money.plain(line.discount_percent)}%" if line.discount_percent else "–",
        "amount": money.number(line.amounts(currency).net, currency),
    }


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
    bank = document.issuer.bank_details if isinstance(document, Invoice) else ""
    sections = [[labels["bank"], bank], [labels["terms"], document.terms], [labels["notes"], document.notes]]
    return [[title, text.strip()] for title, text in sections if text.strip()]
