"""The four calls that the rest of the company's scripts know.

Each puts one message into the outbox and returns its EmailLog; the worker sends it. `sender` names the profile that
steps in when there is no signed-in person with a mailbox that works. Raises `ValidationError` naming the field,
and the model's `DoesNotExist` for an unknown id.
"""

from collections.abc import Sequence

from django.http import HttpRequest

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Contract
from bmasia_crm.mailroom.models import EmailLog

from .dispatch import Order, send
from .kinds import kind_named
from .mailboxes import DEFAULT_PROFILE
from .models import Purpose
from .reminders.manual import TooSoon, remind
from .wish import Wish

__all__ = [
    "TooSoon",
    "send_contract_email",
    "send_invoice_email",
    "send_manual_renewal_reminder",
    "send_quote_email",
]


def send_quote_email(  # the signature is promised
    document_id: int,
    recipients: Sequence[str] | None = None,
    subject: str | None = None,
    body: str | None = None,
    sender: str = DEFAULT_PROFILE,
    request: HttpRequest | None = None,
) -> EmailLog:
    return _send(
        "quote", document_id, Wish(recipients, subject=subject, body=body), sender, _person_of(request)
    )


def send_contract_email(
    document_id: int,
    recipients: Sequence[str] | None = None,
    subject: str | None = None,
    body: str | None = None,
    sender: str = DEFAULT_PROFILE,
    request: HttpRequest | None = None,
) -> EmailLog:
    return _send(
        "contract", document_id, Wish(recipients, subject=subject, body=body), sender, _person_of(request)
    )


def send_invoice_email(
    document_id: int,
    recipients: Sequence[str] | None = None,
    subject: str | None = None,
    body: str | None = None,
    sender: str = DEFAULT_PROFILE,
    request: HttpRequest | None = None,
) -> EmailLog:
    return _send(
        "invoice", document_id, Wish(recipients, subject=subject, body=body), sender, _person_of(request)
    )


def send_manual_renewal_reminder(
    document_id: int,
    recipients: Sequence[str] | None = None,
    subject: str | None = None,
    body: str | None = None,
    sender: str = DEFAULT_PROFILE,
    request: HttpRequest | None = None,
) -> EmailLog:
    """Raises `TooSoon` with a sentence when an automatic reminder of the contract was sent in the last 24 hours."""
    contract = Contract.objects.select_related("company", "issuer").get(pk=document_id)
    order = Order(_person_of(request), sender, purpose=Purpose.RENEWAL_REMINDER)
    return remind(contract, Wish(recipients, subject=subject, body=body), order)


def _person_of(request: HttpRequest | None) -> User | None:
    user = getattr(request, "user", None)
    return user if isinstance(user, User) and user.is_authenticated else None


def _send(kind: str, document_id: int, wish: Wish, profile: str, person: User | None) -> EmailLog:
    documents = kind_named(kind).model._default_manager.select_related("company", "issuer")
    return send(documents.get(pk=document_id), wish, Order(person=person, profile=profile))
