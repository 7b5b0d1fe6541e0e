from bmasia_crm.common.sentences import quoted
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.mailroom.routes import Mailbox, choose
from bmasia_crm.mailroom.tense import to_the_sender

KEITH = Sender(7, "Keith", "keith@bmasiamusic.com", "mailbox:keith")
BOX = Mailbox("mailbox:keith", "keith@bmasiamusic.com")
REFUSED = Mailbox("mailbox:keith", "keith@bmasiamusic.com", quoted("Google refused the password."))


def told(mailbox: Mailbox | None, state: State) -> str:
    return str(EmailLog(state=state, route_sentence=choose(KEITH, mailbox).sentence).route_told)


def test_what_left_after_a_failover_is_told_in_the_past() -> None:
    assert told(REFUSED, State.SENT) == (
        "Google refused the password. It left from norbert@bmasiamusic.com. "
        "Answers go to keith@bmasiamusic.com."
    )


def test_what_left_from_the_own_mailbox_is_told_in_the_past() -> None:
    assert told(BOX, State.SENT) == "It left from keith@bmasiamusic.com, Keith's own mailbox."


def test_that_there_was_no_mailbox_is_told_in_the_past() -> None:
    assert told(None, State.SENT).startswith("Keith had no mailbox set up. It left from norbert@")


def test_what_nobody_asked_for_is_told_as_the_system_s_own() -> None:
    sentence = choose(Sender(None, "", "", ""), None).sentence
    assert str(EmailLog(state=State.QUEUED, route_sentence=sentence).route_told).startswith(
        "The CRM itself sends it."
    )
    assert str(EmailLog(state=State.SENT, route_sentence=sentence).route_told).startswith(
        "The CRM itself sent it."
    )


def test_what_waits_is_told_as_it_will_be() -> None:
    assert told(BOX, State.QUEUED) == "It leaves from keith@bmasiamusic.com, Keith's own mailbox."


def test_what_failed_or_was_cancelled_is_told_as_what_was_meant() -> None:
    never = "It was to leave from keith@bmasiamusic.com, Keith's own mailbox."
    assert told(BOX, State.FAILED) == told(BOX, State.CANCELLED) == never
    assert told(None, State.FAILED).startswith("Keith had no mailbox set up. It was to leave from norbert@")


def test_what_nobody_is_sure_of_has_left() -> None:
    assert told(BOX, State.UNCONFIRMED).startswith("It left from keith@")


def test_its_sender_is_told_of_the_own_mailbox_as_of_theirs() -> None:
    def to_keith(mailbox: Mailbox | None, state: State) -> str:
        route = choose(KEITH, mailbox).sentence
        return str(to_the_sender(EmailLog(state=state, route_sentence=route).route_told))

    assert to_keith(BOX, State.QUEUED) == "It leaves from keith@bmasiamusic.com, your own mailbox."
    assert to_keith(BOX, State.SENT) == "It left from keith@bmasiamusic.com, your own mailbox."
    assert to_keith(BOX, State.FAILED) == "It was to leave from keith@bmasiamusic.com, your own mailbox."
    assert to_keith(None, State.QUEUED).startswith("You have no mailbox set up. It leaves from norbert@")
    assert to_keith(None, State.SENT).startswith("You had no mailbox set up. It left from norbert@")
