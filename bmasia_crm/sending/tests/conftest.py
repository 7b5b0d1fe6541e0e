from collections.abc import Iterator

import pytest

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD, person
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer, running


@pytest.fixture
def own() -> Iterator[ScriptedServer]:
    """The server of Nikki's mailbox."""
    with running() as server:
        server.script.password = APP_PASSWORD
        yield server


@pytest.fixture
def nikki(own: ScriptedServer) -> User:
    user = person("nikki")
    user.smtp_host, user.smtp_port, user.smtp_security = "127.0.0.1", own.port, "none"
    user.save()
    return user
