"""Quote → its revision, or contract → invoice or renewal: each in one action, with the link kept and shown."""

from datetime import date, timedelta
from typing import Any

import pytest

from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Contract, Document, Invoice, Quote

from .desk import browser, url
from .pages import document

pytestmark = pytest.mark.django_db


def made(answer: Any) -> dict[str, Any]:
    assert answer.status_code == 201, answer.content
    found: dict[str, Any] = answer.json()
    return found


def test_a_quote_becomes_a_draft_contract_with_the_same_lines() -> None:
    quote = document(status="Accepted", currency="USD", terms="30 days")
    contract = made(browser("nikki").post(url(quote, "make-contract")))
    assert contract["number"].startswith("C-")
    assert (contract["status"], contract["currency"], contract["terms"]) == ("Draft", "USD", "30 days")
    assert contract["total"] == "44940.00"
    assert contract["lines"][0]["description"] == "Music for the lobby"
    assert contract["created_by_name"] == "Nikki H."


def test_what_is_made_from_another_has_its_usual_term() -> None:
    client, day = browser(), today()
    contract = made(client.post(url(document(status="Accepted"), "make-contract")))
    invoice = made(client.post(url(document(Contract, status="Active"), "make-invoice")))
    copy = made(client.post(url(document(status="Sent"), "duplicate")))
    assert contract["start_date"] == str(day)
    assert contract["end_date"] == str(day + timedelta(days=364))
    assert invoice["due_date"] == copy["valid_until"] == str(day + timedelta(days=30))


def test_both_show_the_link() -> None:
    quote = document(status="Accepted")
    contract = made(browser().post(url(quote, "make-contract")))
    assert (contract["quote"], contract["quote_number"]) == (quote.pk, quote.number)
    assert browser().get(url(quote)).json()["contracts"] == [
        {"id": contract["id"], "number": contract["number"], "status": "Draft"}
    ]


def test_a_contract_becomes_an_invoice() -> None:
    contract = document(Contract, status="Active")
    invoice = made(browser().post(url(contract, "make-invoice")))
    assert (invoice["contract"], invoice["contract_number"]) == (contract.pk, contract.number)
    assert browser().get(url(contract)).json()["invoices"][0]["number"] == invoice["number"]


def test_the_quote_stays_as_it_is() -> None:
    quote = document(status="Sent")
    browser().post(url(quote, "make-contract"))
    quote.refresh_from_db()
    assert (quote.status, quote.version) == ("Sent", 1)


def test_a_double_click_makes_one_contract() -> None:
    quote = document()
    made(browser().post(url(quote, "make-contract")))
    answer = browser().post(url(quote, "make-contract"))
    assert answer.status_code == 409
    assert "still a draft" in answer.json()["detail"]
    assert Contract.objects.count() == 1


def test_a_contract_is_invoiced_again_when_the_last_invoice_has_left() -> None:
    contract = document(Contract, status="Active")
    browser().post(url(contract, "make-invoice"))
    Invoice.mark_sent([Invoice.objects.get().pk])
    made(browser().post(url(contract, "make-invoice")))
    assert Invoice.objects.count() == 2


@pytest.mark.parametrize("status", ["Rejected", "Expired"])
def test_nothing_follows_from_a_quote_that_is_no_offer_any_more(status: str) -> None:
    assert browser().post(url(document(status=status), "make-contract")).status_code == 409


def test_nothing_follows_from_a_cancelled_contract() -> None:
    contract = document(Contract, status="Cancelled")
    assert browser().post(url(contract, "make-invoice")).status_code == 409


def test_who_may_not_write_contracts_makes_none_from_a_quote() -> None:
    assert browser("pom").post(url(document(), "make-contract")).status_code == 403


def test_who_may_not_write_invoices_makes_none_from_a_contract() -> None:
    assert browser("nikki").post(url(document(Contract), "make-invoice")).status_code == 403


@pytest.mark.parametrize(
    ("start", "end", "next_start", "next_end"),
    [
        ("2027-01-01", "2027-12-31", "2028-01-01", "2028-12-31"),
        ("2026-03-15", "2026-09-14", "2026-09-15", "2027-03-14"),
        ("2026-01-01", "2026-01-10", "2026-01-11", "2026-01-20"),
        (None, "2026-12-31", "2027-01-01", None),
        (None, None, None, None),
    ],
)
def test_a_renewal_runs_as_long_again_from_the_day_after(
    start: str | None, end: str | None, next_start: str | None, next_end: str | None
) -> None:
    contract = document(
        Contract,
        status="Active",
        start_date=start and date.fromisoformat(start),
        end_date=end and date.fromisoformat(end),
    )
    renewal = made(browser().post(url(contract, "renew")))
    assert renewal["renewal_of"] == contract.pk
    assert (renewal["start_date"], renewal["end_date"]) == (next_start, next_end)


def test_a_renewed_contract_shows_the_new_one_and_the_new_one_the_old() -> None:
    old = document(Contract, status="Active")
    client = browser()
    new = client.post(url(old, "renew")).json()
    assert new["renewed_from"] == {"id": old.pk, "number": old.number, "status": "Active"}
    assert new["renewals"] == []
    shown = client.get(url(old)).json()
    assert shown["renewals"] == [{"id": new["id"], "number": new["number"], "status": "Draft"}]
    assert shown["renewed_from"] is None


@pytest.mark.parametrize("status", ["Sent", "Rejected", "Expired"])
def test_a_quote_is_revised_as_a_draft_of_today_with_the_same_lines(status: str) -> None:
    old = document(status=status, currency="USD", terms="30 days", valid_until=date(2026, 1, 31))
    new = made(browser("nikki").post(url(old, "revise")))
    assert (new["status"], new["currency"], new["terms"]) == ("Draft", "USD", "30 days")
    assert (new["date"], new["valid_until"]) == (str(today()), str(today() + timedelta(days=30)))
    assert (new["total"], new["created_by_name"]) == ("44940.00", "Nikki H.")
    old.refresh_from_db()
    assert (old.status, old.version) == (status, 1)


def test_a_revised_quote_shows_the_new_one_and_the_new_one_the_old() -> None:
    old = document(status="Sent")
    client = browser()
    new = made(client.post(url(old, "revise")))
    assert new["revised_from"] == {"id": old.pk, "number": old.number, "status": "Sent"}
    assert new["revisions"] == []
    shown = client.get(url(old)).json()
    assert shown["revisions"] == [{"id": new["id"], "number": new["number"], "status": "Draft"}]
    assert shown["revised_from"] is None


@pytest.mark.parametrize("status", ["Draft", "Accepted"])
def test_what_is_still_open_or_agreed_is_not_revised(status: str) -> None:
    quote = document(status=status)
    answer = browser().post(url(quote, "revise"))
    assert answer.status_code == 409
    assert answer.json()["detail"] == f"{quote.number} is {status}: no such document follows from it."
    assert Quote.objects.count() == 1


def test_a_copy_replaces_nothing() -> None:
    assert made(browser().post(url(document(status="Sent"), "duplicate")))["revised_from"] is None


def test_nobody_claims_what_a_quote_revises() -> None:
    old, new = document(status="Sent"), document()
    changed = browser().patch(url(new), {"version": 1, "revision_of": old.pk, "revised_from": old.pk})
    assert changed.json()["revised_from"] is None


def test_when_the_draft_of_a_revision_is_deleted_the_quote_can_be_revised_again() -> None:
    old = document(status="Sent")
    new = made(browser().post(url(old, "revise")))
    assert browser().delete(f"/api/v1/quotes/{new['id']}/").status_code == 204
    assert browser().get(url(old)).json()["revisions"] == []
    made(browser().post(url(old, "revise")))


def test_only_the_newest_of_several_offers_is_revised() -> None:
    old = document(status="Sent")
    new = Quote.objects.get(pk=made(browser().post(url(old, "revise")))["id"])
    Quote.mark_sent([new.pk])
    answer = browser().post(url(old, "revise"))
    assert answer.status_code == 409
    assert answer.json()["detail"] == f"{old.number} was replaced by {new.number}. Revise that one."
    made(browser().post(url(new, "revise")))


def test_a_contract_is_renewed_once_unless_the_renewal_was_cancelled() -> None:
    old = document(Contract, status="Active")
    new = Contract.objects.get(pk=made(browser().post(url(old, "renew")))["id"])
    Contract.objects.filter(pk=new.pk).update(status="Sent")
    answer = browser().post(url(old, "renew"))
    assert answer.status_code == 409
    assert f"is renewed by {new.number} already" in answer.json()["detail"]
    Contract.objects.filter(pk=new.pk).update(status="Cancelled")
    made(browser().post(url(old, "renew")))


@pytest.mark.parametrize("status", ["Sent", "Expired"])
def test_either_of_the_two_offers_may_be_accepted(status: str) -> None:
    old = document(status=status)
    new = Quote.objects.get(pk=made(browser().post(url(old, "revise")))["id"])
    Quote.mark_sent([new.pk])
    assert browser().post(url(old, "move"), {"version": 1, "status": "Accepted"}).status_code == 200
    assert browser().post(url(new, "move"), {"version": 2, "status": "Accepted"}).status_code == 200


@pytest.mark.parametrize(
    ("kind", "status", "moves", "can"),
    [
        (Quote, "Draft", ["Sent", "Accepted"], ["make-contract"]),
        (Quote, "Sent", ["Accepted", "Rejected", "Expired"], ["make-contract", "revise"]),
        (Quote, "Rejected", ["Accepted"], ["revise"]),
        (Quote, "Expired", ["Accepted", "Rejected"], ["revise"]),
        (Quote, "Accepted", [], ["make-contract"]),
        (Contract, "Draft", ["Sent", "Active", "Cancelled"], ["make-invoice"]),
        (Contract, "Active", ["Expired", "Cancelled"], ["make-invoice", "renew"]),
        (Contract, "Cancelled", [], []),
        (Invoice, "Overdue", ["Paid", "Cancelled"], []),
    ],
)
def test_a_document_says_what_can_become_of_it(
    kind: type[Document], status: str, moves: list[str], can: list[str]
) -> None:
    shown = browser().get(url(document(kind, status=status))).json()
    assert (shown["allowed_statuses"], shown["can"]) == (moves, can)


@pytest.mark.parametrize(
    ("kind", "status", "step"), [(Quote, "Sent", "revise"), (Contract, "Active", "renew")]
)
def test_what_is_there_once_is_not_said_to_be_possible_again(
    kind: type[Document], status: str, step: str
) -> None:
    old, other = document(kind, status=status), document(kind, status=status)
    new = kind._default_manager.get(pk=made(browser().post(url(old, step)))["id"])

    def can() -> list[list[str]]:
        rows = browser().get(url(old).removesuffix(f"{old.pk}/")).json()["results"]
        listed = {row["id"]: row["can"] for row in rows}
        shown = browser().get(url(old)).json()["can"]
        assert shown == listed[old.pk]
        return [shown, listed[other.pk]]

    mine, its = can()
    assert step not in mine
    assert step in its
    new.delete()
    assert step in can()[0]


def test_a_renewal_that_was_cancelled_may_be_made_again() -> None:
    old = document(Contract, status="Active")
    made(browser().post(url(old, "renew")))
    Contract.objects.filter(renewal_of=old).update(status="Cancelled")
    assert "renew" in browser().get(url(old)).json()["can"]


def test_a_copy_is_a_draft_with_a_number_of_its_own() -> None:
    quote = document(status="Rejected", notes="Welcome.")
    copy = made(browser().post(url(quote, "duplicate")))
    assert copy["number"] != quote.number
    assert (copy["status"], copy["notes"], copy["total"]) == ("Draft", "Welcome.", "44940.00")


def test_when_the_quote_is_deleted_the_contract_stays() -> None:
    quote = document()
    contract = made(browser().post(url(quote, "make-contract")))
    assert browser().delete(url(quote)).status_code == 204
    assert not Quote.objects.exists()
    assert browser().get(f"/api/v1/contracts/{contract['id']}/").json()["quote"] is None
