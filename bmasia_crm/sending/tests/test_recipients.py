import pytest

from bmasia_crm.clients.models import Contact
from bmasia_crm.sending.kinds import kind_named
from bmasia_crm.sending.recipients import audience

from .world import HANS, MALEE, SOMCHAI, company, contact, hotel

pytestmark = pytest.mark.django_db
QUOTE, INVOICE = kind_named("quote"), kind_named("invoice")


def addresses(contacts: list[Contact]) -> set[str]:
    return {contact.email for contact in contacts}


def test_primary_and_billing_are_chosen_for_a_quote() -> None:
    assert addresses(audience(hotel(), QUOTE).chosen) == {SOMCHAI, MALEE}


def test_billing_is_chosen_for_an_invoice() -> None:
    assert addresses(audience(hotel(), INVOICE).chosen) == {MALEE}


def test_without_billing_an_invoice_goes_to_all() -> None:
    mango = hotel()
    mango.contacts.filter(contact_type="Billing").update(contact_type="Other")
    assert addresses(audience(mango, INVOICE).chosen) == {SOMCHAI, MALEE, HANS}


def test_without_primary_and_billing_a_quote_goes_to_the_first() -> None:
    bar = company("Moon Bar")
    contact(bar, "Anong", "anong@example.com", "Technical")
    contact(bar, "Boonmee", "boonmee@example.com", "Other")
    assert addresses(audience(bar, QUOTE).chosen) == {"anong@example.com"}


def test_all_active_contacts_with_an_address_are_offered() -> None:
    assert addresses(audience(hotel(), QUOTE).offered) == {SOMCHAI, MALEE, HANS}


@pytest.mark.parametrize(
    ("fields", "email", "reason"),
    [
        ({"is_active": False}, "gone@example.com", "inactive"),
        ({"is_unsubscribed": True}, "enough@example.com", "unsubscribed"),
        ({}, "", "no_address"),
    ],
)
def test_who_cannot_be_written_to_is_left_out_with_the_reason(
    fields: dict[str, bool], email: str, reason: str
) -> None:
    mango = hotel()
    left = contact(mango, "Left Out", email, "Primary", **fields)
    people = audience(mango, QUOTE)
    assert left not in people.offered
    assert [(entry.contact, entry.reason) for entry in people.left_out] == [(left, reason)]


def test_a_company_without_contacts_has_nobody_to_choose() -> None:
    people = audience(company(), QUOTE)
    assert (people.offered, people.chosen, people.left_out) == ([], [], [])
