"""What each answer of a server leads to, over real sockets."""

from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.mailroom import outbox, recovery
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, EmailLog

from .cast import CLIENT, NOBODY, SECOND, THIRD, a_letter
from .conftest import Mailboxes, a_login
from .drains import drained, due_again, outcomes
from .scripted_server import ScriptedServer, close, say

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("scene")]


def test_it_leaves_from_the_persons_own_mailbox(keith: Sender, own: ScriptedServer, news: list[str]) -> None:
    email = drained(outbox.put(a_letter(), keith))
    (copy,) = own.arrived
    assert copy.user == copy.sender == "keith@bmasiamusic.com"
    assert copy.recipients == ("client@example.com",)
    assert copy.data == email.eml()
    message = message_from_bytes(copy.data, policy=policy.default)
    assert message["From"] == "Keith <keith@bmasiamusic.com>"
    assert message["Reply-To"] is None
    assert (email.state, email.reply_code, email.reply_text) == ("sent", 250, "2.0.0 queued as 4711")
    assert email.sent_at is not None
    assert outcomes(email) == [("mailbox:keith", "done", "accepted", "")]
    assert news == ["sent"]


def test_nobodys_message_leaves_from_the_profile(department: ScriptedServer, db: None) -> None:
    drained(outbox.put(a_letter(), NOBODY))
    (copy,) = department.arrived
    message = message_from_bytes(copy.data, policy=policy.default)
    assert message["From"] == "BMAsia Music <norbert@bmasiamusic.com>"
    assert message["Reply-To"] is None


def test_it_falls_back_when_the_login_is_refused(
    keith: Sender, own: ScriptedServer, department: ScriptedServer, news: list[str]
) -> None:
    own.script.password = "changed"
    email = drained(outbox.put(a_letter(), keith))
    (copy,) = department.arrived
    message = message_from_bytes(copy.data, policy=policy.default)
    assert message["From"] == '"Keith (BMAsia Music)" <norbert@bmasiamusic.com>'
    assert message["Reply-To"] == "Keith <keith@bmasiamusic.com>"
    assert message["Message-ID"] == email.message_id
    assert (email.state, email.route_reason, email.account.key) == ("sent", "login_refused", "profile:admin")
    assert outcomes(email) == [
        ("mailbox:keith", "login", "passed_on", "bad_login"),
        ("profile:admin", "done", "accepted", ""),
    ]
    assert news == ["account_refused", "sent"]


def test_a_refused_mailbox_is_not_knocked_at_again(
    keith: Sender, own: ScriptedServer, department: ScriptedServer, news: list[str]
) -> None:
    own.script.password = "changed"
    first = outbox.put(a_letter(), keith)
    second = outbox.put(a_letter(subject="Queued before the refusal"), keith)
    drained(first)
    third = drained(outbox.put(a_letter(subject="Queued after it"), keith))
    second.refresh_from_db()
    assert (second.route_reason, third.route_reason) == ("mailbox_resting", "mailbox_resting")
    assert own.logins == ["keith@bmasiamusic.com"]
    assert len(department.arrived) == 3
    assert news.count("account_refused") == 1


def test_a_new_password_brings_the_mailbox_back(
    keith: Sender, own: ScriptedServer, mailboxes: Mailboxes
) -> None:
    own.script.password = "changed"
    drained(outbox.put(a_letter(), keith))
    mailboxes["keith"] = a_login("keith@bmasiamusic.com", own.port, "changed")
    email = drained(outbox.put(a_letter(subject="Again"), keith))
    assert (email.state, email.route_reason) == ("sent", "own_mailbox")
    assert Account.objects.get(key="mailbox:keith").health == "ok"


def test_it_falls_back_when_the_server_cannot_be_reached(
    keith: Sender, own: ScriptedServer, department: ScriptedServer
) -> None:
    own.stop()
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.route_reason) == ("sent", "unreachable")
    assert outcomes(email)[0] == ("mailbox:keith", "connect", "passed_on", "unreachable")
    assert Account.objects.get(key="mailbox:keith").rests_until is not None


def test_it_falls_back_when_the_sender_is_refused(keith: Sender, own: ScriptedServer) -> None:
    own.script.faults = {"mail": say("553 5.7.1 not your address")}
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.route_reason) == ("sent", "sender_refused")


def test_it_falls_back_when_the_sender_is_refused_only_at_the_recipient(
    keith: Sender, own: ScriptedServer
) -> None:
    own.script.recipients = {
        "client@example.com": "553 5.7.1 <k@x>: Sender address rejected: not owned by user k@x"
    }
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.route_reason) == ("sent", "sender_refused")


def test_it_falls_back_when_the_mailbox_is_gone(keith: Sender, mailboxes: Mailboxes) -> None:
    email = outbox.put(a_letter(), keith)
    del mailboxes["keith"]
    drained(email)
    assert (email.state, email.route_reason) == ("sent", "no_mailbox")


def test_a_personal_mailbox_may_not_lead_into_a_private_network(
    keith: Sender, own: ScriptedServer, settings: Settings
) -> None:
    settings.MAIL_ALLOW_PRIVATE_HOSTS = False
    email = drained(outbox.put(a_letter(), keith))
    assert outcomes(email)[0] == ("mailbox:keith", "connect", "passed_on", "private_address")
    assert own.connections == 0
    assert email.state == "sent", "the profile is trusted, and its server is private too"


@pytest.mark.parametrize("step", ["banner", "ehlo", "auth", "mail", "rcpt", "data", "answer"])
def test_a_temporary_no_means_later_by_the_same_route(
    keith: Sender, own: ScriptedServer, department: ScriptedServer, step: str
) -> None:
    own.script.faults, own.script.times = {step: say("451 4.3.0 try again later")}, 1
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.failure_kind, own.arrived) == ("queued", "temporary", [])
    due_again(email)
    drained(email)
    assert (email.state, email.account.key, email.failure_kind) == ("sent", "mailbox:keith", "")
    assert (len(own.arrived), department.connections) == (1, 0)


@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "content"])
def test_a_line_that_breaks_before_the_end_of_the_content_means_later(
    keith: Sender, own: ScriptedServer, step: str
) -> None:
    own.script.faults, own.script.times = {step: close}, 1
    email = drained(outbox.put(a_letter(), keith))
    if step == "content":
        # The end may already lie in the socket's buffer: what nobody knows is not claimed to be known.
        assert email.state in ("queued", "unconfirmed")
        return
    assert (email.state, email.failure_kind) == ("queued", "connection_lost")
    due_again(email)
    assert (drained(email).state, len(own.arrived)) == ("sent", 1)


@pytest.mark.parametrize("step", ["answer", "accepted"])
def test_a_line_that_breaks_after_the_content_is_unconfirmed(
    keith: Sender, own: ScriptedServer, department: ScriptedServer, step: str, news: list[str]
) -> None:
    own.script.faults = {step: close}
    email = drained(outbox.put(a_letter(), keith))
    assert email.state == "unconfirmed"
    assert outcomes(email) == [("mailbox:keith", "content", "unknown", "connection_lost")]
    drained(email)
    assert email.attempts.count() == 1
    assert department.connections == 0
    assert news == ["unconfirmed"]


def test_content_that_is_refused_fails_without_another_route(
    keith: Sender, own: ScriptedServer, department: ScriptedServer, news: list[str]
) -> None:
    own.script.faults = {"answer": say("554 5.7.1 looks like spam")}
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.failure_kind, email.reply_code) == ("failed", "content_refused", 554)
    assert email.recipients.get().state == "refused"
    attempt = email.attempts.get()
    assert (attempt.reply_code, attempt.reply_text) == (554, "5.7.1 looks like spam")
    assert attempt.sentence == email.failure_sentence
    assert department.connections == 0
    assert news == ["failed"]


def test_a_refused_recipient_does_not_stop_the_others(keith: Sender, own: ScriptedServer) -> None:
    own.script.recipients = {"second@example.com": "550 5.1.1 no such user"}
    email = drained(outbox.put(a_letter(CLIENT, SECOND), keith))
    assert email.state == "sent"
    assert [(r.state, r.reply_code) for r in email.recipients.all()] == [("accepted", 250), ("refused", 550)]
    assert own.arrived[0].recipients == ("client@example.com",)
    attempt = email.attempts.get()
    assert (attempt.reply_code, attempt.accepted_recipients) == (250, 1)


def test_it_fails_without_another_route_when_every_recipient_is_refused(
    keith: Sender, own: ScriptedServer, department: ScriptedServer
) -> None:
    own.script.recipients = {"client@example.com": "550 5.1.1 no such user"}
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.failure_kind) == ("failed", "recipient_unknown")
    assert outcomes(email) == [("mailbox:keith", "envelope", "refused", "recipient_unknown")]
    assert department.connections == 0


def test_a_message_that_some_have_already_is_stopped_for_the_others_and_was_sent(
    keith: Sender, own: ScriptedServer
) -> None:
    own.script.recipients = {"second@example.com": "450 4.2.0 greylisted"}
    email = outbox.cancel(drained(outbox.put(a_letter(CLIENT, SECOND), keith)))
    assert (email.state, email.failure_kind, email.news_at) == ("sent", "", None)
    assert [r.state for r in email.recipients.all()] == ["accepted", "refused"]
    assert outbox.put(a_letter(CLIENT, SECOND), keith) == email


def test_a_recipient_put_off_is_tried_again_alone(keith: Sender, own: ScriptedServer) -> None:
    own.script.recipients = {
        "second@example.com": "450 4.2.0 greylisted",
        "third@example.org": "550 5.1.1 no",
    }
    email = drained(outbox.put(a_letter(CLIENT, SECOND, THIRD), keith))
    assert email.state == "queued"
    assert [r.state for r in email.recipients.all()] == ["accepted", "pending", "refused"]
    own.script.recipients = {}
    due_again(email)
    drained(email)
    assert email.state == "sent"
    assert [copy.recipients for copy in own.arrived] == [("client@example.com",), ("second@example.com",)]


@pytest.mark.parametrize(
    ("step", "reply"),
    [
        ("answer", "550 5.4.5 Daily user sending limit exceeded"),
        ("auth", "454 4.7.0 Too many login attempts"),
    ],
)
def test_a_limit_of_the_account_lets_its_messages_wait(
    keith: Sender, own: ScriptedServer, department: ScriptedServer, step: str, reply: str
) -> None:
    own.script.faults, own.script.times = {step: say(reply)}, 1
    email = outbox.put(a_letter(), keith)
    other = outbox.put(a_letter(subject="Other"), keith)
    drained(email)
    other.refresh_from_db()
    account = Account.objects.get(key="mailbox:keith")
    assert (email.state, other.state, other.tries) == ("queued", "queued", 0)
    assert account.paused_until is not None
    assert account.paused_until > timezone.now()
    assert (own.connections, department.connections) == (1, 0)
    due_again(email)
    assert drained(email).state == "sent"


def test_a_broken_last_route_pauses_and_the_message_waits(
    keith: Sender, own: ScriptedServer, department: ScriptedServer
) -> None:
    own.script.password = department.script.password = "changed"
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.failure_kind, email.account.key) == ("queued", "bad_login", "profile:admin")
    assert len(department.logins) == 1
    department.script.password = "right"
    due_again(email)
    assert drained(email).state == "sent"


def test_without_any_mail_server_the_message_waits_and_says_why(settings: Settings) -> None:
    settings.EMAIL_SENDERS["admin"]["smtp"] = None
    email = drained(outbox.put(a_letter(), NOBODY))
    account = Account.objects.get(key="profile:admin")
    assert email.state == "queued"
    assert account.health_sentence == "No mail server is set up for norbert@bmasiamusic.com."


def test_it_gives_up_when_the_next_try_would_be_too_late(keith: Sender, own: ScriptedServer) -> None:
    own.script.faults = {"mail": say("451 4.3.0 later")}
    email = outbox.put(a_letter(), keith)
    EmailLog.objects.filter(pk=email.pk).update(give_up_at=timezone.now() + timedelta(seconds=5))
    drained(email)
    assert email.state == "failed"
    assert str(email.failure_sentence).startswith("It was given up after 1 try.")


def test_what_some_have_counts_as_sent_when_the_rest_is_given_up(keith: Sender, own: ScriptedServer) -> None:
    own.script.recipients = {"second@example.com": "450 4.2.0 greylisted"}
    email = drained(outbox.put(a_letter(CLIENT, SECOND), keith))
    EmailLog.objects.filter(pk=email.pk).update(due_at=timezone.now(), give_up_at=timezone.now())
    assert recovery.give_up_overdue() == 1
    email.refresh_from_db()
    assert (email.state, email.sent_at is None, email.failure_kind) == ("sent", False, "")
    assert [r.state for r in email.recipients.all()] == ["accepted", "refused"]


def test_many_messages_share_one_connection(keith: Sender, own: ScriptedServer) -> None:
    emails = [outbox.put(a_letter(subject=f"Quote {n}"), keith) for n in range(5)]
    drained(emails[0])
    assert (len(own.arrived), own.connections) == (5, 1)
    assert own.commands[-1] == "QUIT"


def test_a_refused_message_does_not_cost_the_next_one_its_connection(
    keith: Sender, own: ScriptedServer
) -> None:
    own.script.recipients = {"second@example.com": "550 5.1.1 no such user"}
    outbox.put(a_letter(SECOND), keith)
    email = drained(outbox.put(a_letter(subject="Good"), keith))
    assert (email.state, own.connections) == ("sent", 1)


def test_a_connection_gone_stale_between_two_messages_is_opened_anew(
    keith: Sender, own: ScriptedServer
) -> None:
    own.script.faults, own.script.times = {"sent": close}, 1
    outbox.put(a_letter(), keith)
    email = drained(outbox.put(a_letter(subject="Second"), keith))
    assert (email.state, email.tries, own.connections) == ("sent", 1, 2)


def test_a_message_too_large_for_the_server_fails_before_it_is_sent(
    keith: Sender, own: ScriptedServer
) -> None:
    own.script.features = ("SIZE 1000", "AUTH PLAIN")
    email = drained(outbox.put(a_letter(), keith))
    assert (email.state, email.failure_kind) == ("failed", "too_large")


def test_the_login_method_is_used_when_plain_is_not_offered(keith: Sender, own: ScriptedServer) -> None:
    own.script.features = ("AUTH LOGIN",)
    assert drained(outbox.put(a_letter(), keith)).state == "sent"


def test_a_cancelled_message_never_leaves(keith: Sender, own: ScriptedServer) -> None:
    email = outbox.put(a_letter(), keith)
    outbox.cancel(email)
    drained(email)
    assert (email.state, own.connections) == ("cancelled", 0)


def test_a_scheduled_message_waits_for_its_moment(keith: Sender, own: ScriptedServer) -> None:
    email = drained(outbox.put(a_letter(), keith, send_at=timezone.now() + timedelta(hours=1)))
    assert (email.state, own.connections) == ("queued", 0)
