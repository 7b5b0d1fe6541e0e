"""A signed-in person at the API, and what she would send."""

from typing import Any

from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.clients.models import Company
from bmasia_crm.documents.models import Document

from .pages import issuer

LINE = {
    "description": "Music for the lobby",
    "quantity": "12",
    "unit_price": "3500",
    "discount_percent": "10",
    "tax_percent": "7",
}


def browser(name: str = "norbert") -> APIClient:
    """Norbert may do everything; name another to see her refused."""
    client = APIClient()
    client.force_login(User.objects.filter(username=name).first() or person(name))
    return client


def offer(**fields: Any) -> dict[str, Any]:
    company = fields.pop("company", None) or Company.objects.create(name="Mango Tree Hotel", city="Bangkok")
    return {
        "company": company.pk,
        "issuer": issuer().pk,
        "currency": "THB",
        "date": "2026-11-22",
        "lines": [LINE],
    } | fields


def url(document: Document | str, *rest: str) -> str:
    """`/api/v1/quotes/7/move/` from the quote and `move`."""
    if isinstance(document, str):
        return f"/api/v1/{document}/" + "".join(f"{part}/" for part in rest)
    return f"/api/v1/{document._meta.model_name}s/{document.pk}/" + "".join(f"{part}/" for part in rest)


def errors(answer: Any) -> dict[str, list[str]]:
    assert answer.status_code == 400, answer.content
    found: dict[str, list[str]] = answer.json()["errors"]
    return found
