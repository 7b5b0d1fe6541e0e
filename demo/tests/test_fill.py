from decimal import Decimal

import pytest
from django.contrib.auth import authenticate
from django.core.cache import caches

from bmasia_crm.accounts.models import User
from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.documents.models import Contract, Invoice, Issuer, Quote
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.sending.overview import waiting
from bmasia_crm.sending.overview.months import business
from demo import fill, letters
from demo.cast import ACCOUNTS, PEOPLE, Person, password_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setenv("DEMO_SMTP_PORT", "2587")
    caches["sums"].clear()  # what other tests' quotes came to
    return fill.once()


@pytest.mark.usefixtures("filled")
def test_it_never_fills_twice() -> None:
    before = Quote.objects.count()
    assert fill.once() is False
    assert Quote.objects.count() == before


def test_it_never_fills_a_database_that_has_people() -> None:
    User.objects.create_user("someone")
    assert fill.once() is False
    assert not Company.objects.exists()


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.username)
def test_everybody_can_sign_in_with_the_printed_password(person: Person) -> None:
    assert authenticate(username=person.username, password=person.password)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("username", ["nikki", "pom", "production"])
def test_a_mailbox_holds_what_the_mail_server_asks_for(username: str) -> None:
    config = User.objects.get(username=username).get_smtp_config()
    assert config
    assert config["password"] == password_of(config["email"])
    assert (config["host"], config["port"], config["security"]) == ("127.0.0.1", 2587, "starttls")


@pytest.mark.usefixtures("filled")
def test_keiths_stored_password_is_wrong_and_norbert_has_no_mailbox() -> None:
    keith = User.objects.get(username="keith").get_smtp_config()
    assert keith
    assert keith["password"] != password_of(keith["email"])
    assert User.objects.get(username="norbert").get_smtp_config() is None


@pytest.mark.usefixtures("filled")
def test_every_client_address_is_in_a_reserved_domain() -> None:
    addresses = Contact.objects.exclude(email="").values_list("email", flat=True)
    assert len(addresses) > 20
    assert {address.partition("@")[2] for address in addresses} == {"example.com", "example.org"}
    assert not set(addresses) & set(ACCOUNTS)


@pytest.mark.usefixtures("filled")
def test_it_has_enough_to_look_at() -> None:
    assert Company.objects.count() >= 20
    assert Quote.objects.count() >= 40
    assert set(Quote.objects.values_list("status", flat=True)) == set(Quote.Status.values)
    assert set(Quote.objects.values_list("currency", flat=True)) == {"USD", "THB"}
    assert Issuer.objects.get().logo


@pytest.mark.usefixtures("filled")
def test_one_quote_took_the_place_of_another_for_less() -> None:
    new = Quote.objects.get(revision_of__isnull=False)
    old = new.revision_of
    assert old
    assert (old.company, old.status, new.status) == (new.company, "Sent", "Sent")
    assert old.number < new.number
    assert old.total > new.total


@pytest.mark.usefixtures("filled")
def test_one_company_has_no_contacts_and_one_an_inactive_contact() -> None:
    assert Company.objects.filter(contacts=None, quotes__status="Draft").exists()
    assert Contact.objects.filter(is_active=False, company__quotes__status="Draft").exists()


@pytest.mark.usefixtures("filled")
def test_every_quote_can_be_sent_and_adds_up() -> None:
    for quote in Quote.objects.all():
        assert quote.obstacle() == ""
        assert quote.total == quote.subtotal - quote.discount + quote.tax > Decimal(0)


@pytest.mark.usefixtures("filled")
def test_contracts_and_invoices_are_in_every_state() -> None:
    assert set(Contract.objects.values_list("status", flat=True)) == set(Contract.Status.values)
    assert set(Invoice.objects.values_list("status", flat=True)) == set(Invoice.Status.values) - {"Cancelled"}
    assert Contract.objects.filter(quote__status="Accepted").exists()
    assert not Invoice.objects.filter(contract=None).exists()


@pytest.mark.usefixtures("filled")
def test_the_first_page_has_something_to_show() -> None:
    nikki, pom = User.objects.get(username="nikki"), User.objects.get(username="pom")
    assert waiting.drafts(nikki).count > waiting.drafts(pom).count > 0
    assert waiting.ending(nikki).count == 3
    assert waiting.overdue(pom).count == 3
    assert [one.currency for one in business()] == ["THB", "USD"]
    busy = [
        month
        for month in zip(*(one.months for one in business()), strict=True)
        if any(one.sent.count for one in month)
    ]
    assert len(busy) >= 5


@pytest.mark.usefixtures("filled")
def test_some_of_it_is_on_its_way_when_the_worker_starts() -> None:
    letters.send()
    assert EmailLog.objects.count() == len(letters.LETTERS)
    assert set(EmailLog.objects.values_list("state", flat=True)) == {"queued"}
    routes = dict(EmailLog.objects.values_list("sender_name", "from_address"))
    assert len(routes) == 3
