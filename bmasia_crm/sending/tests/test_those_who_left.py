"""A person who has been switched off, or is gone: what still waits in their name leaves all the same, not as theirs."""

from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.common.smtp import SenderProfile, parse_smtp_url
from bmasia_crm.mailroom import delivery, outbox
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer, running
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, quote

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("department")]

OFFICE = "office@bmasiamusic.com"


@pytest.fixture
def department(settings: Settings) -> Iterator[ScriptedServer]:
    settings.MAIL_ALLOW_PRIVATE_HOSTS = True
    with running() as server:
        login = parse_smtp_url(f"smtp://all:right@127.0.0.1:{server.port}?security=none", OFFICE)
        settings.EMAIL_SENDERS = {"admin": SenderProfile(email=OFFICE, name="BMAsia Music", smtp=login)}
        yield server


def asked(sender: User) -> EmailLog:
    return send(quote(), Wish(recipients=[SOMCHAI]), Order(person=sender))


def switched_off(user: User) -> None:
    user.is_active = False
    user.save()


def work(email: EmailLog) -> None:
    while delivery.work("test"):
        pass
    email.refresh_from_db()


def names_nobody(email: EmailLog) -> bool:
    message = message_from_bytes(email.eml(), policy=policy.default)
    return message["From"] == f"BMAsia Music <{OFFICE}>" and message["Reply-To"] is None


def test_what_waits_leaves_from_the_profile_which_also_gets_the_answers(
    nikki: User, own: ScriptedServer
) -> None:
    email = asked(nikki)
    switched_off(nikki)
    work(email)
    assert (email.state, email.account.key, own.arrived) == (State.SENT, "profile:admin", [])
    assert names_nobody(email)
    assert str(email.route_sentence) == f"Nikki H. no longer signs in here. It leaves from {OFFICE}."


def test_answers_to_what_waits_at_the_profile_go_to_nobody_who_left(nikki: User) -> None:
    nikki.smtp_password = None
    nikki.save()
    email = asked(nikki)
    assert email.reply_to == nikki.email
    switched_off(nikki)
    work(email)
    assert email.state == State.SENT
    assert names_nobody(email)


def test_the_same_when_she_was_switched_off_past_the_models(nikki: User, own: ScriptedServer) -> None:
    email = asked(nikki)
    User.objects.update(is_active=False)
    work(email)
    assert (email.state, own.arrived) == (State.SENT, [])
    assert names_nobody(email)


@pytest.mark.parametrize("mailbox", [True, False])
def test_the_same_when_she_was_deleted(nikki: User, own: ScriptedServer, mailbox: bool) -> None:
    if not mailbox:
        User.objects.update(smtp_password=None)
    email = asked(User.objects.get())
    nikki.delete()
    work(email)
    assert (email.state, email.person, own.arrived) == (State.SENT, None, [])
    assert (email.sender_name, names_nobody(email)) == ("Nikki H.", True)


def test_what_she_scheduled_still_waits_for_its_moment(nikki: User, department: ScriptedServer) -> None:
    later = Order(person=nikki, send_at=timezone.now() + timedelta(days=1))
    email = send(quote(), Wish(recipients=[SOMCHAI]), later)
    switched_off(nikki)
    work(email)
    assert (email.state, email.account.key, department.arrived) == (State.QUEUED, "profile:admin", [])


def test_another_one_who_tries_it_again_does_not_send_as_her(nikki: User, own: ScriptedServer) -> None:
    email = asked(nikki)
    EmailLog.objects.update(state=State.FAILED)
    switched_off(nikki)
    email.refresh_from_db()
    work(outbox.retry(email))
    email.refresh_from_db()
    assert (email.state, own.arrived) == (State.SENT, [])
    assert names_nobody(email)


def test_a_person_who_may_no_longer_send_quotes_still_has_a_mailbox(nikki: User, own: ScriptedServer) -> None:
    """The right was asked for when she pressed Send; an admin who wants to stop her messages cancels them."""
    email = asked(nikki)
    nikki.groups.clear()
    work(email)
    assert (email.state, len(own.arrived)) == (State.SENT, 1)


@pytest.mark.parametrize("state", [State.FAILED, State.UNCONFIRMED])
def test_an_admin_looks_after_what_she_left_behind(nikki: User, state: State) -> None:
    asked(nikki)
    EmailLog.objects.update(state=state)
    admin = APIClient()
    admin.force_login(person("norbert"))
    assert admin.get("/api/v1/overview/").json()["waiting"][state]["count"] == 0
    switched_off(nikki)
    assert admin.get("/api/v1/overview/").json()["waiting"][state]["count"] == 1
