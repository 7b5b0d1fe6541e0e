"""Sent folders that cannot be read: what is not seen whole proves nothing, and nobody knocks for ever."""

import pytest
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.mailroom import errands, outbox, settling
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Settling

from ..cast import a_letter
from ..drains import drained
from ..scripted_server import ScriptedServer
from .imap_server import Fault, ImapServer, close, close_in_the_middle, drip, hang, say
from .messages import KEITH, at_once, copy_in, settled, settling_of, unconfirmed

pytestmark = pytest.mark.django_db(transaction=True)

SENT = "[Gmail]/Sent Mail"

UNREADABLE: dict[str, dict[str, Fault]] = {
    "the login is refused": {"LOGIN": say("{tag} NO [AUTHENTICATIONFAILED] no")},
    "the greeting hangs": {"greeting": hang},
    "the greeting drips": {"greeting": drip},
    "it hangs up at once": {"greeting": close},
    "it is no IMAP server": {"greeting": say("220 mail.example.test ESMTP")},
    "it turns everybody away": {"greeting": say("* BYE too many connections")},
    "the list of folders is refused": {"LIST": say("{tag} NO not now")},
    "the list breaks off": {"LIST": close},
    "a folder cannot be opened": {"EXAMINE": say("{tag} NO [UNAVAILABLE] later")},
    "opening it hangs": {"EXAMINE": hang},
    "the search is refused": {"SEARCH": say("{tag} NO [LIMIT] too much")},
    "the search is not understood": {"SEARCH": say("{tag} BAD what?")},
    "the search has no result": {"SEARCH": say("{tag} OK done")},
    "the search hangs": {"SEARCH": hang},
    "the search drips": {"SEARCH": drip},
    "the search breaks off": {"SEARCH": close_in_the_middle},
    "the search finds nonsense": {"SEARCH": say("* SEARCH one two\r\n{tag} OK done")},
    "a hit is not shown": {"SEARCH": say("* SEARCH 1\r\n{tag} OK done"), "FETCH": say("{tag} OK done")},
    "a hit cannot be read": {"SEARCH": say("* SEARCH 1\r\n{tag} OK done"), "FETCH": say("{tag} NO gone")},
    "the server says goodbye": {"SEARCH": say("* BYE shutting down\r\n* SEARCH\r\n{tag} OK done")},
}


@pytest.mark.any_database
@pytest.mark.parametrize("faults", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_could_not_be_read_whole_is_never_queued_again(
    keith: Sender, own: ScriptedServer, gmail: ImapServer, settings: Settings, faults: dict[str, Fault]
) -> None:
    settings.MAIL_REPLY_TIMEOUT = 0.4
    email = unconfirmed(keith, own)
    gmail.script.faults = faults
    assert settled(email).state == "unconfirmed"
    waiting = settling_of(email)
    assert (waiting.state, waiting.tries) == ("looking", 1)
    assert str(waiting.sentence).endswith("It is tried again.")
    assert waiting.next_at is not None
    assert waiting.next_at > timezone.now()
    gmail.script.faults = {}
    copy_in(gmail, SENT, email)
    at_once()
    assert settled(email).state == "sent"


class TestTrouble:
    def test_it_is_tried_a_bounded_number_of_times_and_then_left_to_a_person(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        gmail.script.password = "another"
        email = unconfirmed(keith, own)
        for _ in range(20):
            at_once()
            settled(email)
        assert len(gmail.logins) == errands.MOST_TRIES
        assert settling_of(email).state == "person"
        assert settling_of(email).sentence == (
            f"127.0.0.1 refused the login of {KEITH} over IMAP: its Sent folder cannot be read. "
            f"It was tried 8 times. {settling.DECIDE}"
        )
        assert email.state == "unconfirmed"

    def test_a_folder_in_trouble_is_left_alone_for_all_its_messages(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        gmail.script.password = "another"
        email = unconfirmed(keith, own)
        settled(email)
        Settling.objects.update(next_at=timezone.now())
        assert not errands.work()
        assert len(gmail.logins) == 1

    def test_a_password_that_smtp_refused_is_not_tried_over_imap(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        email = unconfirmed(keith, own)
        own.script.password = "another"
        drained(outbox.put(a_letter(subject="Another"), keith))
        settled(email)
        assert gmail.logins == []
        assert "refused the password" in settling_of(email).sentence

    def test_a_private_address_is_not_connected_to(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, settings: Settings
    ) -> None:
        email = unconfirmed(keith, own)
        settings.MAIL_ALLOW_PRIVATE_HOSTS = False
        settled(email)
        assert gmail.connections == 0
        assert "leads into a private network" in settling_of(email).sentence

    def test_a_certificate_of_nobody_is_not_trusted(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, settings: Settings
    ) -> None:
        email = unconfirmed(keith, own)
        settings.MAIL_EXTRA_CA_FILE = ""
        settled(email)
        assert gmail.logins == []
        assert "is not secure" in settling_of(email).sentence
