"""What a person sees of the Sent folder: on a message, and of the own mailbox."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD
from bmasia_crm.mailroom import errands, outbox, settling
from bmasia_crm.mailroom.models import EmailLog, Filing
from bmasia_crm.mailroom.tests.certificates import Authority
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer, close
from bmasia_crm.mailroom.tests.sent.imap_server import ImapScript, ImapServer, imap_running
from bmasia_crm.mailroom.worker import Worker
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, quote

pytestmark = pytest.mark.django_db(transaction=True)

MAILBOX = "/api/v1/me/mailbox/"
NIKKI = "nikki.h@bmasiamusic.com"


@pytest.fixture
def imap(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Iterator[ImapServer]:
    authority = Authority(tmp_path_factory.mktemp("authority"))
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    with imap_running(ImapScript(authority.good(), password=APP_PASSWORD)) as server:
        yield server


@pytest.fixture
def nikki(nikki: User, imap: ImapServer) -> User:
    nikki.imap_host, nikki.imap_port = "127.0.0.1", imap.port
    nikki.save()
    return nikki


@pytest.fixture
def browser(nikki: User) -> APIClient:
    cache.clear()  # where the tests of a mailbox are counted
    client = APIClient()
    client.force_login(nikki)
    return client


def sent(sender: User) -> EmailLog:
    email = send(quote(), Wish(recipients=[SOMCHAI]), Order(person=sender))
    Worker().run_once()
    return email


def shown(browser: APIClient, email: EmailLog) -> Any:
    answer = browser.get(f"/api/v1/emails/{email.pk}/")
    assert answer.status_code == 200
    return answer.json()


class TestMessage:
    def test_it_shows_where_its_copy_stands(self, browser: APIClient, nikki: User) -> None:
        filed = shown(browser, sent(nikki))["filed"]
        assert filed.pop("tried_at")
        assert filed == {
            "state": "filed",
            "folder": "Sent",
            "sentence": f'A copy stands in "Sent" of {NIKKI}.',
            "next_try": None,
        }

    def test_it_shows_what_was_looked_at_and_when_it_is_next(
        self, browser: APIClient, nikki: User, own: ScriptedServer
    ) -> None:
        own.script.faults = {"accepted": close}
        settling_shown = shown(browser, sent(nikki))["settling"]
        assert settling_shown["state"] == "looking"
        assert settling_shown["sentence"] == f'It is not in "Sent" of {NIKKI} so far.'
        assert settling_shown["looked_at"] < timezone.now().isoformat() < settling_shown["next_look"]

    def test_what_waits_for_a_person_says_so_until_the_person_has_decided(
        self, browser: APIClient, nikki: User, own: ScriptedServer, settings: Settings
    ) -> None:
        settings.MAIL_SETTLE_MINUTES = 0
        own.script.faults = {"accepted": close}
        email = sent(nikki)
        waiting = shown(browser, email)
        assert waiting["settling"]["state"] == "person"
        assert waiting["settling"]["sentence"].endswith(str(settling.DECIDE))
        assert waiting["can"] == ["retry", "mark-sent"]
        email.refresh_from_db()
        outbox.mark_sent(email)
        assert shown(browser, email)["settling"] is None

    def test_what_was_found_stays_on_record(
        self, browser: APIClient, nikki: User, own: ScriptedServer, imap: ImapServer
    ) -> None:
        own.script.faults = {"accepted": close}
        email = send(quote(), Wish(recipients=[SOMCHAI]), Order(person=nikki))
        imap.folder("Sent").messages.append(email.eml())
        Worker().run_once()
        while errands.work():
            pass
        found = shown(browser, email)
        assert (found["state"], found["settling"]["state"], found["filed"]["state"]) == (
            "sent",
            "found",
            "filed",
        )
        assert len(imap.folder("Sent").messages) == 1

    def test_without_a_sent_folder_both_are_null(self, browser: APIClient, nikki: User) -> None:
        User.objects.update(imap_host=None)
        message = shown(browser, sent(nikki))
        assert (message["settling"], message["filed"]) == (None, None)
        assert not Filing.objects.exists()


class TestMailbox:
    def test_its_imap_server_can_be_set_and_taken_away(self, browser: APIClient) -> None:
        login = {"smtp_email": NIKKI, "imap_host": " imap.example.com ", "imap_port": 1993}
        answer = browser.put(MAILBOX, login | {"smtp_password": APP_PASSWORD})
        assert (answer.json()["imap_host"], answer.json()["imap_port"]) == ("imap.example.com", 1993)
        emptied = browser.put(MAILBOX, {"smtp_email": NIKKI, "imap_host": "", "imap_port": None}).json()
        assert (emptied["imap_host"], emptied["imap_port"]) == (None, None)

    @pytest.mark.parametrize(
        "server", [{"imap_host": "imap.evil.example"}, {"smtp_host": "smtp.evil.example"}]
    )
    def test_the_stored_password_goes_to_no_other_server(
        self, browser: APIClient, server: dict[str, str]
    ) -> None:
        answer = browser.put(MAILBOX, {"smtp_email": NIKKI, **server})
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["smtp_password"])

    @pytest.mark.parametrize("port", [0, 65536, "imap"])
    def test_a_port_that_is_none_is_refused_by_name(self, browser: APIClient, port: object) -> None:
        answer = browser.put(MAILBOX, {"smtp_email": NIKKI, "imap_port": port})
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["imap_port"])

    def test_the_test_reads_the_sent_folder_too(self, browser: APIClient) -> None:
        result = browser.post(f"{MAILBOX}test/").json()
        assert result["ok"]
        assert result["sent_folder"] == {
            "ok": True,
            "sentence": 'The Sent folder "Sent" can be read.',
            "reply": "",
        }

    def test_a_failing_imap_login_makes_no_mailbox_rest(self, browser: APIClient, imap: ImapServer) -> None:
        imap.script.password = "another"
        result = browser.post(f"{MAILBOX}test/").json()
        assert result["ok"]
        assert result["sent_folder"] == {
            "ok": False,
            "sentence": f"127.0.0.1 refused the login of {NIKKI} over IMAP: its Sent folder cannot be read. "
            "Messages are sent all the same.",
            "reply": "[AUTHENTICATIONFAILED] Invalid credentials",
        }
        assert browser.get(MAILBOX).json()["health"] == "ok"

    def test_a_password_that_was_refused_is_not_tried_over_imap(
        self, browser: APIClient, own: ScriptedServer, imap: ImapServer
    ) -> None:
        own.script.password = "another"
        result = browser.post(f"{MAILBOX}test/").json()
        assert (result["ok"], result["sent_folder"], imap.connections) == (False, None, 0)

    def test_without_an_imap_server_nothing_is_tried(self, browser: APIClient) -> None:
        User.objects.update(imap_host=None)
        assert browser.post(f"{MAILBOX}test/").json()["sent_folder"] is None

    def test_another_imap_server_does_not_heal_a_refused_password(
        self, browser: APIClient, own: ScriptedServer
    ) -> None:
        own.script.password = "another"
        browser.post(f"{MAILBOX}test/")
        browser.put(MAILBOX, {"smtp_email": NIKKI, "imap_host": "imap.example.com"})
        assert browser.get(MAILBOX).json()["health"] == "resting"

    def test_it_is_no_way_to_try_out_one_server_after_the_other(
        self, browser: APIClient, nikki: User
    ) -> None:
        nikki.smtp_port = 1
        nikki.save()
        codes = [browser.post(f"{MAILBOX}test/").status_code for _ in range(11)]
        assert codes == [200] * 10 + [429]
