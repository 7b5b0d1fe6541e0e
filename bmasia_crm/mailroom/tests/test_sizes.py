import pytest

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, EmailLog
from bmasia_crm.mailroom.providers import MEGABYTE
from bmasia_crm.mailroom.sizes import TooLarge, largest

from .cast import a_letter
from .conftest import Mailboxes
from .drains import drained
from .scripted_server import ScriptedServer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("scene")]


def test_gmail_takes_25_megabytes(keith: Sender, mailboxes: Mailboxes) -> None:
    mailboxes["keith"]["host"] = "smtp.gmail.com"
    assert largest("mailbox:keith") == 25 * MEGABYTE


def test_what_the_server_announced_counts_before_what_is_usual(keith: Sender) -> None:
    Account.objects.create(key="mailbox:keith", size_limit=10 * MEGABYTE)
    assert largest("mailbox:keith") == 10 * MEGABYTE


def test_a_message_too_large_is_refused_before_it_is_written_down(keith: Sender) -> None:
    Account.objects.create(key="mailbox:keith", size_limit=100)
    with pytest.raises(TooLarge, match="at most"):
        outbox.put(a_letter(), keith)
    assert not EmailLog.objects.exists()


def test_the_server_s_own_limit_is_remembered_from_a_delivery(keith: Sender, own: ScriptedServer) -> None:
    own.script.features = ("SIZE 1234567", "AUTH PLAIN")
    drained(outbox.put(a_letter(), keith))
    assert Account.objects.get(key="mailbox:keith").size_limit == 1234567
