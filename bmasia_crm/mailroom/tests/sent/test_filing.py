"""The copy in the Sent folder: the same bytes, once, and never at the price of a second message."""

from email import message_from_bytes
from email.utils import parsedate_to_datetime
from imaplib import Internaldate2tuple
from time import mktime

import pytest
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.common.smtp import ImapServer as Server
from bmasia_crm.mailroom import errands, filing, outbox, providers
from bmasia_crm.mailroom.letters import Address, Sender
from bmasia_crm.mailroom.models import EmailLog, Filing
from bmasia_crm.mailroom.news import tell
from bmasia_crm.mailroom.sent_folder import SentFolderSession
from bmasia_crm.mailroom.worker import Worker

from ..cast import NOBODY, a_letter
from ..conftest import Mailboxes
from ..drains import drained
from ..scripted_server import ScriptedServer
from .imap_server import Conversation, Fault, Folder, ImapServer, close, hang, say
from .messages import KEITH, at_once, died, filing_of, unconfirmed

pytestmark = pytest.mark.django_db(transaction=True)


def sent(sender: Sender, subject: str = "Quote") -> EmailLog:
    email = drained(outbox.put(a_letter(subject=subject), sender))
    assert email.state == "sent"
    return email


def filed(email: EmailLog) -> Filing:
    errands.work()
    return filing_of(email)


def test_the_very_bytes_that_were_sent_stand_in_the_sent_folder(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    email = sent(keith)
    copy = filed(email)
    assert imap.folder("Sent").messages == [own.arrived[0].data] == [email.eml()]
    assert (copy.state, copy.folder, copy.next_at) == ("filed", "Sent", None)
    assert copy.sentence == f'A copy stands in "Sent" of {KEITH}.'


def test_it_is_read_and_dated_as_the_message_says(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    email = sent(keith)
    filed(email)
    (command,) = imap.folder("Sent").flags
    assert "(\\Seen)" in command
    stamp = Internaldate2tuple(b"INTERNALDATE " + command[command.index('"', 8) :].encode())
    date = parsedate_to_datetime(message_from_bytes(email.eml())["Date"])
    assert stamp is not None
    assert mktime(stamp) == date.timestamp()


def test_bcc_stands_no_more_in_the_copy_than_in_what_was_sent(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    letter = a_letter()
    hidden = type(letter)(
        letter.subject, letter.text, letter.html, letter.to, bcc=(Address("", "b@example.com"),)
    )
    filed(drained(outbox.put(hidden, keith)))
    assert b"b@example.com" not in imap.folder("Sent").messages[0]


def test_where_the_provider_files_nothing_is_put(
    keith: Sender, own: ScriptedServer, gmail: ImapServer
) -> None:
    email = sent(keith)
    assert not errands.work()
    assert not Filing.objects.filter(email=email).exists()
    assert gmail.connections == 0


def test_google_s_relay_for_a_whole_company_files_nothing_so_we_do() -> None:
    relay = providers.provider_of("smtp-relay.gmail.com")
    assert (relay.name, relay.files_sent_copies, relay.imap) == ("Google", False, Server("imap.gmail.com"))


def test_without_imap_nothing_is_tried(keith: Sender, own: ScriptedServer, scene: None) -> None:
    sent(keith)
    assert not Filing.objects.exists()


def test_what_left_through_the_profile_is_not_put_into_the_person_s_folder(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    own.script.password = "another"
    assert sent(keith).account.key == "profile:admin"
    assert not Filing.objects.exists()


def test_a_profile_with_imap_has_its_copy(
    own: ScriptedServer, imap: ImapServer, department: ScriptedServer, settings: Settings
) -> None:
    profile = settings.EMAIL_SENDERS["admin"]
    login = profile["smtp"] | {"imap": Server("127.0.0.1", imap.port)}
    settings.EMAIL_SENDERS = {"admin": profile | {"smtp": login}}
    assert filed(sent(NOBODY)).sentence == 'A copy stands in "Sent" of norbert@bmasiamusic.com.'


def test_many_copies_go_over_one_connection(keith: Sender, own: ScriptedServer, imap: ImapServer) -> None:
    for number in range(5):
        sent(keith, f"Quote {number}")
    assert errands.work()
    assert (len(imap.folder("Sent").messages), imap.connections) == (5, 1)
    assert not errands.work()


def test_the_first_announced_sent_folder_is_taken_whatever_its_name(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    imap.script.folders = [Folder("Sent"), Folder("Gesendet", "\\HasNoChildren \\Sent")]
    assert filed(sent(keith)).folder == "Gesendet"


@pytest.mark.parametrize("name", ["Sent", "INBOX/Sent", "Sent Items", "Sent Messages"])
def test_where_nothing_is_announced_a_well_known_name_will_do(
    keith: Sender, own: ScriptedServer, imap: ImapServer, name: str
) -> None:
    imap.script.folders = [Folder("INBOX"), Folder("Sentences"), Folder(name)]
    assert filed(sent(keith)).folder == name


def test_it_asks_for_special_uses_where_the_server_tells_only_then(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    imap.script.features = ("SPECIAL-USE", "LIST-EXTENDED")
    filed(sent(keith))
    assert imap.asked("LIST") == ['LIST "" "*" RETURN (SPECIAL-USE)']


def test_what_a_person_marked_as_sent_is_filed_too(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    email = outbox.mark_sent(unconfirmed(keith, own))
    while errands.work():
        pass
    assert filing_of(email).state == "filed"
    assert imap.folder("Sent").messages == [email.eml()]


class TestOnce:
    def test_a_worker_that_died_after_the_append_leaves_no_second_copy(
        self, keith: Sender, own: ScriptedServer, imap: ImapServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        email = sent(keith)
        with monkeypatch.context() as patch:
            patch.setattr(filing, "_open", _killed)
            patch.setattr(errands.FolderLease, "release", lambda lease: None)
            with pytest.raises(Killed):
                errands.work()
        assert len(imap.folder("Sent").messages) == 1
        assert filing_of(email).state == "waiting"
        assert not errands.work()
        died()
        assert filed(email).state == "filed"
        assert imap.folder("Sent").messages == [email.eml()]

    def test_an_answer_that_never_came_leaves_no_second_copy(
        self, keith: Sender, own: ScriptedServer, imap: ImapServer
    ) -> None:
        email = sent(keith)
        imap.script.faults = {"appended": close}
        assert filed(email).state == "waiting"
        imap.script.faults = {}
        at_once()
        assert filed(email).state == "filed"
        assert len(imap.folder("Sent").messages) == 1

    def test_a_worker_whose_folder_was_taken_over_puts_nothing_there(
        self, keith: Sender, own: ScriptedServer, imap: ImapServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It slept between looking and putting; another has filed the copy in the meantime."""
        email = sent(keith)
        look = SentFolderSession.look

        def slow(*args: object, **kwargs: object) -> object:
            seen = look(*args, **kwargs)  # type: ignore[arg-type]
            monkeypatch.setattr(SentFolderSession, "look", look)
            died()
            assert errands.work()
            return seen

        monkeypatch.setattr(SentFolderSession, "look", slow)
        assert filed(email).state == "filed"
        assert len(imap.folder("Sent").messages) == 1

    def test_news_that_come_twice_ask_for_one_copy(
        self, keith: Sender, own: ScriptedServer, imap: ImapServer
    ) -> None:
        email = sent(keith)
        filed(email)
        EmailLog.objects.filter(pk=email.pk).update(news_at=timezone.now())
        tell(email.pk)
        assert not errands.work()
        assert len(imap.folder("Sent").messages) == 1


FAILING: dict[str, dict[str, Fault]] = {
    "refused": {"APPEND": say("{tag} NO [OVERQUOTA] full")},
    "hangs": {"APPEND": hang},
    "breaks": {"APPEND": close},
    "cannot look": {"SEARCH": say("{tag} NO no")},
    "login refused": {"LOGIN": say("{tag} NO no")},
}


@pytest.mark.any_database
@pytest.mark.parametrize("faults", FAILING.values(), ids=FAILING.keys())
def test_a_failing_copy_never_sends_again_and_says_so_in_the_end(
    keith: Sender, own: ScriptedServer, imap: ImapServer, settings: Settings, faults: dict[str, Fault]
) -> None:
    settings.MAIL_REPLY_TIMEOUT = 0.3
    email = sent(keith)
    imap.script.faults = faults
    for number in range(1, errands.MOST_TRIES):
        waiting = filed(email)
        assert (waiting.state, waiting.tries) == ("waiting", number)
        assert str(waiting.sentence).endswith("It is tried again.")
        at_once()
    given_up = filed(email)
    assert (given_up.state, given_up.next_at) == ("given_up", None)
    assert str(given_up.sentence).startswith("It was sent, but no copy could be put into the Sent folder.")
    drained(email)
    assert (email.state, len(own.arrived), imap.folder("Sent").messages) == ("sent", 1, [])


def test_the_server_s_words_stand_in_the_record(keith: Sender, own: ScriptedServer, imap: ImapServer) -> None:
    imap.script.faults = {"APPEND": say("{tag} NO [OVERQUOTA] mailbox full")}
    assert "mailbox full" in filed(sent(keith)).sentence


def test_one_message_that_is_refused_does_not_keep_the_others_out(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    emails = [sent(keith, f"Quote {number}") for number in range(3)]

    def first_only(conversation: Conversation, tag: str) -> None:
        imap.script.faults = {}
        conversation.write(f"{tag} NO too large")

    imap.script.faults = {"APPEND": first_only}
    errands.work()
    assert [filing_of(email).state for email in emails] == ["waiting", "filed", "filed"]


def test_what_left_from_another_mailbox_is_not_put_into_this_one(
    keith: Sender, own: ScriptedServer, imap: ImapServer, mailboxes: Mailboxes
) -> None:
    email = sent(keith)
    mailboxes["keith"] = {**mailboxes["keith"], "email": "k@example.com"}
    assert filed(email).state == "given_up"
    assert "the mailbox is another one now" in filing_of(email).sentence
    assert imap.folder("Sent").messages == []


def test_no_sent_folder_is_said_and_none_is_made(
    keith: Sender, own: ScriptedServer, imap: ImapServer
) -> None:
    imap.script.folders = [Folder("INBOX")]
    assert "shows no Sent folder" in filed(sent(keith)).sentence
    assert imap.asked("APPEND") == []


def test_the_worker_files_by_itself(keith: Sender, own: ScriptedServer, imap: ImapServer) -> None:
    outbox.put(a_letter(), keith)
    Worker().run_once()
    assert len(imap.folder("Sent").messages) == 1


class Killed(BaseException):
    """Stands for SIGKILL: nothing of ours runs after it."""


def _killed(*_: object) -> None:
    raise Killed
