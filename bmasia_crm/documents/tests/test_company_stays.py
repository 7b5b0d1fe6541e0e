"""A company that has documents is not deleted: what was offered to it stays on record."""

import pytest

from bmasia_crm.clients.models import Company
from bmasia_crm.documents.models import Invoice, Quote

from .desk import browser
from .pages import document, issuer

pytestmark = pytest.mark.django_db


def test_it_stays_and_says_why() -> None:
    made = document()
    answer = browser("nikki").delete(f"/api/v1/companies/{made.company_id}/")
    assert answer.status_code == 409
    assert answer.json()["detail"] == (
        f"Mango Tree Hotel has documents ({made.number}) and stays on record with them."
    )
    assert Company.objects.exists()


def test_of_many_documents_three_are_named() -> None:
    company = document(Invoice).company
    for _ in range(4):
        Quote.objects.create(company=company, issuer=issuer())
    answer = browser().delete(f"/api/v1/companies/{company.pk}/")
    assert "and 2 more" in answer.json()["detail"]
