"""Automatic reminders: each once, from the account's owner, in the thread of the contract, and only while wanted."""

from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from io import StringIO
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Contract, Invoice, Issuer
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.mailroom.signals import worker_swept
from bmasia_crm.mailroom.worker import Worker
from bmasia_crm.sending import dispatch
from bmasia_crm.sending.email_service import send_contract_email, send_manual_renewal_reminder
from bmasia_crm.sending.models import Purpose, Reminder
from bmasia_crm.sending.reminders import run as runs
from bmasia_crm.sending.reminders.due import due
from bmasia_crm.sending.reminders.run import remind, run

from .world import HANS, MALEE, SOMCHAI, company, contact, contract, hotel, invoice

MONDAY = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)  # 11:00 in Bangkok
TODAY = date(2026, 11, 23)


def ending(days: int = 30, **fields: Any) -> Contract:
    fields.setdefault("status", "Active")
    return contract(end_date=TODAY + timedelta(days=days), **fields)


def overdue(days: int = 3, **fields: Any) -> Invoice:
    fields.setdefault("status", "Sent")
    return invoice(due_date=TODAY - timedelta(days=days), **fields)


def owned(document: Contract, owner: User) -> Contract:
    document.company.owner = owner
    document.company.save()
    return document


@pytest.mark.django_db
class TestRenewals:
    def test_a_contract_near_its_end_is_reminded_of_once(self) -> None:
        ending()
        assert len(run(MONDAY)) == 1
        assert run(MONDAY + timedelta(minutes=5)) == []
        assert EmailLog.objects.count() == Reminder.objects.count() == 1

    def test_each_step_is_one_message(self) -> None:
        document = ending(30)
        for days in range(32):
            run(MONDAY + timedelta(days=days))
        steps = Reminder.objects.filter(document_id=document.pk).values_list("step", flat=True)
        assert sorted(steps) == [2, 7, 14, 30]
        assert EmailLog.objects.count() == 4

    def test_steps_missed_for_days_do_not_come_in_a_heap(self) -> None:
        ending(5)
        run(MONDAY)
        run(MONDAY + timedelta(hours=1))
        assert list(Reminder.objects.values_list("step", flat=True)) == [7]

    def test_it_leaves_from_the_owner_of_the_account(self) -> None:
        owned(ending(), person("nikki"))
        (made,) = run(MONDAY)
        assert made.email
        assert made.email.from_address == "nikki.h@bmasiamusic.com"
        assert made.email.body.endswith("Nikki H.\nBMAsia Music\n")

    def test_an_owner_who_left_sends_nothing_in_her_name(self) -> None:
        nikki = person("nikki")
        nikki.is_active = False
        nikki.save()
        owned(ending(), nikki)
        (made,) = run(MONDAY)
        assert made.email
        assert (made.email.person, made.email.from_name) == (None, "BMAsia Music")

    def test_it_goes_to_primary_and_decision_maker(self) -> None:
        document = ending()
        contact(document.company, "Dao", "dao@example.com", "Decision Maker")
        (made,) = run(MONDAY)
        assert made.email
        assert {recipient.address for recipient in made.email.recipients.all()} == {
            SOMCHAI,
            "dao@example.com",
        }

    def test_without_either_it_goes_to_all(self) -> None:
        document = ending()
        document.company.contacts.update(contact_type="Other")
        (made,) = run(MONDAY)
        assert made.email
        addresses = {recipient.address for recipient in made.email.recipients.all()}
        assert addresses == {SOMCHAI, MALEE, HANS}

    def test_it_carries_the_contract_and_is_on_record_as_a_reminder(self) -> None:
        document = ending()
        (made,) = run(MONDAY)
        assert made.email
        assert document.number in made.email.attachments.get().filename
        assert made.email.document_email.purpose == Purpose.RENEWAL_REMINDER

    def test_it_answers_the_message_that_carried_the_contract(self) -> None:
        document = ending()
        carried = send_contract_email(document.pk)
        EmailLog.objects.update(state=State.SENT, sent_at=timezone.now())
        (made,) = run(MONDAY)
        assert made.email
        message = message_from_bytes(made.email.eml(), policy=policy.default)
        assert message["In-Reply-To"] == message["References"] == carried.message_id

    def test_it_says_that_nobody_pressed_a_button_so_that_no_program_answers(self) -> None:
        by_hand = send_manual_renewal_reminder(ending().pk)
        (made,) = run(MONDAY)
        assert made.email
        assert b"\r\nAuto-Submitted: auto-generated\r\n" in made.email.eml()
        assert b"Auto-Submitted" not in by_hand.eml()

    def test_a_contract_that_never_left_begins_a_new_thread(self) -> None:
        document = ending()
        send_contract_email(document.pk)
        EmailLog.objects.update(state=State.FAILED)
        (made,) = run(MONDAY)
        assert made.email
        assert made.email.in_reply_to == ""

    @pytest.mark.parametrize("status", ["Draft", "Cancelled", "Expired"])
    def test_only_a_running_contract_is_reminded_of(self, status: str) -> None:
        ending(status=status)
        assert run(MONDAY) == []

    def test_a_contract_without_an_end_is_not_reminded_of(self) -> None:
        contract(status="Active")
        assert run(MONDAY) == []

    def test_reminders_are_switched_off_for_one_contract(self) -> None:
        ending(reminders=False)
        assert run(MONDAY) == []

    def test_reminders_are_switched_off_for_all(self, settings: Settings) -> None:
        settings.RENEWAL_REMINDERS = False
        ending()
        assert run(MONDAY) == []

    def test_an_answer_ends_them(self) -> None:
        document = ending(14)
        run(MONDAY)
        Contract.objects.filter(pk=document.pk).update(answered_at=MONDAY)
        assert run(MONDAY + timedelta(days=7)) == []

    def test_a_renewal_ends_them(self) -> None:
        document = ending()
        contract(document.company, renewal_of=document)
        assert run(MONDAY) == []

    def test_a_cancelled_renewal_does_not(self) -> None:
        document = ending()
        contract(document.company, renewal_of=document, status="Cancelled")
        assert len(run(MONDAY)) == 1

    @pytest.mark.parametrize("hours", [-3, 6, 5 * 24])
    def test_nothing_goes_outside_business_hours(self, hours: int) -> None:
        ending(25)
        assert run(MONDAY + timedelta(hours=hours)) == []
        assert not Reminder.objects.exists()

    def test_the_day_is_the_office_s(self) -> None:
        """At 02:00 UTC it is 09:00 in Bangkok; a contract that ended there yesterday is past."""
        ending(-1)
        assert run(datetime(2026, 11, 23, 2, 0, tzinfo=UTC)) == []

    def test_a_reminder_still_waiting_is_withdrawn_when_the_client_has_answered(self) -> None:
        document = ending()
        (made,) = run(MONDAY)
        assert made.email
        Contract.objects.filter(pk=document.pk).update(answered_at=MONDAY)
        run(MONDAY + timedelta(minutes=1))
        made.email.refresh_from_db()
        assert made.email.state == State.CANCELLED

    def test_a_reminder_still_wanted_is_left_waiting(self) -> None:
        ending()
        (made,) = run(MONDAY)
        assert made.email
        run(MONDAY + timedelta(minutes=1))
        made.email.refresh_from_db()
        assert made.email.state == State.QUEUED

    def test_nobody_to_write_to_is_noted_and_tried_again_later(self) -> None:
        lonely = company("Moon Bar")
        ending(client=lonely)
        (made,) = run(MONDAY)
        assert str(made.problem).startswith("No recipients found.")
        assert Reminder.objects.get().problem == made.problem
        contact(lonely, "Anong", "anong@example.com")
        assert run(MONDAY + timedelta(minutes=30)) == []
        (made,) = run(MONDAY + timedelta(minutes=61))
        assert made.email
        assert (Reminder.objects.get().problem, Reminder.objects.get().email) == ("", made.email)

    def test_one_that_cannot_be_made_does_not_keep_the_next_from_going(self) -> None:
        ending(client=company("Moon Bar"))
        ending()
        assert sorted(bool(made.email) for made in run(MONDAY)) == [False, True]

    def test_a_document_that_cannot_be_printed_is_noted(self) -> None:
        made = ending()
        Issuer.objects.update(logo="<svg")
        (reminder,) = run(MONDAY)
        assert str(reminder.problem).startswith(f"{made.number} cannot be printed. Look at the logo")

    def test_what_nobody_foresaw_is_raised_and_keeps_no_other_from_going(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        broken, fine = ending(7), ending(14)

        def send(document: Contract, *rest: Any) -> EmailLog:
            if document.pk == broken.pk:
                raise ZeroDivisionError
            return dispatch.send(document, *rest)

        monkeypatch.setattr(runs, "send", send)
        with pytest.raises(ZeroDivisionError):
            run(MONDAY)
        assert str(Reminder.objects.get().problem).startswith("It was begun and came to no end")
        (made,) = run(MONDAY + timedelta(minutes=1))
        assert made.due.document == fine
        assert run(MONDAY + timedelta(minutes=2)) == []
        monkeypatch.undo()
        assert [one.due.document for one in run(MONDAY + timedelta(minutes=61))] == [broken]

    def test_a_limit_leaves_the_rest_for_the_next_time(self) -> None:
        ending()
        ending(7)
        assert len(run(MONDAY, limit=1)) == 1
        assert len(run(MONDAY, limit=1)) == 1
        assert run(MONDAY, limit=1) == []

    def test_what_is_due_is_found_with_the_same_few_questions(
        self, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        mango = hotel()
        for _ in range(5):
            ending(client=mango)
        with django_assert_num_queries(2):
            assert len(due(MONDAY)) == 5


@pytest.mark.django_db
class TestOverdueInvoices:
    @pytest.fixture(autouse=True)
    def _on(self, settings: Settings) -> None:
        settings.OVERDUE_REMINDERS = True

    def test_they_are_off_by_default(self, settings: Settings) -> None:
        settings.OVERDUE_REMINDERS = False
        overdue()
        assert run(MONDAY) == []

    def test_an_overdue_invoice_is_reminded_of_three_times(self) -> None:
        overdue(3)
        for days in range(60):
            run(MONDAY + timedelta(days=days))
        assert sorted(Reminder.objects.values_list("step", flat=True)) == [3, 10, 21]

    def test_it_goes_to_billing_with_the_amount(self) -> None:
        overdue()
        (made,) = run(MONDAY)
        assert made.email
        assert [recipient.address for recipient in made.email.recipients.all()] == [MALEE]
        assert "THB 12,000.00 was due on 20 November 2026" in made.email.body
        assert made.email.document_email.purpose == Purpose.OVERDUE_REMINDER

    @pytest.mark.parametrize("status", ["Draft", "Paid", "Cancelled"])
    def test_only_an_unpaid_invoice_is_reminded_of(self, status: str) -> None:
        overdue(status=status)
        assert run(MONDAY) == []

    def test_reminders_are_switched_off_for_one_invoice(self) -> None:
        overdue(reminders=False)
        assert run(MONDAY) == []

    def test_an_invoice_forgotten_for_months_is_not_dug_up(self) -> None:
        overdue(120)
        assert run(MONDAY) == []

    def test_a_contract_and_an_invoice_of_the_same_id_do_not_meet(self) -> None:
        mango = hotel()
        ending(client=mango)
        overdue(client=mango)
        assert len(run(MONDAY)) == 2


@pytest.mark.django_db(transaction=True)
def test_many_workers_at_the_same_moment_make_one_message() -> None:
    ending()
    barrier, made = Barrier(4), []
    found = due(MONDAY)

    def work() -> None:
        barrier.wait()
        made.append(remind(found[0], MONDAY))
        connection.close()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one is not None for one in made) == 1
    assert EmailLog.objects.count() == Reminder.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_process_that_dies_before_the_message_is_written_leaves_the_reminder_to_be_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ending()

    def power_cut(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(runs, "send", power_cut)
        with pytest.raises(KeyboardInterrupt):
            run(MONDAY)
    assert len(run(MONDAY + timedelta(minutes=61))) == 1


@pytest.mark.django_db
def test_the_mail_worker_reminds_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    ending()
    monkeypatch.setattr(timezone, "now", lambda: MONDAY)
    worker_swept.send(sender=Worker)
    worker_swept.send(sender=Worker)
    assert Reminder.objects.count() == 1


@pytest.mark.django_db
def test_the_mail_worker_notes_what_is_overdue(monkeypatch: pytest.MonkeyPatch) -> None:
    late = overdue(1)
    monkeypatch.setattr(timezone, "now", lambda: MONDAY)
    worker_swept.send(sender=Worker)
    late.refresh_from_db()
    assert late.status == "Overdue"


@pytest.mark.django_db
class TestTheCommand:
    def say(self, *arguments: str) -> str:
        out = StringIO()
        call_command("reminders", *arguments, stdout=out)
        return out.getvalue()

    @pytest.fixture
    def monday(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(timezone, "now", lambda: MONDAY)

    @pytest.fixture
    def sunday(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(timezone, "now", lambda: MONDAY - timedelta(days=1))

    def test_a_dry_run_shows_what_would_go_and_sends_nothing(self, monday: None) -> None:
        document = owned(ending(), person("nikki"))
        said = self.say("--dry-run")
        assert f"{document.number} (Mango Tree Hotel, ends 2026-12-23, 30 days)" in said
        assert f"from nikki.h@bmasiamusic.com to {SOMCHAI}" in said
        assert "1 due." in said
        assert not Reminder.objects.exists()
        assert not EmailLog.objects.exists()

    def test_a_dry_run_says_what_is_in_the_way(self, monday: None) -> None:
        ending(client=company("Moon Bar"))
        assert "No recipients found." in self.say("--dry-run")

    def test_it_sends_and_says_so(self, monday: None) -> None:
        document = ending()
        said = self.say()
        assert f"{document.number} (Mango Tree Hotel, ends 2026-12-23, 30 days): in the outbox." in said
        assert "1 sent to the outbox." in said

    def test_on_a_sunday_it_says_when_the_office_opens(self, sunday: None) -> None:
        ending()
        assert "nothing goes before Monday 23 November, 09:00." in self.say()
        assert not EmailLog.objects.exists()
