"""The sender profiles as an admin sees them: how each is, and a test of each."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.common.smtp import parse_smtp_url
from bmasia_crm.mailroom import delivery
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer, running
from bmasia_crm.sending.dispatch import Order, send
from bmasia_crm.sending.wish import Wish

from .world import SOMCHAI, quote

pytestmark = pytest.mark.django_db(transaction=True)

PROFILES = "/api/v1/sender-profiles/"
SALES = "nikki.h@bmasiamusic.com"


@pytest.fixture
def server(settings: Settings) -> Iterator[ScriptedServer]:
    """Only sales and support have one."""
    with running() as server:
        login = parse_smtp_url(f"smtp://all:right@127.0.0.1:{server.port}?security=none", SALES)
        settings.EMAIL_SENDERS = {
            name: {**profile, "smtp": login if name in ("sales", "support") else None}
            for name, profile in settings.EMAIL_SENDERS.items()
        }
        yield server


@pytest.fixture
def browser() -> APIClient:
    client = APIClient()
    client.force_login(person("norbert"))
    return client


def profile(browser: APIClient, name: str) -> Any:
    return next(each for each in browser.get(PROFILES).json() if each["name"] == name)


def outcome(browser: APIClient, name: str) -> Any:
    return browser.post(f"{PROFILES}{name}/test/").json()


def test_all_five_are_listed_with_what_is_known_of_each(browser: APIClient, server: ScriptedServer) -> None:
    assert [each["name"] for each in browser.get(PROFILES).json()] == [
        "admin",
        "finance",
        "sales",
        "support",
        "production",
    ]
    assert profile(browser, "sales") == {
        "name": "sales",
        "from_name": "BMAsia Music",
        "from_address": SALES,
        "host": "127.0.0.1",
        "health": "untested",
        "kind": "",
        "sentence": "",
        "waiting": 0,
    }


def test_one_without_a_server_says_so(browser: APIClient, server: ScriptedServer) -> None:
    finance = profile(browser, "finance")
    assert (finance["host"], finance["sentence"]) == (
        None,
        "No mail server is set up for pom@bmasiamusic.com.",
    )
    assert outcome(browser, "finance") == {
        "ok": False,
        "kind": "not_set_up",
        "sentence": "No mail server is set up for pom@bmasiamusic.com.",
        "reply": "",
        "sent_folder": None,
    }


def test_a_test_signs_in_offers_the_address_and_sends_nothing(
    browser: APIClient, server: ScriptedServer
) -> None:
    assert outcome(browser, "sales")["ok"]
    assert f"MAIL FROM:<{SALES}>" in " ".join(server.commands)
    assert server.arrived == []
    assert profile(browser, "sales")["health"] == "ok"


def test_a_refused_password_is_said_and_what_waits_is_counted(
    browser: APIClient, server: ScriptedServer
) -> None:
    server.script.password = "another"
    send(quote(), Wish(recipients=[SOMCHAI]), Order(person=None, profile="support"))
    delivery.work("test")
    support = profile(browser, "support")
    assert (support["health"], support["kind"], support["waiting"]) == ("resting", "bad_login", 1)
    assert "refused the password" in support["sentence"]


def test_a_test_that_passes_lets_what_waits_leave_at_once(browser: APIClient, server: ScriptedServer) -> None:
    server.script.password = "another"
    send(quote(), Wish(recipients=[SOMCHAI]), Order(person=None, profile="support"))
    delivery.work("test")
    server.script.password = "right"
    assert outcome(browser, "support")["ok"]
    while delivery.work("test"):
        pass
    assert len(server.arrived) == 1


def test_there_is_no_sixth(browser: APIClient) -> None:
    assert browser.post(f"{PROFILES}marketing/test/").status_code == 404
