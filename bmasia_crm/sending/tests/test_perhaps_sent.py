"""A message of which nobody knows whether it arrived: its sender is told, as soon as only a person can find out."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.accounts.models import User
from bmasia_crm.common.sentences import say
from bmasia_crm.mailroom import delivery, outbox, settling
from bmasia_crm.mailroom.models import EmailLog, Settling
from bmasia_crm.mailroom.news import tell
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer, close
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.models import Notice
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, quote

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def broken_line(own: ScriptedServer, settings: Settings) -> None:
    """It breaks between the content and the answer."""
    settings.SITE_URL = "https://crm.example.com"
    own.script.faults = {"accepted": close}


def unconfirmed(sender: User, **age: int) -> EmailLog:
    """Asked for so long ago."""
    email = send(quote(), Wish(recipients=[SOMCHAI]), Order(person=sender))
    EmailLog.objects.filter(pk=email.pk).update(created_at=timezone.now() - timedelta(**age), guard=None)
    assert delivery.work("test")
    email.refresh_from_db()
    assert email.state == "unconfirmed"
    return email


def with_a_sent_folder(sender: User) -> None:
    sender.imap_host = "imap.example.com"
    sender.save()


def test_its_sender_is_told_where_no_folder_can_be_asked(nikki: User) -> None:
    email = unconfirmed(nikki, hours=1)
    notice = Notice.objects.get()
    assert (notice.person, notice.about) == (nikki, email)
    assert notice.email.subject == f"Perhaps not sent: {email.subject}"
    assert notice.email.body == (
        f'Hello Nikki,\n\nNobody knows whether your message "{email.subject}" to {SOMCHAI} has arrived.\n\n'
        "No IMAP server is set up for nikki.h@bmasiamusic.com. So its Sent folder was not looked into. Look into it "
        "yourself or ask the recipient; then choose Mark as sent or Try again.\n\n"
        f"What was tried, and what can be done now: https://crm.example.com/emails/{email.pk}\n"
    )


def test_not_by_mail_while_the_sender_looks_on(nikki: User) -> None:
    unconfirmed(nikki, seconds=10)
    assert not Notice.objects.exists()


def test_once_however_often_the_news_is_told(nikki: User) -> None:
    email = unconfirmed(nikki, hours=1)
    for _ in range(3):
        EmailLog.objects.filter(pk=email.pk).update(news_at=timezone.now())
        tell(email.pk)
    assert Notice.objects.count() == 1


def test_not_while_the_folder_may_still_tell_but_when_it_could_not(nikki: User) -> None:
    with_a_sent_folder(nikki)
    unconfirmed(nikki, hours=1)
    assert not Notice.objects.exists()
    settling.leave_to_a_person(Settling.objects.get(), say("The folder could not be read."))
    assert "The folder could not be read. Look into it yourself" in Notice.objects.get().email.body


def test_not_when_a_person_has_found_out_meanwhile(nikki: User) -> None:
    with_a_sent_folder(nikki)
    outbox.mark_sent(unconfirmed(nikki, hours=1))
    settling.leave_to_a_person(Settling.objects.get(), say("The folder could not be read."))
    assert not Notice.objects.exists()


def test_again_when_it_was_tried_again_and_nobody_knows_again(nikki: User) -> None:
    email = outbox.retry(unconfirmed(nikki, hours=1))
    while delivery.work("test"):
        pass
    assert email.attempts.count() == 2
    assert Notice.objects.filter(about=email).count() == 2
