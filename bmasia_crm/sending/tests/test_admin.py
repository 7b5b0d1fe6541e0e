"""People in Django admin: how their mailboxes are, and a test of them."""

import pytest
from django.test import Client

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import admin_browser
from bmasia_crm.mailroom.tests.scripted_server import ScriptedServer

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = "/admin/accounts/user/"


@pytest.fixture
def admin() -> Client:
    return admin_browser(superuser=True)


def outcome_of(client: Client, *people: User) -> str:
    chosen = {"action": "test_mailboxes", "_selected_action": [user.pk for user in people]}
    return client.post(PEOPLE, chosen, follow=True).content.decode()


def test_a_mailbox_that_signs_in_is_ready_and_works(admin: Client, nikki: User) -> None:
    assert f"Nikki H.: {nikki.smtp_email} is ready to send." in outcome_of(admin, nikki)
    assert "Works" in admin.get(f"{PEOPLE}{nikki.pk}/change/").content.decode()


def test_a_refused_password_is_said_where_the_admin_mends_it(
    admin: Client, nikki: User, own: ScriptedServer
) -> None:
    own.script.password = "another one"
    assert "refused the password" in outcome_of(admin, nikki)
    page = admin.get(f"{PEOPLE}{nikki.pk}/change/").content.decode()
    assert "Rests" in page
    assert "refused the password" in page


def test_nothing_is_sent_by_a_test(admin: Client, nikki: User, own: ScriptedServer) -> None:
    outcome_of(admin, nikki)
    assert own.arrived == []


def test_who_has_no_mailbox_is_named(admin: Client) -> None:
    norbert = User.objects.get(username="norbert")
    assert "Norbert Platzer: no mailbox is set up." in outcome_of(admin, norbert)
    assert "Not set up" in admin.get(f"{PEOPLE}{norbert.pk}/change/").content.decode()


def test_a_new_person_is_added_as_ever(admin: Client) -> None:
    assert admin.get(f"{PEOPLE}add/").status_code == 200
