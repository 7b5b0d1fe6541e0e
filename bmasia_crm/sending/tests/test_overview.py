"""The first page: what waits for whom, what the months have brought, how the mailbox is."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.cache import caches
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.common.smtp import parse_smtp_url
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Contract, Invoice, Quote
from bmasia_crm.mailroom import credentials
from bmasia_crm.mailroom.models import Account, EmailLog, Health, State
from bmasia_crm.sending.email_service import send_quote_email
from bmasia_crm.sending.mailboxes import key_of
from bmasia_crm.sending.overview.months import business, last_months

from .world import company, contract, hotel, invoice, issuer, quote

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_known_of_earlier_days() -> None:
    caches["sums"].clear()


def overview(me: User) -> Any:
    client = APIClient()
    client.force_login(me)
    answer = client.get("/api/v1/overview/")
    assert answer.status_code == 200, answer.content
    return answer.json()


def waiting(me: User, name: str) -> Any:
    return overview(me)["waiting"][name]


def numbers(found: Any) -> list[str]:
    return [entry["number"] for entry in found["first"]]


def message(person: User | None, state: State = State.FAILED, **fields: Any) -> EmailLog:
    email = send_quote_email(quote(fields.pop("client", None)).pk)
    EmailLog.objects.filter(pk=email.pk).update(person=person, state=state, guard=None, **fields)
    email.refresh_from_db()
    return email


class TestDrafts:
    def test_mine_wait_for_me_whatever_their_kind_the_newest_first(self) -> None:
        nikki, mango = person("nikki"), hotel()
        made = [quote(mango), contract(mango), invoice(mango)]
        for document in made:
            document.created_by = nikki
            document.save()
        found = waiting(nikki, "drafts")
        assert found["count"] == 3
        assert numbers(found) == [document.number for document in reversed(made)]
        assert [entry["type"] for entry in found["first"]] == ["invoice", "contract", "quote"]

    def test_those_of_others_wait_for_whoever_may_send_them(self) -> None:
        bill = invoice()
        offer = quote(bill.company)
        assert numbers(waiting(person("pom"), "unsent")) == [bill.number]
        assert numbers(waiting(person("nikki"), "unsent")) == [offer.number]
        assert waiting(person("production"), "unsent") == {"count": 0, "first": []}

    def test_mine_are_not_listed_twice(self) -> None:
        nikki = person("nikki")
        Quote.objects.filter(pk=quote().pk).update(created_by=nikki)
        assert waiting(nikki, "unsent")["count"] == 0

    def test_what_was_sent_waits_no_more(self) -> None:
        Quote.mark_sent([quote().pk])
        assert waiting(person("nikki"), "unsent")["count"] == 0

    def test_the_count_is_of_all_and_the_first_are_five(self) -> None:
        mango = hotel()
        for _ in range(7):
            quote(mango)
        found = waiting(person("nikki"), "unsent")
        assert (found["count"], len(found["first"])) == (7, 5)

    def test_an_entry_says_what_the_page_shows(self) -> None:
        document = quote()
        Quote.objects.filter(pk=document.pk).update(valid_until=today() + timedelta(days=9))
        (entry,) = waiting(person("nikki"), "unsent")["first"]
        assert entry.pop("updated_at")
        assert entry == {
            "type": "quote",
            "id": document.pk,
            "number": document.number,
            "company": {"id": document.company_id, "name": "Mango Tree Hotel"},
            "status": "Draft",
            "total": "12000.00",
            "currency": "THB",
            "end_date": str(today() + timedelta(days=9)),
            "days_left": 9,
        }


class TestMessages:
    def test_mine_that_failed_wait_for_me_with_the_reason(self) -> None:
        nikki = person("nikki")
        email = message(nikki, failure_kind="timeout", failure_sentence="It did not answer in time.")
        found = waiting(nikki, "failed")
        assert found["count"] == 1
        assert found["first"][0]["id"] == email.pk
        assert found["first"][0]["sentence"] == "It did not answer in time."
        assert found["first"][0]["kind"] == "timeout"
        assert found["first"][0]["document"]["number"].startswith("Q-")
        assert found["first"][0]["company_name"] == "Mango Tree Hotel"

    def test_those_of_others_do_not(self) -> None:
        message(person("keith"))
        assert waiting(person("nikki"), "failed")["count"] == 0

    def test_those_of_nobody_wait_for_an_admin(self) -> None:
        message(None)
        assert waiting(person("norbert"), "failed")["count"] == 1
        assert waiting(person("nikki"), "failed")["count"] == 0

    def test_what_was_sent_again_waits_no_more(self) -> None:
        nikki = person("nikki")
        failed = message(nikki)
        message(nikki, State.SENT, resend_of=failed, client=hotel())
        assert waiting(nikki, "failed")["count"] == 0

    def test_what_failed_months_ago_waits_no_more(self) -> None:
        nikki = person("nikki")
        message(nikki, created_at=timezone.now() - timedelta(days=31))
        assert waiting(nikki, "failed")["count"] == 0

    def test_unconfirmed_ones_wait_however_old(self) -> None:
        nikki = person("nikki")
        message(nikki, State.UNCONFIRMED, created_at=timezone.now() - timedelta(days=90))
        assert waiting(nikki, "unconfirmed")["count"] == 1


class TestContracts:
    def ending(self, days: int, **fields: Any) -> Contract:
        fields.setdefault("status", "Active")
        return contract(end_date=today() + timedelta(days=days), **fields)

    def test_those_that_end_within_sixty_days_wait_the_nearest_first(self) -> None:
        mango = hotel()
        later, sooner = self.ending(60, client=mango), self.ending(0, client=mango)
        self.ending(61, client=mango)
        self.ending(-1, client=mango)
        found = waiting(person("nikki"), "ending_contracts")
        assert numbers(found) == [sooner.number, later.number]
        assert [entry["days_left"] for entry in found["first"]] == [0, 60]

    def test_a_renewed_one_waits_no_more(self) -> None:
        old = self.ending(10)
        contract(old.company, renewal_of=old)
        assert waiting(person("nikki"), "ending_contracts")["count"] == 0

    def test_who_looks_after_the_company_sees_it_without_sending_contracts(self) -> None:
        pom, production = person("pom"), person("production")
        document = self.ending(10)
        document.company.owner = pom
        document.company.save()
        assert waiting(pom, "ending_contracts")["count"] == 1
        assert waiting(production, "ending_contracts")["count"] == 0


class TestInvoices:
    def due(self, days_ago: int, status: str = "Sent") -> Invoice:
        return invoice(company(), status=status, due_date=today() - timedelta(days=days_ago))

    def test_unpaid_ones_past_their_date_wait_the_oldest_first(self) -> None:
        newer, older = self.due(1), self.due(40, "Overdue")
        self.due(0)
        self.due(9, "Paid")
        found = waiting(person("pom"), "overdue_invoices")
        assert numbers(found) == [older.number, newer.number]
        assert [entry["days_left"] for entry in found["first"]] == [-40, -1]

    def test_they_do_not_wait_for_sales(self) -> None:
        self.due(5)
        assert waiting(person("nikki"), "overdue_invoices")["count"] == 0


class TestBusiness:
    def sent(self, currency: str, total: str, **moments: datetime) -> None:
        made = Quote.objects.create(
            company=company(), issuer=issuer(), currency=currency, status="Sent", **moments
        )
        Quote.objects.filter(pk=made.pk).update(total=Decimal(total))

    def test_this_month_is_summed_by_currency(self) -> None:
        self.sent("THB", "100.10")
        self.sent("THB", "200.20")
        self.sent("USD", "50.00")
        found = {entry["currency"]: entry for entry in overview(person("nikki"))["business"]}
        assert found["THB"]["sent"] == {"count": 2, "total": "300.30"}
        assert found["USD"]["sent"] == {"count": 1, "total": "50.00"}
        assert found["USD"]["accepted"] == {"count": 0, "total": "0.00"}

    def test_accepted_ones_are_summed_in_the_month_of_their_acceptance(self) -> None:
        document = quote()
        document.sent_at = timezone.now() - timedelta(days=70)
        document.status = "Accepted"
        document.save()
        (found,) = overview(person("nikki"))["business"]
        assert found["accepted"] == {"count": 1, "total": "12000.00"}
        assert found["sent"] == {"count": 0, "total": "0.00"}
        assert sum(Decimal(month["sent"]) for month in found["months"]) == Decimal("12000.00")

    def test_earlier_days_are_added_up_once_and_today_each_time(
        self, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        self.sent("THB", "7.00", sent_at=timezone.now() - timedelta(days=40))
        assert business()[0].sent.count == 0
        self.sent("THB", "5.00")
        with django_assert_num_queries(2):
            (found,) = business()
        assert found.sent.total == Decimal("5.00")
        assert sum(month.sent.total for month in found.months) == Decimal("12.00")

    def test_the_series_has_six_months_with_this_one_last(self) -> None:
        self.sent("THB", "100.00")
        (found,) = overview(person("nikki"))["business"]
        assert [month["month"] for month in found["months"]] == [
            f"{first:%Y-%m}" for first in last_months(today(), 6)
        ]
        assert found["months"][-1] == {"month": f"{today():%Y-%m}", "sent": "100.00", "accepted": "0.00"}

    def test_a_month_begins_at_midnight_in_the_office(self) -> None:
        """17:30 UTC on the last of a month is 00:30 on the first in Bangkok."""
        first = today().replace(day=1)
        self.sent(
            "THB", "7.00", sent_at=datetime(first.year, first.month, 1, tzinfo=UTC) - timedelta(hours=6.5)
        )
        self.sent(
            "THB", "8.00", sent_at=datetime(first.year, first.month, 1, tzinfo=UTC) - timedelta(hours=7.5)
        )
        (found,) = business()
        assert [month.sent.total for month in found.months[-2:]] == [Decimal("8.00"), Decimal("7.00")]

    def test_drafts_and_old_times_are_no_business(self) -> None:
        quote()
        self.sent("THB", "9.00", sent_at=timezone.now() - timedelta(days=220))
        assert overview(person("nikki"))["business"] == []

    def test_the_last_months_go_back_over_the_year(self) -> None:
        assert list(last_months(date(2026, 2, 28), 4)) == [
            date(2025, 11, 1),
            date(2025, 12, 1),
            date(2026, 1, 1),
            date(2026, 2, 1),
        ]


class TestMailbox:
    def test_it_says_when_there_is_none(self) -> None:
        assert overview(person("norbert"))["mailbox"] == {
            "configured": False,
            "smtp_email": None,
            "health": "untested",
            "kind": "",
            "sentence": "",
        }

    def test_it_says_why_it_rests(self) -> None:
        nikki = person("nikki")
        Account.objects.create(
            key=key_of(nikki),
            health=Health.RESTING,
            health_sentence="Google refused the password.",
            refused_fingerprint=credentials.fingerprint(credentials.load(key_of(nikki))),
        )
        mailbox = overview(nikki)["mailbox"]
        assert (mailbox["health"], mailbox["sentence"]) == ("resting", "Google refused the password.")


class TestSetup:
    def test_an_admin_of_an_empty_crm_sees_what_is_missing(self) -> None:
        User.objects.create_superuser("boss", "boss@bmasiamusic.com", "a password")
        assert overview(User.objects.get())["setup"] == {
            "issuer": False,
            "people": False,
            "companies": False,
            "profiles": "No mail server is set up for norbert@bmasiamusic.com.",
        }

    def test_what_is_there_is_said_to_be_there(self, settings: Settings) -> None:
        norbert = person("norbert")
        issuer()
        hotel()
        login = parse_smtp_url("smtp://mail.example.com?security=none", "all@example.com")
        settings.EMAIL_SENDERS = {
            name: {**profile, "smtp": login} for name, profile in settings.EMAIL_SENDERS.items()
        }
        done = {"issuer": True, "people": True, "companies": True, "profiles": ""}
        assert overview(norbert)["setup"] == done
        Account.objects.create(
            key="profile:sales",
            health=Health.RESTING,
            health_sentence="Google refused the password.",
            refused_fingerprint=credentials.fingerprint(login),
        )
        assert overview(norbert)["setup"] == done | {"profiles": "Google refused the password."}

    def test_it_is_nobody_else_s_business(self) -> None:
        assert overview(person("nikki"))["setup"] is None


@pytest.mark.parametrize("companies", [0, 1, 4])
def test_it_asks_the_same_questions_whatever_there_is(
    companies: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    norbert = person("norbert")
    for _ in range(companies):
        client = hotel()
        for document in (quote(client), contract(client), invoice(client)):
            type(document)._default_manager.filter(pk=document.pk).update(created_by=norbert)
        contract(client, status="Active", end_date=today() + timedelta(days=9))
        invoice(client, status="Sent", due_date=today() - timedelta(days=9))
        message(norbert)
        message(norbert, State.UNCONFIRMED)
    browser = APIClient()
    browser.force_login(norbert)
    browser.get("/api/v1/overview/")
    with django_assert_num_queries(19):
        browser.get("/api/v1/overview/")


def test_a_stranger_and_a_person_without_a_role_see_nothing() -> None:
    assert APIClient().get("/api/v1/overview/").status_code == 401
    nobody = person("nikki")
    nobody.groups.clear()
    client = APIClient()
    client.force_login(nobody)
    assert client.get("/api/v1/overview/").status_code == 403
