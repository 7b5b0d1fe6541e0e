"""Who of a company a document may go to, and who is chosen to begin with."""

from dataclasses import dataclass
from typing import Literal

from django.conf import settings

from bmasia_crm.accounts.models import User
from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.common.sentences import say

from .kinds import DocumentKind

Reason = Literal["inactive", "unsubscribed", "no_address"]

NO_RECIPIENTS = say("No recipients found. Add a contact with an e-mail address to the company.")


@dataclass(frozen=True)
class LeftOut:
    contact: Contact
    reason: Reason


@dataclass(frozen=True)
class Audience:
    offered: list[Contact]
    chosen: list[Contact]
    left_out: list[LeftOut]

    def knows(self, address: str) -> Contact | None:
        wanted = address.casefold()
        return next((contact for contact in self.offered if contact.email.casefold() == wanted), None)


def audience(company: Company, kind: DocumentKind) -> Audience:
    contacts = list(company.contacts.all())
    reasons = {contact.pk: reason for contact in contacts if (reason := _reason(contact))}
    offered = [contact for contact in contacts if contact.pk not in reasons]
    left_out = [LeftOut(contact, reasons[contact.pk]) for contact in contacts if contact.pk in reasons]
    return Audience(offered, _chosen(offered, kind), left_out)


def colleagues() -> frozenset[str]:
    """Our own addresses, casefolded: a copy to one of us goes to no stranger."""
    people = User.objects.filter(is_active=True).values_list("email", "smtp_email")
    profiles = (profile["email"] for profile in settings.EMAIL_SENDERS.values())
    own = (address for pair in people for address in pair)
    return frozenset(address.casefold() for address in (*own, *profiles) if address)


def _reason(contact: Contact) -> Reason | None:
    if not contact.is_active:
        return "inactive"
    if not contact.email:
        return "no_address"
    return "unsubscribed" if contact.is_unsubscribed else None


def _chosen(offered: list[Contact], kind: DocumentKind) -> list[Contact]:
    for types in kind.chosen:
        fitting = [contact for contact in offered if contact.contact_type in types]
        if fitting:
            return fitting
    return offered if kind.or_everyone else offered[:1]
