"""From the button to the inbox and back, over a real Postfix and a real Dovecot."""

import time
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pytest_django import Settings

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.common.smtp import SenderProfile
from bmasia_crm.mailroom.models import EmailLog, Filing
from bmasia_crm.mailroom.tests.servers.mailhost import PASSWORDS, MailHost, MailMessage, mail_host, missing
from bmasia_crm.mailroom.tests.servers.ports import LOOPBACK
from bmasia_crm.mailroom.worker import Worker
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.models import Notice
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, quote

pytestmark = [pytest.mark.realserver, pytest.mark.django_db(transaction=True), pytest.mark.any_database]


@pytest.fixture(scope="module")
def host() -> Iterator[MailHost]:
    if reason := missing():
        pytest.fail(f"The real mail servers cannot run here: {reason}")
    with mail_host() as running:
        yield running


@pytest.fixture(autouse=True)
def _profiles(host: MailHost, settings: Settings) -> None:
    settings.MAIL_EXTRA_CA_FILE = str(host.certificate)
    settings.EMAIL_SENDERS = {
        name: SenderProfile(email=profile["email"], name=profile["name"], smtp=host.config(profile["email"]))
        for name, profile in settings.EMAIL_SENDERS.items()
    }


def with_mailbox(host: MailHost, name: str, password: str = "") -> User:
    user = person(name)
    assert user.smtp_email
    user.smtp_password = password or PASSWORDS[user.smtp_email]
    user.smtp_host, user.smtp_port = LOOPBACK, host.postfix.submission
    user.save()
    return user


def with_sent_folder(host: MailHost, name: str) -> User:
    user = with_mailbox(host, name)
    user.imap_host, user.imap_port = LOOPBACK, host.dovecot.imaps
    user.save()
    return user


def sent(user: User, **wish: Any) -> EmailLog:
    email = send(quote(), Wish(**wish), Order(person=user))
    Worker().run_once()
    email.refresh_from_db()
    return email


def arrived(host: MailHost, address: str, email: EmailLog, seconds: float = 40) -> MailMessage:
    """The message in that inbox, found by its Message-ID; Postfix and Dovecot need a moment for it."""
    deadline = time.monotonic() + seconds
    while True:
        found = [one for one in host.read(address) if one.headers["message-id"] == (email.message_id,)]
        if found or time.monotonic() > deadline:
            (only,) = found
            return only
        time.sleep(0.05)


def copies(host: MailHost, address: str, email: EmailLog) -> list[MailMessage]:
    found = host.read(address, "Sent")
    return [one for one in found if one.headers["message-id"] == (email.message_id,)]


def test_a_quote_sent_by_nikki_arrives_in_the_client_s_inbox(host: MailHost) -> None:
    email = sent(with_mailbox(host, "nikki"), recipients=[SOMCHAI], body="สวัสดีครับ")
    assert email.state == "sent", email.failure_sentence
    assert email.reply_code == 250
    message = arrived(host, SOMCHAI, email)
    assert message.from_ == "nikki.h@bmasiamusic.com"
    assert message.from_values
    assert message.from_values.name == "Nikki H."
    assert message.subject == email.subject
    assert message.text.strip() == "สวัสดีครับ"
    (pdf,) = message.attachments
    assert "THB" in PdfReader(BytesIO(pdf.payload)).pages[0].extract_text()


def test_the_pdf_arrives_byte_for_byte(host: MailHost) -> None:
    email = sent(with_mailbox(host, "nikki"), recipients=[SOMCHAI])
    (pdf,) = arrived(host, SOMCHAI, email).attachments
    assert pdf.payload == email.attachments.get().data()


def test_the_copy_stands_once_in_her_sent_folder_byte_for_byte(host: MailHost) -> None:
    email = sent(with_sent_folder(host, "nikki"), recipients=[SOMCHAI])
    Worker().run_once()
    (copy,) = copies(host, "nikki.h@bmasiamusic.com", email)
    assert copy.obj.as_bytes(policy=policy.SMTP) == email.eml()
    assert "\\Seen" in copy.flags
    assert Filing.objects.get(email=email).folder == "Sent"


def test_what_left_by_the_profile_stands_in_no_folder_of_hers(host: MailHost) -> None:
    keith = with_sent_folder(host, "keith")
    keith.smtp_password = "wrong"
    keith.save()
    email = sent(keith, recipients=[SOMCHAI])
    assert email.route_reason == "login_refused"
    assert copies(host, "keith@bmasiamusic.com", email) == []


def test_a_refused_mailbox_s_owner_finds_the_notice_in_the_inbox(host: MailHost) -> None:
    """A login that is refused for sending receives all the same."""
    sent(with_mailbox(host, "pom", password="wrong"), recipients=[SOMCHAI])
    told = arrived(host, "pom@bmasiamusic.com", Notice.objects.get().email)
    assert told.from_ == "norbert@bmasiamusic.com"
    assert "refused the password for pom@bmasiamusic.com" in told.text


def test_the_reply_reaches_the_person_who_wrote(host: MailHost) -> None:
    email = sent(with_mailbox(host, "nikki"), recipients=[SOMCHAI])
    original = message_from_bytes(arrived(host, SOMCHAI, email).obj.as_bytes(), policy=policy.default)
    reply = EmailMessage()
    reply["From"], reply["Subject"] = SOMCHAI, f"Re: {original['Subject']}"
    reply["To"] = original["Reply-To"] or original["From"]
    reply["In-Reply-To"] = original["Message-ID"]
    reply.set_content("We accept.")
    host.deliver(reply)
    deadline = time.monotonic() + 10
    while not (
        found := [one for one in host.read("nikki.h@bmasiamusic.com") if one.subject == reply["Subject"]]
    ):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert found[0].headers["in-reply-to"] == (email.message_id,)


def test_a_wrong_password_falls_back_to_the_profile_with_reply_to_the_person(host: MailHost) -> None:
    email = sent(with_mailbox(host, "keith", password="wrong"), recipients=[SOMCHAI])
    assert (email.state, email.route_reason) == ("sent", "login_refused")
    message = arrived(host, SOMCHAI, email)
    assert message.from_ == "norbert@bmasiamusic.com"
    assert message.from_values
    assert message.from_values.name == "Keith (BMAsia Music)"
    assert message.reply_to == ("keith@bmasiamusic.com",)
    first, second = email.attempts.all()
    assert (first.outcome, first.reply_code) == ("passed_on", 535)
    assert (second.outcome, second.reply_code) == ("accepted", 250)


def test_an_unknown_recipient_is_reported_and_the_others_are_served(host: MailHost) -> None:
    email = sent(with_mailbox(host, "nikki"), recipients=[SOMCHAI, "nobody@example.com"], allow_outside=True)
    assert email.state == "sent"
    results = {one.address: (one.state, one.reply_code) for one in email.recipients.all()}
    assert results == {SOMCHAI: ("accepted", 250), "nobody@example.com": ("refused", 550)}
    arrived(host, SOMCHAI, email)


def test_when_every_recipient_is_unknown_it_has_failed_and_takes_no_other_route(host: MailHost) -> None:
    email = sent(with_mailbox(host, "nikki"), recipients=["nobody@example.com"], allow_outside=True)
    assert (email.state, email.attempts.count()) == ("failed", 1)


def test_an_address_that_the_login_does_not_own_gives_way_to_the_profile(host: MailHost) -> None:
    nikki = with_mailbox(host, "nikki")
    nikki.smtp_email = "nikki.h@bmasiamusic.com"
    nikki.save()
    host.postfix.disown("nikki.h@bmasiamusic.com")
    try:
        email = sent(nikki, recipients=[SOMCHAI])
    finally:
        host.postfix.own_all()
    assert (email.state, email.route_reason) == ("sent", "sender_refused")


def test_dovecot_s_own_submission_takes_it_too(host: MailHost) -> None:
    nikki = with_mailbox(host, "nikki")
    nikki.smtp_port = host.dovecot.submission
    nikki.save()
    email = sent(nikki, recipients=[SOMCHAI])
    assert email.state == "sent", email.failure_sentence
    arrived(host, SOMCHAI, email)


def test_bcc_arrives_and_stands_in_no_header(host: MailHost) -> None:
    email = sent(with_mailbox(host, "nikki"), recipients=[SOMCHAI], bcc=["hans@example.com"])
    hidden = arrived(host, "hans@example.com", email)
    assert hidden.to == (SOMCHAI,)
    assert hidden.bcc == ()
