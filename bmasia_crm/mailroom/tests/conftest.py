from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from pytest_django import Settings

from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import carrier, credentials, signals
from bmasia_crm.mailroom.letters import Sender

from .scripted_server import ScriptedServer, running

PEOPLE = {"keith": "Keith", "pom": "Pom"}
Mailboxes = dict[str, SmtpConfig]


def a_login(email: str, port: int = 9, password: str = "right") -> SmtpConfig:
    return SmtpConfig(
        email=email,
        username=email,
        password=password,
        host="127.0.0.1",
        port=port,
        use_tls=False,
        security="none",
    )


@pytest.fixture(autouse=True)
def mailboxes(monkeypatch: pytest.MonkeyPatch) -> Mailboxes:
    """Personal mailboxes by name, as the room above would register them."""
    boxes: Mailboxes = {}
    monkeypatch.setitem(credentials._loaders, "mailbox", boxes.get)
    return boxes


@pytest.fixture(autouse=True)
def _all_servers_are_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins with servers that nothing is known of."""
    monkeypatch.setattr(carrier, "_one_at_a_time", set())


@pytest.fixture(autouse=True)
def _nobody_above_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the rooms above make of these news (notices to people) is tested there."""
    for signal in (signals.account_refused, signals.message_failed):
        monkeypatch.setattr(signal, "receivers", [])


@pytest.fixture
def keith(db: None) -> Sender:
    return _person("keith")


@pytest.fixture
def pom(db: None) -> Sender:
    return _person("pom")


@pytest.fixture
def own() -> Iterator[ScriptedServer]:
    """The server of Keith's mailbox."""
    with running() as server:
        yield server


@pytest.fixture
def department() -> Iterator[ScriptedServer]:
    """The server of the sender profiles."""
    with running() as server:
        yield server


@pytest.fixture
def scene(mailboxes: Mailboxes, own: ScriptedServer, department: ScriptedServer, settings: Settings) -> None:
    """Keith has a mailbox at one server, and the profile `admin` at another."""
    mailboxes["keith"] = a_login("keith@bmasiamusic.com", own.port)
    login = a_login("norbert@bmasiamusic.com", department.port)
    admin = {"email": "norbert@bmasiamusic.com", "name": "BMAsia Music", "smtp": login}
    settings.EMAIL_SENDERS = {"admin": admin}


@pytest.fixture
def news() -> Iterator[list[str]]:
    heard: list[str] = []

    def hear(name: str) -> Callable[..., None]:
        def receiver(emails: Sequence[object] = ("one mailbox",), **_: Any) -> None:
            heard.extend(name for _ in emails)

        return receiver

    all_signals = {
        "sent": signals.message_sent,
        "failed": signals.message_failed,
        "unconfirmed": signals.message_unconfirmed,
        "account_refused": signals.account_refused,
    }
    receivers = {name: hear(name) for name in all_signals}
    for name, signal in all_signals.items():
        signal.connect(receivers[name])
    yield heard
    for name, signal in all_signals.items():
        signal.disconnect(receivers[name])


def _person(name: str) -> Sender:
    user = get_user_model().objects.create_user(name, f"{name}@bmasiamusic.com", "not used")
    return Sender(user.pk, PEOPLE[name], f"{name}@bmasiamusic.com", f"mailbox:{name}")
