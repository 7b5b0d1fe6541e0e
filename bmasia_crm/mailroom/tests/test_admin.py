"""The record in Django admin: to look at, for whoever may, and to change for nobody at all."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.admin import site
from django.contrib.auth import get_user_model
from django.test import Client

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import Account, EmailLog

from .cast import a_letter
from .drains import drained
from .scripted_server import ScriptedServer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("scene")]

PLACES: dict[str, Any] = {"emaillog": EmailLog, "account": Account}


@pytest.fixture
def superuser() -> Client:
    """Who may do everything else in the house."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("root", "root@example.com", "not used"))
    return client


@pytest.fixture
def email(keith: Sender, own: ScriptedServer) -> EmailLog:
    return drained(outbox.put(a_letter(), keith))


def page(place: str, *parts: object) -> str:
    return "/".join(["/admin/mailroom", place, *map(str, parts), ""])


def row_of(place: str) -> Any:
    return PLACES[place]._default_manager.get()


def test_the_list_shows_what_was_sent_and_from_where(superuser: Client, email: EmailLog) -> None:
    shown = superuser.get(page("emaillog")).content.decode()
    assert email.subject in shown
    assert "keith@bmasiamusic.com" in shown
    assert "mailbox:keith" in shown


def test_its_moments_are_told_by_the_office_s_clock(superuser: Client, email: EmailLog) -> None:
    EmailLog.objects.update(created_at=datetime(2026, 11, 23, 18, 31, tzinfo=UTC))
    assert "Nov. 24, 2026, 1:31 a.m." in superuser.get(page("emaillog")).content.decode()
    assert "Nov. 24, 2026, 1:31 a.m." in superuser.get(page("emaillog", email.pk, "change")).content.decode()


def test_a_message_shows_its_recipients_attempts_and_files(superuser: Client, email: EmailLog) -> None:
    shown = superuser.get(page("emaillog", email.pk, "change")).content.decode()
    assert "client@example.com" in shown
    assert "queued as 4711" in shown
    assert "Quote-Q-2026-0001.pdf" in shown


@pytest.mark.parametrize("words", ["Q-2026-0001", "client@example.com", "Keith"])
def test_a_message_is_found_by_subject_recipient_and_sender(
    superuser: Client, email: EmailLog, words: str
) -> None:
    assert email.subject in superuser.get(page("emaillog"), {"q": words}).content.decode()


def test_no_password_and_no_lease_token_is_shown_of_an_account(superuser: Client, email: EmailLog) -> None:
    account = Account.objects.get()
    shown = superuser.get(page("account", account.pk, "change")).content.decode()
    assert account.key in shown
    assert "lease_token" not in shown
    assert "right" not in shown.replace("copyright", "").split("<main", 1)[-1]


@pytest.mark.parametrize("place", PLACES)
def test_even_a_superuser_adds_nothing(superuser: Client, email: EmailLog, place: str) -> None:
    assert superuser.get(page(place, "add")).status_code == 403
    assert superuser.post(page(place, "add"), {"subject": "made up"}).status_code == 403


@pytest.mark.parametrize("place", PLACES)
def test_even_a_superuser_changes_nothing(superuser: Client, email: EmailLog, place: str) -> None:
    before = vars(row_of(place)).copy()
    row = row_of(place)
    answer = superuser.post(page(place, row.pk, "change"), {"subject": "changed", "state": "failed"})
    assert answer.status_code == 403
    after = vars(row_of(place))
    assert {name: value for name, value in after.items() if name != "_state"} == {
        name: value for name, value in before.items() if name != "_state"
    }


@pytest.mark.parametrize("place", PLACES)
def test_even_a_superuser_deletes_nothing(superuser: Client, email: EmailLog, place: str) -> None:
    row = row_of(place)
    assert superuser.post(page(place, row.pk, "delete"), {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    superuser.post(page(place), chosen)
    assert row_of(place).pk == row.pk


def test_there_is_no_field_to_type_into(superuser: Client, email: EmailLog) -> None:
    shown = superuser.get(page("emaillog", email.pk, "change")).content.decode()
    assert 'name="subject"' not in shown
    assert 'name="_save"' not in shown


def test_whoever_may_not_see_the_record_sees_nothing(email: EmailLog) -> None:
    client = Client()
    client.force_login(
        get_user_model().objects.create_user("clerk", "clerk@example.com", "not used", is_staff=True)
    )
    assert client.get(page("emaillog")).status_code == 403


def test_every_model_of_the_mailroom_that_is_shown_is_read_only(
    rf: Any, superuser: Client, email: EmailLog
) -> None:
    request = rf.get("/")
    request.user = get_user_model().objects.get(username="root")
    for model, admin in site._registry.items():
        if model._meta.app_label == "mailroom":
            kinds = [admin, *admin.get_inline_instances(request)]
            for kind in kinds:
                assert not kind.has_add_permission(request, None)  # type: ignore[call-arg]
                assert not kind.has_change_permission(request)
                assert not kind.has_delete_permission(request)
