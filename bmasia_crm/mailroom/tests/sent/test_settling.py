"""Unconfirmed is settled, not guessed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.common.smtp import ImapServer as Server
from bmasia_crm.mailroom import delivery, errands, outbox, providers, settling
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog, Settling, State
from bmasia_crm.mailroom.news import tell
from bmasia_crm.mailroom.providers import Provider
from bmasia_crm.mailroom.sent_folder import Sight

from ..cast import a_letter
from ..conftest import Mailboxes, a_login
from ..drains import drained, outcomes
from ..scripted_server import ScriptedServer
from ..scripted_server import say as smtp_say
from .imap_server import (
    Conversation,
    Folder,
    Gone,
    ImapServer,
)
from .messages import KEITH, at_once, copy_in, died, settled, settling_of, unconfirmed

pytestmark = pytest.mark.django_db(transaction=True)

SENT, ALL, BIN = "[Gmail]/Sent Mail", "[Gmail]/All Mail", "[Gmail]/Trash"


class TestFound:
    def test_in_the_sent_folder_it_was_sent(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, news: list[str]
    ) -> None:
        email = unconfirmed(keith, own)
        copy_in(gmail, SENT, email)
        assert settled(email).state == "sent"
        assert news == ["unconfirmed", "sent"]
        assert (email.failure_kind, email.failure_sentence) == ("", "")
        assert [recipient.state for recipient in email.recipients.all()] == ["accepted"]
        assert outcomes(email) == [("mailbox:keith", "content", "accepted", "connection_lost")]
        found = settling_of(email)
        assert (found.state, found.folder, found.next_at) == ("found", SENT, None)
        assert found.sentence == f'It was found in "{SENT}" of {KEITH}: it was sent.'
        assert email.attempts.get().sentence == found.sentence

    @pytest.mark.parametrize("folder", [ALL, BIN])
    def test_where_a_person_moved_it_meanwhile_counts_too(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, folder: str
    ) -> None:
        email = unconfirmed(keith, own)
        copy_in(gmail, folder, email)
        assert settled(email).state == "sent"

    def test_it_counts_against_the_budget_of_the_day(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        email = unconfirmed(keith, own)
        copy_in(gmail, SENT, email)
        settled(email)
        assert email.attempts.get().accepted_recipients == 1

    def test_gmail_is_asked_by_its_own_index_first(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        email = unconfirmed(keith, own)
        copy_in(gmail, SENT, email)
        settled(email)
        bare = email.message_id.strip("<>")
        assert gmail.asked("SEARCH") == [f'UID SEARCH X-GM-RAW "rfc822msgid:{bare}"']

    def test_a_server_of_one_s_own_may_file_too(
        self, keith: Sender, own: ScriptedServer, imap: ImapServer
    ) -> None:
        email = unconfirmed(keith, own)
        copy_in(imap, "Sent", email)
        assert settled(email).state == "sent"

    def test_nothing_is_written_into_the_folder(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        email = unconfirmed(keith, own)
        copy_in(gmail, SENT, email)
        while errands.work():
            pass
        assert gmail.asked("APPEND") == []


class TestAbsent:
    def test_it_is_queued_again_with_the_same_message_id(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, news: list[str]
    ) -> None:
        email = unconfirmed(keith, own, arrived=False)
        before = email.message_id
        assert settled(email).state == "queued"
        lost = settling_of(email)
        assert lost.state == "absent"
        assert lost.sentence == (
            f'It is not in "{SENT}", "{ALL}", "{BIN}" of {KEITH}, where Google files all that is sent: '
            "it did not leave, and was queued again."
        )
        assert drained(email).state == "sent"
        assert (email.message_id, len(own.arrived)) == (before, 1)
        assert before.encode() in own.arrived[0].data
        assert [outcome for _, _, outcome, _ in outcomes(email)] == ["postponed", "accepted"]
        assert news == ["unconfirmed", "sent"]

    def test_not_before_the_grace_time_is_over(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, settings: Settings
    ) -> None:
        settings.MAIL_SETTLE_MINUTES = 10
        email = unconfirmed(keith, own)
        assert settled(email).state == "unconfirmed"
        waiting = settling_of(email)
        assert waiting.state == "looking"
        assert str(waiting.sentence).endswith("so far.")
        assert waiting.next_at is not None
        assert timedelta(0) < waiting.next_at - timezone.now() <= settling.LOOK_AGAIN
        copy_in(gmail, SENT, email)
        at_once()
        assert settled(email).state == "sent"

    def test_not_because_a_clock_has_jumped(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, settings: Settings
    ) -> None:
        settings.MAIL_SETTLE_MINUTES = 10
        email = unconfirmed(keith, own, arrived=False)
        Settling.objects.update(proves_from=timezone.now() - timedelta(hours=1))
        assert settled(email).state == "unconfirmed"
        assert settling_of(email).state == "looking"
        waiting = settling_of(email).next_at
        assert waiting is not None
        assert waiting > timezone.now()

    def test_a_part_of_another_message_id_is_no_hit(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        """HEADER finds substrings: `<xabc@d>` holds `abc@d`."""
        gmail.script.features = ()
        email = unconfirmed(keith, own, arrived=False)
        other = email.eml().replace(email.message_id.encode(), b"<x" + email.message_id[1:].encode())
        gmail.folder(SENT).messages.append(other)
        assert settled(email).state == "queued"
        assert gmail.asked("FETCH")

    def test_what_vanishes_again_and_again_is_left_to_a_person(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        email = unconfirmed(keith, own, arrived=False)
        own.script.times = 3
        for _ in range(settling.MOST_QUEUED_AGAIN):
            assert settled(email).state == "queued"
            assert drained(email).state == "unconfirmed"
        assert settled(email).state == "unconfirmed"
        assert "queued again 2 times already" in settling_of(email).sentence
        assert settling_of(email).state == "person"
        assert own.arrived == []

    def test_it_leaves_by_the_route_that_is_best_now(
        self,
        keith: Sender,
        own: ScriptedServer,
        department: ScriptedServer,
        gmail: ImapServer,
        mailboxes: Mailboxes,
    ) -> None:
        email = unconfirmed(keith, own, arrived=False)
        own.script.faults, own.script.times = {"mail": smtp_say("550 5.7.1 not yours")}, 1_000_000
        drained(outbox.put(a_letter(subject="Another"), keith))
        assert settled(email).state == "queued"
        assert email.account.key == "profile:admin"
        assert (drained(email).state, len(department.arrived), len(own.arrived)) == ("sent", 2, 0)


class TestForAPerson:
    def test_absence_proves_nothing_where_nobody_files(
        self, keith: Sender, own: ScriptedServer, imap: ImapServer, settings: Settings
    ) -> None:
        settings.MAIL_SETTLE_MINUTES = 0
        email = unconfirmed(keith, own)
        assert settled(email).state == "unconfirmed"
        assert settling_of(email).state == "person"
        assert settling_of(email).sentence == (
            f'It is not in "Sent" of {KEITH}. That proves nothing, because its mail server does not file '
            f"what is sent through it. {settling.DECIDE}"
        )
        assert not errands.work()

    def test_without_imap_it_says_so_at_once(self, keith: Sender, own: ScriptedServer, scene: None) -> None:
        email = unconfirmed(keith, own)
        assert str(settling_of(email).sentence).startswith(f"No IMAP server is set up for {KEITH}.")
        assert not errands.work()

    def test_microsoft_s_refusal_to_all_passwords_is_named(
        self, keith: Sender, own: ScriptedServer, scene: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(providers, "OWN_SERVER", providers.MICROSOFT)
        email = unconfirmed(keith, own)
        assert str(settling_of(email).sentence).startswith("Microsoft lets no program read a mailbox")

    def test_a_folder_that_only_has_the_right_name_proves_nothing(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        gmail.script.folders = [Folder("INBOX"), Folder("Sent")]
        email = unconfirmed(keith, own)
        assert settled(email).state == "unconfirmed"
        assert "does not say which folder is the Sent folder" in settling_of(email).sentence

    def test_a_folder_at_another_server_proves_nothing(
        self,
        keith: Sender,
        own: ScriptedServer,
        gmail: ImapServer,
        mailboxes: Mailboxes,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(
            providers,
            "OWN_SERVER",
            Provider(name="Google", imap=Server("imap.gmail.com"), files_sent_copies=True),
        )
        mailboxes["keith"]["imap"] = Server("127.0.0.1", gmail.port)
        email = unconfirmed(keith, own)
        assert settled(email).state == "unconfirmed"
        assert "not at the provider that sends" in settling_of(email).sentence

    def test_a_mailbox_that_was_set_up_anew_proves_nothing(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, mailboxes: Mailboxes
    ) -> None:
        """Keith has changed to another account: what he sent before stands in the old one's folder."""
        email = unconfirmed(keith, own)
        mailboxes["keith"] = {**mailboxes["keith"], "email": "k@example.com", "username": "k@example.com"}
        assert settled(email).state == "unconfirmed"
        assert "the mailbox was set up anew since then" in settling_of(email).sentence

    def test_a_mailbox_that_was_another_before_anybody_looked_proves_nothing_either(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, mailboxes: Mailboxes
    ) -> None:
        email = unconfirmed(keith, own)
        Settling.objects.all().delete()
        mailboxes["keith"] = {**mailboxes["keith"], "email": "k@example.com", "username": "k@example.com"}
        settling.begin([email])
        assert settled(email).state == "unconfirmed"
        assert settling_of(email).state == "person"

    def test_a_new_password_for_the_same_mailbox_changes_nothing(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer, mailboxes: Mailboxes
    ) -> None:
        email = unconfirmed(keith, own, arrived=False)
        mailboxes["keith"] = {**mailboxes["keith"], "password": "new"}
        gmail.script.password = "new"
        assert settled(email).state == "queued"

    def test_a_label_called_sent_is_not_taken_for_gmail_s_hidden_folder(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        gmail.script.folders = [Folder("[Gmail]/All Mail", "\\All"), Folder("Sent")]
        email = unconfirmed(keith, own)
        assert settled(email).state == "unconfirmed"
        assert str(settling_of(email).sentence).startswith("127.0.0.1 shows no Sent folder.")


class TestRaces:
    @pytest.mark.parametrize(("verb", "state"), [(outbox.mark_sent, "sent"), (outbox.retry, "queued")])
    def test_a_person_who_decides_meanwhile_wins(
        self,
        keith: Sender,
        own: ScriptedServer,
        gmail: ImapServer,
        verb: Callable[[EmailLog], EmailLog],
        state: str,
    ) -> None:
        email = unconfirmed(keith, own)

        def decide(conversation: Conversation, tag: str) -> None:
            verb(EmailLog.objects.get(pk=email.pk))
            conversation.write(f"* SEARCH\r\n{tag} OK done")

        gmail.script.faults = {"SEARCH": decide}
        gmail.script.features = ()
        gmail.script.folders = [Folder("Sent", "\\Sent")]
        assert settled(email).state == state
        assert settling_of(email).state == "looking"
        assert settling_of(email).next_at is None
        assert email.attempts.get().outcome == ("accepted" if state == "sent" else "unknown")

    def test_what_a_person_queued_and_the_line_lost_again_is_looked_for_anew(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        """An absence seen before the second attempt says nothing about it."""
        email = unconfirmed(keith, own, arrived=False)
        stale = settling_of(email)
        outbox.retry(email)
        own.happened.clear()
        assert drained(email).state == "unconfirmed"
        sight = Sight("", (SENT,), announced=True)
        settling._queue_again(stale, settling._absent(sight, a_login(KEITH)))
        email.refresh_from_db()
        assert email.state == "unconfirmed"
        assert settling_of(email).attempt_number == 2

    def test_news_that_come_twice_start_nothing_twice(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        email = unconfirmed(keith, own)
        before = settling_of(email)
        EmailLog.objects.filter(pk=email.pk).update(news_at=timezone.now())
        tell(email.pk)
        assert settling_of(email).next_at == before.next_at

    def test_two_workers_do_not_enter_one_folder(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        unconfirmed(keith, own)
        lease = errands.claim()
        assert lease is not None
        assert errands.claim() is None
        lease.release()
        assert errands.claim() is not None

    def test_a_worker_that_dies_while_looking_delays_it_and_nothing_more(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        email = unconfirmed(keith, own)
        copy_in(gmail, SENT, email)
        assert errands.claim()
        from_another_worker = errands.work()
        assert not from_another_worker
        died()
        assert settled(email).state == "sent"

    def test_the_next_unconfirmed_message_is_delivered_meanwhile(
        self, keith: Sender, own: ScriptedServer, gmail: ImapServer
    ) -> None:
        unconfirmed(keith, own)

        def meanwhile(conversation: Conversation, tag: str) -> None:
            outbox.put(a_letter(subject="Meanwhile"), keith)
            delivery.work("another")
            raise Gone

        gmail.script.faults = {"SEARCH": meanwhile}
        errands.work()
        assert EmailLog.objects.get(subject="Meanwhile").state == "sent"


def test_an_unconfirmed_message_that_is_settled_leaves_no_row_to_look_at(
    keith: Sender, own: ScriptedServer, gmail: ImapServer
) -> None:
    email = unconfirmed(keith, own)
    copy_in(gmail, SENT, email)
    settled(email)
    assert not Settling.objects.filter(next_at__isnull=False).exists()
    assert EmailLog.objects.get(pk=email.pk).state == State.SENT
