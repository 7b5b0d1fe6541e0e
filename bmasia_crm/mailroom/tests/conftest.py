import pytest
from django.contrib.auth import get_user_model

from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import credentials
from bmasia_crm.mailroom.letters import Sender

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


@pytest.fixture
def keith(db: None) -> Sender:
    return _person("keith")


@pytest.fixture
def pom(db: None) -> Sender:
    return _person("pom")


def _person(name: str) -> Sender:
    user = get_user_model().objects.create_user(name, f"{name}@bmasiamusic.com", "not used")
    return Sender(user.pk, PEOPLE[name], f"{name}@bmasiamusic.com", f"mailbox:{name}")
