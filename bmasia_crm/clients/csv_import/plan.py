"""What a file would bring: new companies, new contacts, what is there already, and what is wrong, row by row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import Truncator

from bmasia_crm.accounts.models import User
from bmasia_crm.common.sentences import say

from ..models import Company, Contact
from ..models.company import hold
from . import columns
from .table import Table


@dataclass(frozen=True)
class Fault:
    row: int
    field: str
    # What stands there, shortened: it is found again by it.
    value: str
    sentence: str


@dataclass(frozen=True)
class Duplicate:
    """A row that adds nothing: company and contact are in the database already, or in an earlier row."""

    row: int
    name: str
    contact: str
    company: int | None


@dataclass(frozen=True)
class Brought:
    """A company that the file adds, or adds people to; it has no key before it is written."""

    company: Company
    new: bool
    contacts: list[Contact]


@dataclass(frozen=True)
class Known:
    """What the database has of a file's companies, by key of their names, and of their people, by traits."""

    companies: dict[str, Company]
    people: set[tuple[str, str]]


@dataclass
class Plan:
    companies: dict[str, Company] = field(default_factory=dict)
    contacts: list[Contact] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @transaction.atomic
    def write(self) -> None:
        """All of it or nothing."""
        new = [company for company in self.companies.values() if company.pk is None]
        hold(Company.objects.filter(pk__in=[company.pk for company in self.companies.values() if company.pk]))
        Company.objects.bulk_create(new)
        for contact in self.contacts:
            contact.company_id = contact.company.pk
        Contact.objects.bulk_create(self.contacts)

    def brought(self) -> list[Brought]:
        """Asked before it is written: afterwards nothing is new."""
        people: dict[int, list[Contact]] = {}
        for contact in self.contacts:
            people.setdefault(id(contact.company), []).append(contact)
        found = [
            Brought(company, company.pk is None, people.get(id(company), []))
            for company in self.companies.values()
        ]
        return [one for one in found if one.new or one.contacts]

    @property
    def size(self) -> int:
        return len(self.companies) + len(self.contacts)

    @property
    def new_companies(self) -> int:
        return sum(company.pk is None for company in self.companies.values())


def look(table: Table, mapping: Mapping[str, str]) -> Known:
    """All that is asked of the database. It is quick: before writing it is asked again."""
    keys = {_key(company.get("name", "")) for _, company, _ in _rows(table, mapping)}
    companies = _known(keys)
    return Known(companies, _people(companies.values()))


def plan(table: Table, mapping: Mapping[str, str], owner: User | None, known: Known) -> Plan:
    """Rows of one company name are one company with several contacts; a company that is there gets new contacts."""
    if "name" not in mapping.values():
        return Plan()
    made, people = Plan(companies=dict(known.companies)), set(known.people)
    for number, about, person in _rows(table, mapping):
        had = made.size
        company = _company(made, number, about, owner)
        if company is None:
            continue
        contact = _contact(made, number, company, person, people) if person else None
        if made.size == had:
            made.duplicates.append(
                Duplicate(number, company.name, contact.name if contact else "", company.pk)
            )
    return made


def _rows(table: Table, mapping: Mapping[str, str]) -> list[tuple[int, dict[str, str], dict[str, str]]]:
    places = {name: table.headings.index(heading) for heading, name in mapping.items()}
    return [(number, *columns.values(row, places)) for number, row in table.rows]


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _known(keys: set[str]) -> dict[str, Company]:
    """Compared here, not in SQL: a database lowers only the letters it knows."""
    names = Company.objects.order_by("-pk").values_list("pk", "name").iterator()
    found = {_key(name): pk for pk, name in names if _key(name) in keys}
    companies = Company.objects.in_bulk(list(found.values()))
    return {key: companies[pk] for key, pk in found.items()}


def _people(companies: Iterable[Company]) -> set[tuple[str, str]]:
    """Who is known where, by address and by name."""
    contacts = Contact.objects.filter(company__in=list(companies)).select_related("company")
    return {trait for contact in contacts for trait in _traits(contact)}


def _traits(contact: Contact) -> list[tuple[str, str]]:
    company = _key(contact.company.name)
    return [(company, contact.email.casefold())] if contact.email else [(company, _key(contact.name))]


def _company(made: Plan, number: int, about: dict[str, str], owner: User | None) -> Company | None:
    key = _key(about.get("name", ""))
    if known := made.companies.get(key):
        return known
    company = Company(**about, owner=owner)
    faults = _faults(company, number, "")
    made.faults += faults
    if key:
        made.companies[key] = company
    return company if key else None


def _contact(
    made: Plan, number: int, company: Company, person: dict[str, str], people: set[tuple[str, str]]
) -> Contact:
    contact = Contact(company=company, **person)
    contact.name = contact.name or contact.email
    traits = _traits(contact)
    if not people & set(traits):
        made.faults += _faults(contact, number, "contact_")
        people.update(traits)
        made.contacts.append(contact)
    return contact


def _faults(row: Company | Contact, number: int, prefix: str) -> list[Fault]:
    found: dict[str, str] = {}
    try:
        row.clean_fields(exclude=["owner", "company"])
    except ValidationError as error:
        found = {name: _sentence(row, name, faults[0]) for name, faults in error.error_dict.items()}
    return [
        Fault(number, name if name.startswith("contact_") else f"{prefix}{name}", _shown(row, name), sentence)
        for name, sentence in found.items()
    ]


def _sentence(row: Company | Contact, name: str, fault: ValidationError) -> str:
    if fault.code != "invalid_choice":
        return fault.messages[0]
    choices: Any = row._meta.get_field(name)
    labels = tuple(str(label) for _, label in choices.flatchoices)
    return str(say("There is no such choice. Choose one of {known}.", known=labels))


def _shown(row: Company | Contact, name: str) -> str:
    return Truncator(getattr(row, name)).chars(60)
