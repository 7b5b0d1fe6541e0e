"""When a document left Draft, and when a quote was accepted: noted whichever way the status was set."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from bmasia_crm.clients.models import Company
from bmasia_crm.documents.models import Issuer, Quote

pytestmark = pytest.mark.django_db
LAST_YEAR = datetime(2025, 11, 3, tzinfo=UTC)


def quote(status: str = "Draft", **fields: datetime) -> Quote:
    client = Company.objects.create(name="Mango Tree Hotel")
    issuer = Issuer.objects.create(name="BMAsia Limited")
    return Quote.objects.create(company=client, issuer=issuer, status=status, **fields)


def test_a_draft_has_not_been_sent() -> None:
    assert quote().sent_at is None


def test_a_quote_that_a_message_carried_was_sent_then() -> None:
    document = quote()
    assert Quote.mark_sent([document.pk]) == 1
    document.refresh_from_db()
    assert document.sent_at
    assert (timezone.now() - document.sent_at).total_seconds() < 60


def test_a_quote_moved_by_hand_was_sent_then_too() -> None:
    document = quote()
    document.status = "Sent"
    document.save(update_fields=["status"])
    document.refresh_from_db()
    assert document.sent_at


def test_the_first_time_counts() -> None:
    document = quote("Sent", sent_at=LAST_YEAR)
    document.status = "Accepted"
    document.save()
    document.refresh_from_db()
    assert document.sent_at == LAST_YEAR


def test_an_accepted_quote_remembers_when() -> None:
    document = quote("Sent")
    document.status = "Accepted"
    document.save(update_fields=["status"])
    document.refresh_from_db()
    assert document.accepted_at


def test_saving_an_accepted_quote_again_changes_no_moment() -> None:
    document = quote("Accepted", accepted_at=LAST_YEAR)
    document.notes = "Paid by transfer."
    document.save()
    document.refresh_from_db()
    assert document.accepted_at == LAST_YEAR
