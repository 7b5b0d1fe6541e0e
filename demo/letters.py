"""What the demo's people sent just before anybody came to look, so that the record has something to show.

The outbox takes it as it takes all else, and the worker sends it as soon as it runs.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpRequest

from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Contract, Invoice, Quote
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.sending.email_service import send_contract_email, send_invoice_email, send_quote_email


class Sent(NamedTuple):
    by: str
    call: Callable[..., EmailLog]
    document: type[Quote | Contract | Invoice]
    company: str
    status: str
    # Steps in for whoever has no mailbox, as Norbert.
    profile: str = "admin"


LETTERS = (
    Sent("pom", send_invoice_email, Invoice, "Đà Nẵng Ocean Club", "Sent", "finance"),
    Sent("norbert", send_quote_email, Quote, "Khách sạn Hoa Sen Trắng", "Sent", "sales"),
    Sent("nikki", send_contract_email, Contract, "Orchid Spa & Wellness", "Sent"),
    Sent("nikki", send_quote_email, Quote, "โรงแรมริมน้ำเจ้าพระยา", "Draft"),
    Sent("nikki", send_quote_email, Quote, "金莲花酒店", "Draft"),
)


def send() -> None:
    for letter in LETTERS:
        request = HttpRequest()
        request.user = User.objects.get(username=letter.by)
        documents = letter.document._default_manager.filter(
            company__name=letter.company, status=letter.status
        )
        letter.call(documents.latest("date").pk, sender=letter.profile, request=request)
