"""One world in which every row of the table can be asked: something of every kind, and a message in every state."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD
from bmasia_crm.clients.models import Contact
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.tests import world
from bmasia_crm.sending.wish import Wish

from .roles_table import COLUMNS, ROLES, VISITOR, Row

PASSWORD = "a password of one's own"
LINE = {"description": "Music for the bar", "quantity": "1", "unit_price": "100"}
# In which state a message must be for what is asked of it.
STATES = {"cancel": State.QUEUED, "retry": State.FAILED, "resend": State.SENT, "mark-sent": State.UNCONFIRMED}
FILE = b"Name,City\nBlue Lagoon Resort,Phuket\n"


@dataclass(frozen=True)
class RolesWorld:
    # The row that an address is about: by its first word, or by the verb and the words of the address.
    ids: dict[str, int]
    bodies: dict[str, dict[str, Any]]
    # Signed in once: what a request does to its session is taken back with the rest.
    sessions: dict[str, str]
    # One for all: each new one would set up the middleware anew, which costs more than most answers.
    browser: APIClient = field(default_factory=lambda: APIClient(raise_request_exception=False))

    def client(self, column: str) -> APIClient:
        self.browser.cookies.clear()
        if column != VISITOR:
            self.browser.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[column]
        return self.browser

    def ask(self, row: Row, column: str) -> int:
        return int(self.answer(row, column).status_code)

    def answer(self, row: Row, column: str) -> Any:
        place = f"{row.verb} {row.path}"
        if place == "POST companies/import/":
            form = {"file": SimpleUploadedFile("clients.csv", FILE), "write": True}
            return self.client(column).post(self.url(row), form, format="multipart")
        verb = getattr(self.client(column), row.verb.lower())
        return verb(self.url(row), self.bodies.get(place))

    def url(self, row: Row) -> str:
        noun = row.path.partition("/")[0]
        number = self.ids.get(f"{row.verb} {row.path} {row.of}".strip()) or self.ids.get(noun)
        named = {"id": number, "name": "quote.en", "position": 0, "profile": "sales"}
        return f"/api/v1/{row.path.format_map(named)}"


def build() -> RolesWorld:
    sessions = {column: _session(_person(column)) for column in COLUMNS if column != VISITOR}
    client = world.hotel()
    soon = today() + timedelta(days=20)
    quote, invoice = world.quote(client), world.invoice(client)
    draft, active = world.contract(client), world.contract(client, status="Active", end_date=soon)
    ids = {
        "quotes": quote.pk,
        "invoices": invoice.pk,
        "contracts": active.pk,
        "companies": client.pk,
        "contacts": Contact.objects.filter(company=client)[0].pk,
        "issuers": world.issuer().pk,
        "POST quotes/{id}/revise/": world.quote(client, status="Sent").pk,
        "DELETE companies/{id}/": world.company("Without documents").pk,
    }
    ids |= {f"{verb} contracts/{{id}}/": draft.pk for verb in ("PUT", "PATCH", "DELETE")}
    ids |= _messages(
        {"quote": world.quote(client), "contract": world.contract(client), "invoice": world.invoice(client)}
    )
    # Only the newest number of a year can be given back.
    ids["DELETE invoices/{id}/"] = world.invoice(client).pk
    return RolesWorld(ids, _bodies(client.pk, world.issuer().pk), sessions)


def _person(column: str) -> User:
    name = column.lower().replace(" ", ".")
    user = User.objects.create_user(name, f"{name}@bmasiamusic.com", PASSWORD)
    # Nobody listens at this port, so that a test of the mailbox ends at once.
    user.smtp_email, user.smtp_password = user.email, APP_PASSWORD
    user.smtp_host, user.smtp_port, user.smtp_security = "127.0.0.1", 1, "none"
    user.save()
    if column in ROLES:
        user.groups.add(Group.objects.get_or_create(name=column)[0])
    return user


def _session(person: User) -> str:
    client = APIClient()
    client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _messages(documents: dict[str, Document]) -> dict[str, int]:
    ids = {}
    for kind, document in documents.items():
        for verb, state in STATES.items():
            email = send(document, Wish(subject=f"{kind} {verb}"), Order(None))
            EmailLog.objects.filter(pk=email.pk).update(state=state, guard=None)
            ids[f"POST emails/{{id}}/{verb}/ {kind}"] = ids["emails"] = email.pk
    return ids


def _bodies(company: int, issuer: int) -> dict[str, dict[str, Any]]:
    document = {"company": company, "issuer": issuer, "lines": [LINE]}
    contact = {"company": company, "name": "Ann", "email": "ann@example.com"}
    bodies: dict[str, dict[str, Any]] = {
        "POST companies/": {"name": "Blue Lagoon Resort"},
        "PUT companies/{id}/": {"name": "Blue Lagoon Resort"},
        "PATCH companies/{id}/": {"city": "Phuket"},
        "POST contacts/": contact,
        "PUT contacts/{id}/": contact,
        "PATCH contacts/{id}/": {"title": "Manager"},
        "POST contracts/{id}/renewal-reminder/": {"recipients": [world.SOMCHAI]},
        "PATCH contracts/{id}/reminders/": {"reminders": False},
        "PATCH invoices/{id}/reminders/": {"reminders": False},
        "PATCH templates/{name}/": {"subject": "Your quote {{ number }}"},
        "POST templates/{name}/preview/": {"subject": "Your quote {{ number }}"},
        "POST auth/login/": {"username": "sales", "password": PASSWORD},
        "PATCH me/": {"first_name": "Somebody"},
        "PUT me/mailbox/": {"smtp_email": "me@example.com", "smtp_password": APP_PASSWORD},
    }
    for noun, status in (("quotes", "Sent"), ("contracts", "Expired"), ("invoices", "Sent")):
        bodies[f"POST {noun}/"] = document
        bodies[f"PUT {noun}/{{id}}/"] = document | {"version": 1}
        bodies[f"PATCH {noun}/{{id}}/"] = {"notes": "By the pool."}
        bodies[f"POST {noun}/{{id}}/move/"] = {"status": status, "version": 1}
        bodies[f"POST {noun}/{{id}}/send/"] = {"recipients": [world.SOMCHAI]}
    return bodies
