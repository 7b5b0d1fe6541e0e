"""What people are told by mail, once, and what they are not."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD, person
from bmasia_crm.common.smtp import SenderProfile, parse_smtp_url
from bmasia_crm.mailroom import checkup, delivery, outbox, recovery
from bmasia_crm.mailroom.models import Account, EmailLog, State
from bmasia_crm.mailroom.news import tell
from bmasia_crm.mailroom.signals import account_refused
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer, running, say
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.mailboxes import sender_for
from bmasia_crm.sending.models import DocumentEmail, Notice
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, quote

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("department")]

NIKKI = "nikki.h@bmasiamusic.com"


@pytest.fixture
def own(own: ScriptedServer) -> ScriptedServer:
    """It knows another password than Nikki has stored."""
    own.script.password = "another"
    return own


@pytest.fixture
def department(settings: Settings) -> Iterator[ScriptedServer]:
    settings.SITE_URL = "https://crm.example.com"
    with running() as server:
        url = f"smtp://all:right@127.0.0.1:{server.port}?security=none"
        settings.EMAIL_SENDERS = {
            name: SenderProfile(
                email=each["email"], name=each["name"], smtp=parse_smtp_url(url, each["email"])
            )
            for name, each in settings.EMAIL_SENDERS.items()
        }
        yield server


def asked(sender: User, **age: int) -> EmailLog:
    """A quote that she asked for so long ago."""
    email = send(quote(), Wish(recipients=[SOMCHAI]), Order(person=sender))
    EmailLog.objects.filter(pk=email.pk).update(created_at=timezone.now() - timedelta(**age), guard=None)
    email.refresh_from_db()
    return email


def worked(email: EmailLog) -> EmailLog:
    while delivery.work("test"):
        pass
    email.refresh_from_db()
    return email


def given_up(email: EmailLog) -> EmailLog:
    moment = timezone.now() - timedelta(minutes=1)
    EmailLog.objects.filter(pk=email.pk).update(give_up_at=moment, due_at=moment)
    assert recovery.give_up_overdue() == 1
    email.refresh_from_db()
    return email


class TestRefusedMailbox:
    def test_its_owner_is_told_from_the_admin_s_profile_with_the_way_out(
        self, nikki: User, department: ScriptedServer
    ) -> None:
        email = worked(asked(nikki))
        assert (email.state, email.account.key) == ("sent", "profile:admin")
        notice = Notice.objects.get()
        assert (notice.kind, notice.person, notice.about) == ("mailbox_refused", nikki, email)
        told = notice.email
        assert (told.state, told.from_address, told.person) == ("sent", "norbert@bmasiamusic.com", None)
        assert told.subject == f"Your mailbox {NIKKI} can send no messages"
        assert told.recipients.get().address == NIKKI
        assert told.body == (
            f"Hello Nikki,\n\nThe mail server refused the password for {NIKKI}. App passwords stop working when the "
            "account password changes.\n\nUntil then your messages leave from norbert@bmasiamusic.com, and answers "
            "to them reach you as before.\n\nSet it right, and test it, under My mailbox: "
            "https://crm.example.com/mailbox\n"
        )
        assert len(department.arrived) == 2
        assert b"\r\nAuto-Submitted: auto-generated\r\n" in told.eml()

    def test_once_for_one_set_of_credentials(self, nikki: User, own: ScriptedServer) -> None:
        email = worked(asked(nikki))
        account = Account.objects.get(key=f"mailbox:{nikki.pk}")
        for _ in range(3):
            account_refused.send(sender=Account, account=account, email=email)
        Account.objects.update(health="untested")
        worked(asked(nikki))
        assert len(own.logins) == 2
        assert Notice.objects.count() == 1

    def test_another_password_that_is_refused_is_told_again(self, nikki: User) -> None:
        worked(asked(nikki))
        nikki.smtp_password = "yet another"
        nikki.save()
        worked(asked(nikki))
        assert Notice.objects.count() == 2

    def test_a_password_that_died_overnight_is_told_before_the_next_message(self, nikki: User) -> None:
        long_ago = timezone.now() - timedelta(days=2)
        Account.objects.create(key=f"mailbox:{nikki.pk}", address=NIKKI, health="ok", health_since=long_ago)
        assert checkup.work()
        notice = Notice.objects.get()
        assert (notice.kind, notice.person, notice.about) == ("mailbox_refused", nikki, None)
        worked(asked(nikki))
        assert Notice.objects.count() == 1

    def test_what_may_pass_by_itself_is_not_told(self, nikki: User, own: ScriptedServer) -> None:
        own.stop()
        assert worked(asked(nikki)).route_reason == "unreachable"
        assert not Notice.objects.exists()

    def test_it_is_written_down_together_with_the_refusal(
        self, nikki: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A worker that dies between the two would have told nobody, ever."""

        class Killed(BaseException):
            """Stands for SIGKILL: nothing of ours runs after it."""

        def killed(**_: Any) -> None:
            raise Killed

        email = asked(nikki)
        account_refused.connect(killed)
        try:
            with pytest.raises(Killed):
                delivery.work("dying")
        finally:
            account_refused.disconnect(killed)
        assert not Notice.objects.exists()
        assert not Account.objects.filter(health="resting").exists()
        worked(email)
        assert Notice.objects.count() == 1

    def test_it_goes_to_the_mailbox_itself_where_no_other_address_is_known(self, nikki: User) -> None:
        """A login that is refused for sending says nothing about receiving."""
        User.objects.update(email="")
        worked(asked(nikki))
        assert Notice.objects.get().email.recipients.get().address == NIKKI

    def test_nobody_is_told_who_has_left(self, nikki: User) -> None:
        email = asked(nikki)
        account = email.account
        account.health_kind, account.refused_fingerprint = "bad_login", "of it"
        User.objects.update(is_active=False)
        email.refresh_from_db()
        account_refused.send(sender=Account, account=account, email=email)
        assert not Notice.objects.exists()


class TestRefusedProfile:
    """Nikki has no mailbox here, and the department's password has changed."""

    @pytest.fixture(autouse=True)
    def changed(self, department: ScriptedServer) -> None:
        department.script.password = "changed"

    @pytest.fixture
    def nikki(self) -> User:
        return person("nikki", mailbox=False)

    @pytest.fixture
    def norbert(self, own: ScriptedServer) -> User:
        """With a mailbox of his own that works."""
        norbert = person("norbert", mailbox=True)
        norbert.smtp_host, norbert.smtp_port, norbert.smtp_security = "127.0.0.1", own.port, "none"
        norbert.save()
        own.script.password = APP_PASSWORD
        return norbert

    def test_the_admins_are_told_from_their_own_mailboxes(
        self, nikki: User, norbert: User, own: ScriptedServer
    ) -> None:
        email = worked(asked(nikki))
        assert email.state == "queued"
        notice = Notice.objects.get()
        assert (notice.kind, notice.person, notice.about) == ("profile_refused", norbert, email)
        assert len(own.arrived) == 1
        told = notice.email
        assert told.from_address == told.recipients.get().address == "norbert@bmasiamusic.com"
        assert told.subject == "The sender profile norbert@bmasiamusic.com can send no messages"
        assert told.body == (
            "Hello Norbert,\n\nThe mail server refused the password for norbert@bmasiamusic.com. App passwords stop "
            "working when the account password changes.\n\nWhat is to leave from norbert@bmasiamusic.com waits until "
            "it is set right.\n\nHow all sender profiles are, and a test of each: "
            "https://crm.example.com/sender-profiles\n"
        )

    def test_five_profiles_of_one_login_are_one_notice(self, nikki: User, norbert: User) -> None:
        long_ago = timezone.now() - timedelta(days=2)
        for name in ("admin", "sales", "support"):
            Account.objects.create(key=f"profile:{name}", address=name, health="ok", health_since=long_ago)
        while checkup.work():
            pass
        assert Account.objects.filter(health="resting").count() == 3
        assert Notice.objects.count() == 1

    def test_a_profile_that_is_not_set_up_is_told_as_well(
        self, nikki: User, norbert: User, settings: Settings
    ) -> None:
        profiles = settings.EMAIL_SENDERS
        settings.EMAIL_SENDERS = {name: {**profile, "smtp": None} for name, profile in profiles.items()}
        worked(asked(nikki))
        assert "No mail server is set up for norbert@bmasiamusic.com." in Notice.objects.get().email.body

    def test_a_server_that_is_down_may_be_up_again_soon(
        self, nikki: User, norbert: User, department: ScriptedServer
    ) -> None:
        department.stop()
        assert worked(asked(nikki)).state == "queued"
        assert not Notice.objects.exists()

    def test_nobody_else_is_told(self, nikki: User) -> None:
        person("keith")
        worked(asked(nikki))
        assert not Notice.objects.exists()


class TestFailedMessage:
    def test_a_message_that_was_given_up_is_told_to_its_sender(
        self, nikki: User, department: ScriptedServer
    ) -> None:
        email = given_up(asked(nikki, hours=49))
        notice = Notice.objects.get()
        assert (notice.kind, notice.person, notice.about) == ("message_failed", nikki, email)
        assert notice.email.subject == f"Not sent: {email.subject}"
        assert notice.email.body == (
            f'Hello Nikki,\n\nYour message "{email.subject}" to {SOMCHAI} has not been sent.\n\n'
            "It was given up after waiting too long. No worker was running to send it.\n\n"
            f"What was tried, and what can be done now: https://crm.example.com/emails/{email.pk}\n"
        )
        assert worked(notice.email).state == "sent"
        assert department.arrived[-1].recipients == (NIKKI,)

    def test_what_failed_while_nobody_looked_is_told(
        self, nikki: User, own: ScriptedServer, department: ScriptedServer
    ) -> None:
        department.script.recipients = {SOMCHAI: "550 5.1.1 no such user"}
        assert worked(asked(nikki, hours=1)).state == "failed"
        assert Notice.objects.filter(kind="message_failed").count() == 1

    def test_what_failed_before_the_sender_s_eyes_is_not(
        self, nikki: User, department: ScriptedServer
    ) -> None:
        department.script.recipients = {SOMCHAI: "550 5.1.1 no such user"}
        assert worked(asked(nikki)).state == "failed"
        assert not Notice.objects.filter(kind="message_failed").exists()

    def test_once_however_often_the_news_is_told(self, nikki: User) -> None:
        email = given_up(asked(nikki, hours=49))
        for _ in range(3):
            EmailLog.objects.filter(pk=email.pk).update(news_at=timezone.now())
            tell(email.pk)
        assert Notice.objects.count() == 1

    def test_again_when_it_was_tried_again_and_failed_again(self, nikki: User) -> None:
        email = given_up(asked(nikki, hours=49))
        given_up(outbox.retry(email))
        assert Notice.objects.filter(about=email).count() == 2

    def test_what_nobody_in_particular_asked_for_is_told_to_nobody(self, department: ScriptedServer) -> None:
        email = send(quote(), Wish(recipients=[SOMCHAI]), Order(person=None))
        EmailLog.objects.update(created_at=timezone.now() - timedelta(hours=49))
        assert given_up(email).state == "failed"
        assert not Notice.objects.exists()

    def test_that_a_notice_failed_is_no_news_not_even_sent_again_by_a_person(
        self, nikki: User, department: ScriptedServer
    ) -> None:
        given_up(asked(nikki, hours=49))
        first = Notice.objects.get().email
        department.script.faults = {"mail": say("554 5.7.1 no")}
        EmailLog.objects.filter(pk=first.pk).update(created_at=timezone.now() - timedelta(hours=1))
        assert given_up(first).state == "failed"
        again = outbox.resend(first, sender=sender_for(nikki))
        EmailLog.objects.filter(pk=again.pk).update(created_at=timezone.now() - timedelta(hours=1))
        assert given_up(again).state == "failed"
        assert Notice.objects.count() == 1


class TestManyFailures:
    def failed(self, sender: User, count: int) -> list[EmailLog]:
        return [given_up(asked(sender, hours=49)) for _ in range(count)]

    def test_the_first_is_told_at_once_and_the_rest_together_an_hour_later(
        self, nikki: User, department: ScriptedServer
    ) -> None:
        first, second, *_ = self.failed(nikki, 6)
        one, more = Notice.objects.order_by("pk")
        assert (one.kind, one.about, more.kind, more.about) == (
            "message_failed",
            first,
            "messages_failed",
            second,
        )
        assert more.email.send_at == one.email.created_at + timedelta(hours=1)
        assert more.email.subject == "More of your messages did not go as they should"
        assert "https://crm.example.com/\n" in more.email.body
        worked(one.email)
        assert [told.recipients for told in department.arrived] == [(NIKKI,)]

    def test_after_that_hour_the_next_is_told_at_once_again(self, nikki: User) -> None:
        self.failed(nikki, 3)
        notices = EmailLog.objects.filter(notice__isnull=False)
        notices.update(created_at=timezone.now() - timedelta(minutes=61))
        self.failed(nikki, 2)
        kinds = Notice.objects.order_by("pk").values_list("kind", flat=True)
        assert list(kinds) == ["message_failed", "messages_failed"] * 2

    def test_each_person_for_oneself(self, nikki: User) -> None:
        self.failed(nikki, 1)
        self.failed(person("pom"), 1)
        assert list(Notice.objects.values_list("kind", flat=True)) == ["message_failed"] * 2

    def test_the_same_news_told_again_gathers_nothing(self, nikki: User) -> None:
        (email,) = self.failed(nikki, 1)
        EmailLog.objects.filter(pk=email.pk).update(news_at=timezone.now())
        tell(email.pk)
        assert Notice.objects.count() == 1

    def test_each_failure_waits_on_the_first_page_all_the_same(self, nikki: User) -> None:
        self.failed(nikki, 4)
        waiting = browser(nikki).get("/api/v1/overview/").json()["waiting"]["failed"]
        assert waiting["count"] == 4


class TestInTheRecord:
    def test_it_stands_there_with_a_purpose_of_its_own_and_with_no_document(self, nikki: User) -> None:
        given_up(asked(nikki, hours=49))
        notice = Notice.objects.get().email
        shown = browser(nikki).get(f"/api/v1/emails/{notice.pk}/").json()
        assert (shown["purpose"], shown["document"], shown["company"]) == ("notice", None, None)
        assert not DocumentEmail.objects.filter(email=notice).exists()

    def test_a_failed_notice_waits_for_nobody_on_the_first_page(self, nikki: User) -> None:
        given_up(asked(nikki, hours=49))
        EmailLog.objects.filter(notice__isnull=False).update(state=State.FAILED)
        for one in (nikki, person("norbert")):
            waiting = browser(one).get("/api/v1/overview/").json()["waiting"]["failed"]
            assert "Not sent:" not in str(waiting)

    def test_only_the_person_it_tells_and_an_admin_handle_it(self, nikki: User) -> None:
        given_up(asked(nikki, hours=49))
        notice = Notice.objects.get().email
        verb = f"/api/v1/emails/{notice.pk}/cancel/"
        assert browser(person("production")).post(verb).status_code == 403
        assert browser(person("pom")).post(verb).status_code == 403
        assert browser(nikki).post(verb).status_code == 200
        assert browser(person("norbert")).post(f"/api/v1/emails/{notice.pk}/resend/").status_code == 202


def browser(user: User) -> APIClient:
    client = APIClient()
    client.force_login(user)
    return client
