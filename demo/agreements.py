"""The contracts of the demo and their invoices, dated from today: some end soon, some are paid late."""

from collections.abc import Sequence
from datetime import date as Date
from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from bmasia_crm.accounts.models import User
from bmasia_crm.clients.models import Company
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Contract, ContractLine, Invoice, InvoiceLine, Issuer, Quote
from demo.companies import CLIENTS
from demo.lines import offer_lines
from demo.offers import TERMS, THAI_TERMS

YEAR = timedelta(days=365)


class Bill(NamedTuple):
    status: str
    # In how many days it is due; negative when it was due already.
    due_in: int


class Agreement(NamedTuple):
    # The client's place in CLIENTS.
    client: int
    status: str
    # In how many days it ends.
    ends_in: int
    bills: tuple[Bill, ...] = ()
    reminders: bool = True
    # Whether it follows from a quote of the same client that was accepted.
    quoted: bool = False


AGREEMENTS = (
    Agreement(13, "Expired", -12, (Bill("Paid", -340),)),
    Agreement(23, "Cancelled", 90),
    Agreement(9, "Active", 200, (Bill("Paid", -130), Bill("Overdue", -24))),
    Agreement(20, "Active", 120, (Bill("Sent", 14),)),
    Agreement(0, "Active", 45, (Bill("Paid", -290), Bill("Sent", -5))),
    # The clients of these two are reminded by themselves, or are not.
    Agreement(1, "Active", 6, (Bill("Overdue", -12),)),
    Agreement(5, "Active", 20, (Bill("Draft", 30),), reminders=False),
    Agreement(10, "Sent", 372, quoted=True),
    Agreement(14, "Draft", 379, quoted=True),
)


def add_agreements(companies: Sequence[Company], issuer: Issuer, seller: User, clerk: User) -> None:
    for place, agreement in enumerate(AGREEMENTS):
        contract = add_contract(place, agreement, companies[agreement.client], issuer, seller)
        for bill in agreement.bills:
            add_invoice(place, bill, contract, clerk)


def add_contract(
    place: int, agreement: Agreement, company: Company, issuer: Issuer, seller: User
) -> Contract:
    client = CLIENTS[agreement.client]
    end = today() + timedelta(days=agreement.ends_in)
    start = end - YEAR + timedelta(days=1)
    date = min(start - timedelta(days=10), today())
    contract = Contract.objects.create(
        company=company,
        issuer=issuer,
        currency=client.currency,
        date=date,
        start_date=start,
        end_date=end,
        status=agreement.status,
        sent_at=morning_after(date) if agreement.status != "Draft" else None,
        quote=Quote.objects.filter(company=company, status="Accepted").first() if agreement.quoted else None,
        reminders=agreement.reminders,
        terms=THAI_TERMS if client.language == "th" else TERMS,
        created_by=seller,
    )
    contract.write_lines(offer_lines(ContractLine, place, client))
    return contract


def add_invoice(place: int, bill: Bill, contract: Contract, clerk: User) -> Invoice:
    client = CLIENTS[AGREEMENTS[place].client]
    due = today() + timedelta(days=bill.due_in)
    date = min(due - timedelta(days=30), today())
    invoice = Invoice.objects.create(
        company=contract.company,
        issuer=contract.issuer,
        currency=client.currency,
        date=date,
        due_date=due,
        status=bill.status,
        sent_at=morning_after(date) if bill.status != "Draft" else None,
        contract=contract,
        created_by=clerk,
    )
    invoice.write_lines(offer_lines(InvoiceLine, place, client))
    return invoice


def morning_after(day: Date) -> datetime:
    """When the office sends what was written on that day; never later than now."""
    morning = datetime.combine(day + timedelta(days=1), time(10, 30), ZoneInfo(settings.BUSINESS_TIME_ZONE))
    return min(morning, datetime.now(morning.tzinfo))
