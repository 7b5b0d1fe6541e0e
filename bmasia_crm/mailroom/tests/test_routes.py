import pytest
from django.utils import timezone

from bmasia_crm.common.sentences import quoted
from bmasia_crm.mailroom import credentials, routes
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, Health
from bmasia_crm.mailroom.routes import Mailbox, choose

from .cast import NOBODY
from .conftest import Mailboxes, a_login

KEITH = Sender(7, "Keith", "keith@bmasiamusic.com", "mailbox:keith")
BOX = Mailbox("mailbox:keith", "keith@bmasiamusic.com")


def test_a_person_with_a_mailbox_sends_from_it() -> None:
    route = choose(KEITH, BOX)
    assert (route.kind, route.key, route.reason) == ("mailbox", "mailbox:keith", "own_mailbox")
    assert (route.from_name, route.from_address, route.reply_to) == ("Keith", "keith@bmasiamusic.com", "")


def test_without_a_mailbox_it_leaves_from_the_profile_and_answers_go_to_the_person() -> None:
    route = choose(KEITH, None)
    assert (route.kind, route.key, route.reason) == ("profile", "profile:admin", "no_mailbox")
    assert route.from_name == "Keith (BMAsia Music)"
    assert route.from_address == "norbert@bmasiamusic.com"
    assert route.reply_to == "keith@bmasiamusic.com"


def test_a_resting_mailbox_gives_its_own_reason() -> None:
    route = choose(
        KEITH, Mailbox("mailbox:keith", "keith@bmasiamusic.com", quoted("Google refused the password."))
    )
    assert (route.kind, route.reason) == ("profile", "mailbox_resting")
    assert str(route.sentence).startswith("Google refused the password. It leaves from norbert@")


def test_nobody_sends_under_the_profiles_own_name_without_reply_to() -> None:
    route = choose(NOBODY, None)
    assert (route.from_name, route.reply_to, route.reason) == ("BMAsia Music", "", "no_person")


def test_no_reply_to_when_it_would_be_the_sender_address_itself() -> None:
    norbert = Sender(1, "Norbert Platzer", "norbert@bmasiamusic.com", "")
    assert choose(norbert, None).reply_to == ""


def test_another_profile_is_used_when_asked() -> None:
    route = choose(Sender(7, "Keith", "keith@bmasiamusic.com", "", profile="sales"), None)
    assert route.from_address == "nikki.h@bmasiamusic.com"


def test_an_unknown_profile_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(routes.UnknownProfile, match=r"'moon'.*admin"):
        choose(Sender(7, "Keith", "", "", profile="moon"), None)


def test_the_preview_knows_that_the_mailbox_rests(mailboxes: Mailboxes, db: None) -> None:
    mailboxes["keith"] = a_login("keith@bmasiamusic.com")
    _refused(credentials.fingerprint(mailboxes["keith"]))
    assert routes.preview(KEITH).reason == "mailbox_resting"


def test_a_changed_password_heals_the_mailbox_by_itself(mailboxes: Mailboxes, db: None) -> None:
    mailboxes["keith"] = a_login("keith@bmasiamusic.com")
    _refused(credentials.fingerprint(mailboxes["keith"]))
    mailboxes["keith"] = a_login("keith@bmasiamusic.com", password="new")
    assert routes.preview(KEITH).reason == "own_mailbox"


def _refused(fingerprint: str) -> None:
    Account.objects.create(
        key="mailbox:keith",
        health=Health.RESTING,
        health_kind="bad_login",
        health_sentence="Google refused the password.",
        health_since=timezone.now(),
        refused_fingerprint=fingerprint,
    )
