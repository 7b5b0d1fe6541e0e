"""Fills an empty database with the demo: always the same people, companies and documents, dated back from today."""

import os
from datetime import timedelta
from decimal import Decimal

from django.contrib.auth.models import Group
from django.db import transaction

from bmasia_crm.accounts.models import User
from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Issuer, Quote, QuoteLine
from demo.agreements import add_agreements, morning_after
from demo.cast import PEOPLE, Person
from demo.companies import CALLING_CODES, CLIENTS, Client
from demo.lines import offer_lines, room_lines
from demo.offers import NOTES, TERMS, THAI_TERMS

QUOTES = 42
# Newest first as the list shows them, so that the first page is what a salesperson is busy with.
STATUSES = ("Draft", "Draft", "Sent", "Draft", "Accepted", "Draft", "Sent", "Rejected", "Draft", "Expired")
LONG_QUOTE = 5
# The one that was sent first, and the one that took its place: with the same lines, a little cheaper.
REVISED, REVISION = 36, 12


@transaction.atomic
def once() -> bool:
    """Says whether it filled; a database that has people in it is never touched."""
    if User.objects.exists():
        return False
    users = {person.username: add_person(person) for person in PEOPLE}
    issuer = add_issuer()
    companies = [add_client(place, client, users["nikki"]) for place, client in enumerate(CLIENTS, start=1)]
    # The oldest first: numbers then rise with the dates.
    quotes = {
        age: add_quote(
            age, CLIENTS[age % len(CLIENTS)], companies[age % len(CLIENTS)], issuer, users["nikki"]
        )
        for age in reversed(range(QUOTES))
    }
    quotes[REVISION].revision_of = quotes[REVISED]
    quotes[REVISION].save()
    add_agreements(companies, issuer, seller=users["nikki"], clerk=users["pom"])
    return True


def add_person(person: Person) -> User:
    user = User.objects.create_user(
        person.username,
        person.email,
        person.password,
        first_name=person.first_name,
        last_name=person.last_name,
        is_staff=person.is_superuser,
        is_superuser=person.is_superuser,
    )
    user.groups.set([Group.objects.get_or_create(name=role)[0] for role in person.roles])
    if person.mailbox_password:
        user.smtp_email, user.smtp_password = person.email, person.mailbox_password
        user.smtp_host, user.smtp_port = "127.0.0.1", int(os.environ["DEMO_SMTP_PORT"])
        user.save()
    return user


def add_issuer() -> Issuer:
    return Issuer.objects.create(
        name="BMAsia Limited",
        address="725 S-Metro Building, Level 20\nSukhumvit Road, Watthana\nBangkok 10110, Thailand",
        tax_id="0105548000099",
        phone="+66 2 000 0000",
        email="norbert@bmasiamusic.com",
        website="www.bmasiamusic.com",
        bank_details="Demo Bank, Bangkok\nAccount 000-0-00000-0\nSWIFT DEMOTHBK",
        is_default=True,
    )


def add_client(place: int, client: Client, owner: User) -> Company:
    company = Company.objects.create(
        name=client.name,
        legal_name=client.legal_name,
        tax_id=client.tax_id,
        address=client.address,
        city=client.city,
        country=client.country,
        phone=f"+{CALLING_CODES[client.country]} 000 {place:04}",
        language=client.language,
        owner=owner,
    )
    for person in client.people:
        Contact.objects.create(
            company=company,
            name=person.name,
            email=person.email,
            contact_type=person.kind,
            title=person.title,
            is_active=person.is_active,
            is_unsubscribed=person.is_unsubscribed,
        )
    return company


def days_back(age: int) -> int:
    """Close together lately and farther apart before, so that this month and five before it have something to show."""
    return 2 * age + age**2 // 20


def add_quote(age: int, client: Client, company: Company, issuer: Issuer, seller: User) -> Quote:
    status = STATUSES[age % len(STATUSES)]
    date = today() - timedelta(days=days_back(age))
    quote = Quote.objects.create(
        company=company,
        issuer=issuer,
        currency=client.currency,
        date=date,
        # Whoever may still accept must be in time to.
        valid_until=date + timedelta(days=30)
        if status in ("Expired", "Rejected")
        else today() + timedelta(days=30),
        status=status,
        sent_at=morning_after(date) if status != "Draft" else None,
        accepted_at=morning_after(date + timedelta(days=7)) if status == "Accepted" else None,
        created_by=seller,
        notes=NOTES[client.language],
        terms=THAI_TERMS if client.language == "th" else TERMS,
    )
    quote.write_lines(lines_of(age, client))
    return quote


def lines_of(age: int, client: Client) -> list[QuoteLine]:
    if age == LONG_QUOTE:
        return room_lines(QuoteLine)
    if age != REVISION:
        return offer_lines(QuoteLine, age, client)
    cheaper = offer_lines(QuoteLine, REVISED, client)
    for line in cheaper:
        line.discount_percent = Decimal(10)
    return cheaper
