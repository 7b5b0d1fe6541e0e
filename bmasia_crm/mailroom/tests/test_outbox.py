import threading
from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.db import connection
from django.utils import timezone

from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.mailroom import ledger, outbox
from bmasia_crm.mailroom.letters import Address, Letter, Sender
from bmasia_crm.mailroom.models import Account, EmailLog, Outcome, Recipient, State
from bmasia_crm.mailroom.routes import Route

from .cast import CLIENT, NOBODY, PDF, SECOND, THIRD, a_letter
from .conftest import Mailboxes, a_login


def test_it_writes_everything_down_before_it_answers(keith: Sender, mailboxes: Mailboxes) -> None:
    mailboxes["keith"] = a_login("keith@bmasiamusic.com")
    email = outbox.put(a_letter(CLIENT, SECOND), keith)
    assert (email.state, email.account.key, email.route_reason) == ("queued", "mailbox:keith", "own_mailbox")
    assert [r.address for r in email.recipients.all()] == ["client@example.com", "second@example.com"]
    assert email.message_id.endswith("@bmasiamusic.com>")
    (attachment,) = email.attachments.all()
    assert attachment.data() == PDF.data
    assert attachment.size == len(PDF.data)


def test_the_bytes_show_who_it_would_come_from_now(keith: Sender) -> None:
    message = message_from_bytes(outbox.put(a_letter(), keith).eml(), policy=policy.default)
    assert message["From"] == '"Keith (BMAsia Music)" <norbert@bmasiamusic.com>'
    assert message["Reply-To"] == "Keith <keith@bmasiamusic.com>"
    assert message["To"] == '"Ms. Client" <client@example.com>'


def test_the_same_key_and_payload_give_the_first_message_again(keith: Sender) -> None:
    first = outbox.put(a_letter(), keith, idempotency_key="k")
    assert outbox.put(a_letter(), keith, idempotency_key="k") == first
    assert outbox.find(keith.user_id, "k") == first


def test_the_same_key_with_another_payload_is_a_conflict(keith: Sender) -> None:
    outbox.put(a_letter(), keith, idempotency_key="k")
    with pytest.raises(outbox.IdempotencyConflict):
        outbox.put(a_letter(subject="Other"), keith, idempotency_key="k")


def test_two_people_may_choose_the_same_key(keith: Sender, pom: Sender) -> None:
    first = outbox.put(a_letter(), keith, idempotency_key="k")
    assert outbox.put(a_letter(), pom, idempotency_key="k") != first


def test_the_same_words_to_the_same_people_within_a_minute_are_one_message(keith: Sender) -> None:
    assert outbox.put(a_letter(), keith) == outbox.put(a_letter(), keith)


def test_a_second_key_that_met_the_guard_is_remembered(keith: Sender) -> None:
    first = outbox.put(a_letter(), keith, idempotency_key="one")
    assert outbox.put(a_letter(), keith, idempotency_key="two") == first
    _age(first, minutes=10)
    assert outbox.put(a_letter(), keith, idempotency_key="two") == first


def test_the_same_words_after_a_minute_are_a_new_message(keith: Sender) -> None:
    first = outbox.put(a_letter(), keith)
    _age(first, minutes=2)
    assert outbox.put(a_letter(), keith) != first


def test_the_same_words_after_a_cancel_are_a_new_message(keith: Sender) -> None:
    first = outbox.put(a_letter(), keith)
    outbox.cancel(first)
    assert outbox.put(a_letter(), keith) != first


def test_the_caller_may_say_what_makes_two_requests_the_same(keith: Sender) -> None:
    first = outbox.put(a_letter(), keith, fingerprint="quote 7")
    assert outbox.put(a_letter(subject="Other"), keith, fingerprint="quote 7") == first


def test_an_address_named_twice_is_written_to_once(keith: Sender) -> None:
    letter = Letter(
        "S", "t", "", (CLIENT, Address("", "CLIENT@example.com")), cc=(CLIENT, SECOND), bcc=(SECOND,)
    )
    email = outbox.put(letter, keith)
    assert [(r.kind, r.address) for r in email.recipients.all()] == [
        ("to", "client@example.com"),
        ("cc", "second@example.com"),
    ]


def test_undo_and_schedule_move_the_moment_it_is_due(keith: Sender) -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    later = outbox.put(a_letter(), keith, send_at=tomorrow)
    soon = outbox.put(a_letter(subject="Other"), keith, undo_seconds=5)
    assert later.due_at == later.send_at == tomorrow
    assert later.give_up_at == tomorrow + timedelta(hours=48)
    assert soon.due_at - soon.created_at == timedelta(seconds=5)
    assert message_from_bytes(later.eml(), policy=policy.default)["Date"].datetime == tomorrow.replace(
        microsecond=0
    )


def test_nothing_is_half_written_when_a_part_fails(keith: Sender, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Recipient.objects, "bulk_create", fails)
    with pytest.raises(RuntimeError):
        outbox.put(a_letter(), keith)
    assert not EmailLog.objects.exists()


@pytest.mark.parametrize("state", State.values)
def test_each_state_allows_exactly_its_verbs(state: str, db: None) -> None:
    allowed = {
        "queued": {"cancel"},
        "sending": set(),
        "sent": {"resend"},
        "failed": {"retry", "resend"},
        "unconfirmed": {"retry", "mark-sent"},
        "cancelled": {"resend"},
    }[state]
    verbs: dict[str, Callable[[EmailLog], EmailLog]] = {
        "cancel": outbox.cancel,
        "retry": outbox.retry,
        "resend": outbox.resend,
        "mark-sent": outbox.mark_sent,
    }
    email = outbox.put(a_letter(), NOBODY)
    for verb, act in verbs.items():
        EmailLog.objects.filter(pk=email.pk).update(state=state)
        email.refresh_from_db()
        assert (verb in outbox.can(email)) == (verb in allowed)
        if verb in allowed:
            act(email)
        else:
            with pytest.raises(NotPossible, match=state):
                act(email)


def test_a_retry_keeps_the_message_id_and_forgets_the_failure(keith: Sender) -> None:
    email = outbox.put(a_letter(), keith)
    email.recipients.update(state="refused", reply_code=550)
    EmailLog.objects.filter(pk=email.pk).update(state="failed", failure_kind="recipient_unknown", tries=3)
    again = outbox.retry(email)
    assert (again.message_id, again.state, again.failure_kind, again.tries) == (
        email.message_id,
        "queued",
        "",
        0,
    )
    assert [r.state for r in again.recipients.all()] == ["pending"]


def test_a_retry_of_what_failed_asks_every_recipient_anew(keith: Sender) -> None:
    email = outbox.put(a_letter(CLIENT, SECOND), keith)
    EmailLog.objects.update(state="failed")
    Recipient.objects.update(state="refused", reply_code=550, reply_text="5.1.1 unknown")
    outbox.retry(email)
    asked = email.recipients.values_list("state", "reply_code", "reply_text")
    assert list(asked) == [("pending", None, "")] * 2


def test_a_retry_of_what_is_unconfirmed_asks_only_those_whose_answer_is_missing(keith: Sender) -> None:
    email = outbox.put(a_letter(CLIENT, SECOND, THIRD), keith)
    EmailLog.objects.update(state="unconfirmed")
    states = ["accepted", "refused", "pending"]
    for recipient, state in zip(email.recipients.order_by("pk"), states, strict=True):
        Recipient.objects.filter(pk=recipient.pk).update(state=state)
    outbox.retry(email)
    assert list(email.recipients.order_by("pk").values_list("state", flat=True)) == states


def test_a_retry_that_is_refused_leaves_the_recipients_alone(
    keith: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A late answer of the server says that it was sent after all, just before the row is written."""
    email = outbox.put(a_letter(), keith)
    email.recipients.update(state="refused")
    EmailLog.objects.filter(pk=email.pk).update(state="failed")

    def late(route: Route) -> Account:
        EmailLog.objects.filter(pk=email.pk).update(state="sent")
        return account_of(route)

    account_of = ledger.account_of
    monkeypatch.setattr(ledger, "account_of", late)
    with pytest.raises(NotPossible):
        outbox.retry(email)
    assert email.recipients.get().state == "refused"


def test_a_resend_has_the_same_files_and_words_and_its_own_id(keith: Sender) -> None:
    email = outbox.put(a_letter(CLIENT, THIRD), keith)
    EmailLog.objects.filter(pk=email.pk).update(state="sent")
    email.refresh_from_db()
    again = outbox.resend(email)
    assert again.message_id != email.message_id
    assert again.message_id.encode() in again.eml()
    assert [a.sha256 for a in again.attachments.all()] == [a.sha256 for a in email.attachments.all()]
    assert [r.address for r in again.recipients.all()] == ["client@example.com", "third@example.org"]
    assert outbox.resend(email) == again


def test_marking_as_sent_settles_the_recipients_and_the_attempt(keith: Sender) -> None:
    email = outbox.put(a_letter(), keith)
    EmailLog.objects.filter(pk=email.pk).update(state="unconfirmed")
    email.attempts.create(
        number=1, started_at=timezone.now(), outcome=Outcome.UNKNOWN, lease_token="0" * 32, account_key="x"
    )
    marked = outbox.mark_sent(email)
    assert (marked.state, marked.recipients.get().state) == ("sent", "accepted")
    assert marked.attempts.get().outcome == "accepted"


@pytest.mark.django_db(transaction=True)
def test_twenty_clicks_at_once_are_one_message(keith: Sender) -> None:
    emails = _at_once(20, lambda n: outbox.put(a_letter(), keith, idempotency_key=f"key {n % 3}"))
    assert len(set(emails)) == 1
    assert EmailLog.objects.count() == 1
    assert Recipient.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_parallel_puts_of_different_letters_are_all_kept(keith: Sender) -> None:
    emails = _at_once(12, lambda n: outbox.put(a_letter(subject=f"Quote {n}"), keith))
    assert len(set(emails)) == 12


def _at_once(count: int, act: Callable[[int], EmailLog]) -> list[int]:
    results: list[int] = []
    barrier = threading.Barrier(count)

    def one(number: int) -> None:
        barrier.wait()
        results.append(act(number).pk)
        connection.close()

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == count
    return results


def _age(email: EmailLog, minutes: int) -> None:
    EmailLog.objects.filter(pk=email.pk).update(created_at=timezone.now() - timedelta(minutes=minutes))
