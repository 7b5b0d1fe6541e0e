"""The connection itself: who is let in, and what nobody waits for."""

import time
from collections.abc import Iterator

import pytest
from pytest_django import Settings

from bmasia_crm.common.smtp import ImapServer as Server
from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import sent_folder
from bmasia_crm.mailroom.imap import ImapTrouble

from ..certificates import Authority
from ..conftest import a_login
from .imap_server import ImapScript, ImapServer, close, drip, hang, imap_running, say

pytestmark = pytest.mark.any_database

KEITH = "keith@bmasiamusic.com"


@pytest.fixture
def server(authority: Authority, settings: Settings) -> Iterator[ImapServer]:
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    with imap_running(ImapScript(authority.good())) as running:
        yield running


def login(server: ImapServer, password: str = "right") -> SmtpConfig:
    config = a_login(KEITH, password=password)
    config["imap"] = Server("127.0.0.1", server.port)
    return config


def name_of_the_folder(config: SmtpConfig, *, trusted: bool = True) -> str:
    with sent_folder.opened(config, trusted=trusted, patience=0.5) as session:
        return session.name


def trouble(config: SmtpConfig, *, trusted: bool = True) -> ImapTrouble:
    with pytest.raises(ImapTrouble) as raised:
        name_of_the_folder(config, trusted=trusted)
    return raised.value


def test_it_signs_in_looks_and_says_goodbye(server: ImapServer) -> None:
    assert name_of_the_folder(login(server)) == "Sent"
    assert server.commands[-1] == "LOGOUT"


@pytest.mark.parametrize("password", ["ünïcödé ก", 'quo"ted \\back'])
def test_any_password_gets_through_where_the_server_takes_it_whole(server: ImapServer, password: str) -> None:
    server.script.features, server.script.password = ("AUTH=PLAIN",), password
    assert name_of_the_folder(login(server, password)) == "Sent"


def test_a_password_that_login_cannot_carry_is_trouble_and_no_crash(server: ImapServer) -> None:
    assert "nobody understands" in str(trouble(login(server, "ünïcödé")))


def test_the_password_stands_in_no_message(server: ImapServer) -> None:
    refused = trouble(login(server, "wrongandsecret"))
    assert "wrongandsecret" not in f"{refused} {refused.reply} {refused.__cause__!r}"


def test_what_the_server_says_of_itself_after_the_login_counts(server: ImapServer) -> None:
    name_of_the_folder(login(server))
    assert server.commands.count("CAPABILITY") == 2


@pytest.mark.parametrize("fault", [hang, drip], ids=["hangs", "drips"])
@pytest.mark.parametrize("place", ["greeting", "CAPABILITY", "LOGIN", "LIST"])
def test_nobody_waits_longer_than_patience_lasts(server: ImapServer, place: str, fault: object) -> None:
    server.script.faults = {place: fault}  # type: ignore[dict-item]
    began = time.monotonic()
    assert str(trouble(login(server))) == "127.0.0.1 did not answer in time."
    assert time.monotonic() - began < 3


def test_a_server_that_does_not_say_goodbye_is_left_all_the_same(server: ImapServer) -> None:
    server.script.faults = {"LOGOUT": close}
    assert name_of_the_folder(login(server)) == "Sent"


def test_an_answer_without_end_is_cut_off(server: ImapServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bmasia_crm.mailroom.imap.MOST_ANSWER_OCTETS", 10_000)
    endless = "\r\n".join(['* LIST () "/" "x"'] * 2000)
    server.script.faults = {"LIST": say(endless)}
    assert str(trouble(login(server))) == "The connection to 127.0.0.1 broke."


def test_a_mailbox_of_a_person_leads_into_no_private_network(server: ImapServer, settings: Settings) -> None:
    settings.MAIL_ALLOW_PRIVATE_HOSTS = False
    assert "leads into a private network" in str(trouble(login(server), trusted=False))
    assert server.connections == 0


@pytest.mark.parametrize("kind", ["expired", "for_another", "self_signed"])
def test_a_wrong_certificate_is_not_trusted(authority: Authority, settings: Settings, kind: str) -> None:
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    with imap_running(ImapScript(getattr(authority, kind)())) as server:
        assert "is not secure" in str(trouble(login(server)))
        assert server.logins == []


def test_where_nobody_listens_it_cannot_be_reached(server: ImapServer) -> None:
    config = login(server)
    server.stop()
    assert "cannot be reached" in str(trouble(config))


def test_where_no_server_is_known_there_is_none_to_try() -> None:
    assert sent_folder.try_out(a_login(KEITH), trusted=True) is None
