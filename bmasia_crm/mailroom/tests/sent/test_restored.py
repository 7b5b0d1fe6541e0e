"""After a restore the Sent folder says what has left since the backup; what it does not say is left to a person."""

import pytest
from django.core.management import call_command

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog, Outcome
from bmasia_crm.mailroom.news import tell_what_was_left

from ..cast import a_letter
from .imap_server import ImapServer
from .messages import copy_in, settled, settling_of

pytestmark = pytest.mark.django_db(transaction=True)
SENT = "[Gmail]/Sent Mail"


def restored(sender: Sender) -> EmailLog:
    email = outbox.put(a_letter(), sender)
    call_command("after_restore")
    assert tell_what_was_left() == 1
    email.refresh_from_db()
    return email


def test_what_left_after_the_backup_is_found(keith: Sender, gmail: ImapServer) -> None:
    email = restored(keith)
    copy_in(gmail, SENT, email)
    assert settled(email).state == "sent"
    assert email.attempts.get().outcome == Outcome.ACCEPTED


def test_what_is_not_found_may_have_left_another_way_and_is_not_sent_again(
    keith: Sender, gmail: ImapServer
) -> None:
    """Gmail files all that it sends; but the message may have left through the profile."""
    email = restored(keith)
    assert settled(email).state == "unconfirmed"
    assert "because it may have left another way" in settling_of(email).sentence
    assert settling_of(email).state == "person"


def test_without_a_folder_to_look_into_a_person_decides(keith: Sender) -> None:
    email = restored(keith)
    assert (email.state, settling_of(email).state) == ("unconfirmed", "person")
