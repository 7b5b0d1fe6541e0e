"""Reminders by hand, and the switches of the automatic ones."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from django.utils import timezone
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import Contract
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.mailroom.signals import message_sent
from bmasia_crm.sending.email_service import TooSoon, send_contract_email, send_manual_renewal_reminder
from bmasia_crm.sending.models import Reminder

from .world import SOMCHAI, company, contract, invoice

pytestmark = pytest.mark.django_db


def browser(name: str = "nikki") -> APIClient:
    client = APIClient()
    client.force_login(person(name))
    return client


def ending(days: int = 14, **fields: Any) -> Contract:
    return contract(status="Active", end_date=today() + timedelta(days=days), **fields)


def automatic(document: Contract, *, hours_ago: float = 1, state: State = State.SENT) -> EmailLog:
    """An automatic reminder, as the worker leaves it behind."""
    email = send_manual_renewal_reminder(document.pk)
    sent_at = timezone.now() - timedelta(hours=hours_ago)
    EmailLog.objects.filter(pk=email.pk).update(state=state, sent_at=sent_at, guard=None)
    Reminder.objects.create(
        document_type="contract",
        document_id=document.pk,
        step=14,
        tried_at=sent_at,
        made_at=sent_at,
        email=email,
    )
    return email


def remind(client: APIClient, document: Contract, headers: dict[str, str] | None = None) -> Any:
    path = f"/api/v1/contracts/{document.pk}/renewal-reminder/"
    return client.post(path, {"recipients": [SOMCHAI]}, headers=headers)


class TestByHand:
    def test_a_person_reminds_from_her_own_mailbox(self) -> None:
        document = ending()
        answer = remind(browser(), document)
        assert answer.status_code == 202
        email = answer.json()
        assert email["purpose"] == "renewal_reminder"
        assert email["from"]["address"] == "nikki.h@bmasiamusic.com"
        assert email["subject"] == f"Renewal of contract {document.number} from BMAsia Music"
        assert document.number in email["attachments"][0]["filename"]

    def test_it_answers_the_message_that_carried_the_contract(self) -> None:
        document = ending()
        carried = send_contract_email(document.pk)
        EmailLog.objects.update(state=State.SENT, sent_at=timezone.now())
        assert send_manual_renewal_reminder(document.pk).in_reply_to == carried.message_id

    def test_a_contract_stays_as_it_is(self) -> None:
        document = contract()
        email = send_manual_renewal_reminder(document.pk)

        message_sent.send(sender=EmailLog, emails=[email])
        document.refresh_from_db()
        assert document.status == "Draft"

    def test_within_a_day_of_an_automatic_one_it_is_a_conflict_with_a_sentence(self) -> None:
        document = ending()
        automatic(document, hours_ago=23)
        answer = remind(browser(), document)
        assert answer.status_code == 409
        assert answer.json()["detail"].startswith(f"An automatic reminder of {document.number} was sent at")
        assert EmailLog.objects.count() == 1

    def test_a_day_later_it_goes(self) -> None:
        document = ending()
        automatic(document, hours_ago=24.1)
        assert remind(browser(), document).status_code == 202

    @pytest.mark.parametrize("state", [State.FAILED, State.QUEUED, State.CANCELLED, State.UNCONFIRMED])
    def test_an_automatic_one_that_was_not_sent_does_not_block(self, state: State) -> None:
        document = ending()
        automatic(document, state=state)
        assert remind(browser(), document).status_code == 202

    def test_one_by_hand_does_not_block_the_next(self) -> None:
        document, nikki = ending(), browser()
        remind(nikki, document)
        EmailLog.objects.update(state=State.SENT, sent_at=timezone.now(), guard=None)
        assert remind(nikki, document).status_code == 202
        assert EmailLog.objects.count() == 2

    def test_that_of_another_contract_does_not_block(self) -> None:
        one = ending()
        automatic(ending(client=one.company))
        assert remind(browser(), one).status_code == 202

    def test_a_repeated_request_is_answered_even_after_an_automatic_one(self) -> None:
        document, nikki = ending(), browser()
        first = remind(nikki, document, {"Idempotency-Key": "k1"})
        automatic(document)
        again = remind(nikki, document, {"Idempotency-Key": "k1"})
        assert (again.status_code, again.json()["id"]) == (202, first.json()["id"])

    def test_the_call_for_scripts_is_blocked_too(self) -> None:
        document = ending()
        automatic(document)
        with pytest.raises(TooSoon, match=document.number):
            send_manual_renewal_reminder(document.pk)

    def test_the_call_takes_recipients_words_and_the_person_of_the_request(self) -> None:
        request = RequestFactory().get("/")
        request.user = person("nikki")
        email = send_manual_renewal_reminder(
            ending().pk, [SOMCHAI], "Soon", "Your music ends.", request=request
        )
        assert (email.subject, email.body) == ("Soon", "Your music ends.")
        assert email.from_address == "nikki.h@bmasiamusic.com"

    def test_without_contacts_it_says_what_is_missing(self) -> None:
        with pytest.raises(ValidationError, match="No recipients found"):
            send_manual_renewal_reminder(ending(client=company("Moon Bar")).pk)

    def test_a_cancelled_contract_is_not_reminded_of(self) -> None:
        answer = remind(browser(), contract(status="Cancelled"))
        assert answer.status_code == 400
        assert "cancelled" in answer.json()["detail"]

    @pytest.mark.parametrize("name", ["pom", "production"])
    def test_who_may_not_send_contracts_reminds_nobody(self, name: str) -> None:
        assert remind(browser(name), ending()).status_code == 403

    def test_the_draft_has_the_words_of_a_renewal_and_chooses_primary_and_decision_maker(self) -> None:
        document = ending()
        draft = browser().get(f"/api/v1/contracts/{document.pk}/renewal-draft/").json()
        assert draft["subject"] == f"Renewal of contract {document.number} from BMAsia Music"
        assert [entry["email"] for entry in draft["contacts"] if entry["selected"]] == [SOMCHAI]
        assert draft["document"]["type"] == "contract"
        assert draft["pdf"]["url"] == f"/api/v1/contracts/{document.pk}/pdf/"
        assert draft["warnings"] == []

    def test_the_draft_warns_when_the_client_has_just_been_reminded(self) -> None:
        document = ending()
        automatic(document)
        draft = browser().get(f"/api/v1/contracts/{document.pk}/renewal-draft/").json()
        assert "automatic reminder" in draft["warnings"][0]


class TestSwitches:
    def path(self, document: Any) -> str:
        return f"/api/v1/{document._meta.model_name}s/{document.pk}/reminders/"

    def stopped(self, document: Any) -> Any:
        return browser().get(self.path(document)).json()["stopped"]

    def test_the_steps_show_what_was_sent_and_what_will_be(self) -> None:
        document = ending(10)
        email = automatic(document)
        shown = browser().get(self.path(document)).json()
        assert [(step["step"], step["state"]) for step in shown["steps"]] == [
            (30, "missed"),
            (14, "made"),
            (7, "coming"),
            (2, "coming"),
        ]
        assert shown["steps"][1]["email"]["id"] == email.pk
        assert shown["steps"][2]["date"] == str(today() + timedelta(days=3))
        assert not shown["stopped"]

    def test_a_step_that_could_not_be_made_says_why(self) -> None:
        document = ending(14)
        Reminder.objects.create(
            document_type="contract",
            document_id=document.pk,
            step=14,
            tried_at=timezone.now(),
            problem="No recipients found.",
        )
        step = browser().get(self.path(document)).json()["steps"][1]
        assert (step["state"], step["problem"]) == ("problem", "No recipients found.")

    def test_a_contract_without_an_end_has_no_steps(self) -> None:
        shown = browser().get(self.path(contract(status="Active"))).json()
        assert (shown["steps"], shown["stopped"]) == ([], "It has no last day to count from.")

    def test_they_are_switched_off_and_on(self) -> None:
        document, nikki = ending(), browser()
        off = nikki.patch(self.path(document), {"reminders": False}).json()
        assert (off["reminders"], off["stopped"]) == (False, "None will be sent.")
        on = nikki.patch(self.path(document), {"reminders": True}).json()
        assert (on["reminders"], on["stopped"]) == (True, "")

    def test_an_answer_is_noted_and_taken_back(self) -> None:
        document, nikki = ending(), browser()
        assert nikki.patch(self.path(document), {"answered": True}).json()["stopped"]
        assert not nikki.patch(self.path(document), {"answered": False}).json()["stopped"]

    def test_a_draft_says_that_its_status_is_in_the_way(self) -> None:
        document = contract(status="Draft", end_date=today() + timedelta(days=60))
        assert self.stopped(document) == "None will be sent: its status is Draft."

    def test_a_contract_that_is_carried_on_names_its_renewal(self) -> None:
        document = ending()
        renewal = contract(renewal_of=document)
        assert self.stopped(document) == f"None will be sent: {renewal.number} renews it."

    def test_a_cancelled_renewal_stops_nothing(self) -> None:
        document = ending()
        contract(renewal_of=document, status="Cancelled")
        assert self.stopped(document) == ""

    def test_what_is_switched_off_for_everybody_says_so(self, settings: Any) -> None:
        document = invoice(status="Sent", due_date=today())
        pom, path = browser("pom"), self.path(document)
        sentence = "None will be sent: the CRM's settings have such reminders switched off."
        assert pom.get(path).json()["stopped"] == sentence
        settings.OVERDUE_REMINDERS = True
        assert pom.get(path).json()["stopped"] == ""

    def test_a_paid_invoice_needs_none(self, settings: Any) -> None:
        settings.OVERDUE_REMINDERS = True
        document = invoice(status="Paid", due_date=today())
        assert self.stopped(document) == "None will be sent: its status is Paid."

    def test_switching_is_no_edit_of_the_document(self) -> None:
        document = ending()
        browser().patch(self.path(document), {"reminders": False})
        assert Contract.objects.get().version == document.version

    def test_an_invoice_is_answered_by_paying(self) -> None:
        answer = browser("pom").patch(self.path(invoice()), {"answered": True})
        assert answer.status_code == 400
        assert list(answer.json()["errors"]) == ["answered"]

    def test_what_is_no_yes_or_no_is_refused(self) -> None:
        answer = browser().patch(self.path(ending()), {"reminders": "perhaps"})
        assert list(answer.json()["errors"]) == ["reminders"]

    def test_who_may_not_change_the_document_only_reads(self) -> None:
        document, production = ending(), browser("production")
        assert production.get(self.path(document)).status_code == 200
        assert production.patch(self.path(document), {"reminders": False}).status_code == 403

    def test_an_unknown_contract_is_404(self) -> None:
        assert browser().get("/api/v1/contracts/999/reminders/").status_code == 404
