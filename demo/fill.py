"""Fills an empty database with the demo: always the same people, companies and quotes, dated back from today."""

import os
from datetime import timedelta
from decimal import Decimal

from django.contrib.auth.models import Group
from django.db import transaction

from bmasia_crm.accounts.models import User
from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Issuer, Quote, QuoteLine
from demo.cast import PEOPLE, Person
from demo.companies import CLIENTS, Client
from demo.offers import NOTES, OFFERS, ROOMS, TERMS, THAI_TERMS, price

QUOTES = 42
# Newest first as the list shows them, so that the first page is what a salesperson is busy with.
STATUSES = ("Draft", "Draft", "Sent", "Draft", "Accepted", "Draft", "Sent", "Rejected", "Draft", "Expired")
LONG_QUOTE = 5
# Thai clients are quoted in baht with value added tax; exported services carry none.
VAT = {"THB": Decimal(7)}


@transaction.atomic
def once() -> bool:
    """Says whether it filled; a database that has people in it is never touched."""
    if User.objects.exists():
        return False
    users = {person.username: add_person(person) for person in PEOPLE}
    issuer = add_issuer()
    companies = [add_client(client, users["nikki"]) for client in CLIENTS]
    # The oldest first: numbers then rise with the dates.
    for age in reversed(range(QUOTES)):
        place = age % len(CLIENTS)
        add_quote(age, CLIENTS[place], companies[place], issuer)
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


def add_client(client: Client, owner: User) -> Company:
    company = Company.objects.create(
        name=client.name,
        legal_name=client.legal_name,
        tax_id=client.tax_id,
        address=client.address,
        city=client.city,
        country=client.country,
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


def add_quote(age: int, client: Client, company: Company, issuer: Issuer) -> Quote:
    status = STATUSES[age % len(STATUSES)]
    date = today() - timedelta(days=3 * age)
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
        notes=NOTES[client.language],
        terms=THAI_TERMS if client.language == "th" else TERMS,
    )
    quote.write_lines(room_lines() if age == LONG_QUOTE else offer_lines(age, client))
    return quote


def offer_lines(age: int, client: Client) -> list[QuoteLine]:
    """Two to five lines, another choice for each quote."""
    chosen = [OFFERS[(age + 3 * step) % len(OFFERS)] for step in range(2 + age % 4)]
    return [
        QuoteLine(
            description=offer.thai if client.language == "th" else offer.english,
            quantity=Decimal(offer.quantity),
            unit_price=price(offer, client.currency),
            discount_percent=Decimal(offer.discount),
            tax_percent=VAT.get(client.currency, Decimal(0)),
        )
        for offer in chosen
    ]


def room_lines() -> list[QuoteLine]:
    return [
        QuoteLine(
            description=f"Loudspeakers and cabling\n{room}",
            quantity=Decimal(2),
            unit_price=Decimal("4150.00"),
            tax_percent=Decimal(7),
        )
        for room in ROOMS
    ]
