import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.test import Client

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD, admin_browser, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return admin_browser(superuser=True)


def form_of(browser: Client, user: User) -> dict[str, str]:
    """The fields of the change page as a browser would send them back untouched."""
    page = browser.get(f"/admin/accounts/user/{user.pk}/change/")
    assert page.status_code == 200
    form = page.context["adminform"].form
    return {name: value for name in form.fields if (value := form[name].value()) not in (None, False, [])}


def test_the_mailbox_has_its_fieldset_with_the_way_to_an_app_password(admin: Client) -> None:
    html = admin.get(f"/admin/accounts/user/{person('nikki').pk}/change/").content.decode()
    assert "Email SMTP Configuration" in html
    assert 'href="https://myaccount.google.com/apppasswords"' in html


def test_the_stored_password_is_shown_as_asterisks_and_never_rendered(admin: Client) -> None:
    html = admin.get(f"/admin/accounts/user/{person('nikki').pk}/change/").content.decode()
    assert APP_PASSWORD not in html
    field = re.search(r'<input type="password" name="smtp_password"[^>]*>', html)
    assert field
    assert 'value="****************"' in field[0]


def test_saving_the_untouched_form_keeps_the_password(admin: Client) -> None:
    nikki = person("nikki")
    answer = admin.post(
        f"/admin/accounts/user/{nikki.pk}/change/", form_of(admin, nikki) | {"first_name": "Nicole"}
    )
    assert answer.status_code == 302
    nikki.refresh_from_db()
    assert (nikki.first_name, nikki.smtp_password) == ("Nicole", APP_PASSWORD)


def test_a_new_password_replaces_the_old_one_without_its_spaces(admin: Client) -> None:
    nikki = person("nikki")
    new = form_of(admin, nikki) | {"smtp_password": "zzzz yyyy xxxx wwww"}
    assert admin.post(f"/admin/accounts/user/{nikki.pk}/change/", new).status_code == 302
    nikki.refresh_from_db()
    assert nikki.smtp_password == "zzzzyyyyxxxxwwww"


def test_nobody_has_a_stored_password_sent_to_a_server_of_their_own(admin: Client) -> None:
    nikki = person("nikki")
    new = form_of(admin, nikki) | {"smtp_host": "smtp.evil.example"}
    page = admin.post(f"/admin/accounts/user/{nikki.pk}/change/", new)
    assert "Enter the password again" in page.content.decode()
    nikki.refresh_from_db()
    assert nikki.smtp_host == "smtp.gmail.com"
    known = new | {"smtp_password": "zzzz yyyy xxxx wwww"}
    assert admin.post(f"/admin/accounts/user/{nikki.pk}/change/", known).status_code == 302


def test_what_a_person_has_entered_meanwhile_is_not_written_over(admin: Client) -> None:
    nikki = person("nikki")
    opened = form_of(admin, nikki)
    User.objects.filter(pk=nikki.pk).update(smtp_email="nikki@example.com")
    page = admin.post(f"/admin/accounts/user/{nikki.pk}/change/", opened | {"first_name": "Nicole"})
    assert "Somebody else changed this meanwhile." in page.content.decode()
    nikki.refresh_from_db()
    assert nikki.smtp_email == "nikki@example.com"


def test_clearing_the_field_removes_the_password(admin: Client) -> None:
    nikki = person("nikki")
    assert (
        admin.post(
            f"/admin/accounts/user/{nikki.pk}/change/", form_of(admin, nikki) | {"smtp_password": ""}
        ).status_code
        == 302
    )
    nikki.refresh_from_db()
    assert nikki.smtp_password is None
    assert nikki.get_smtp_config() is None


def test_whoever_edits_people_without_being_superuser_lifts_nobody(admin: Client) -> None:
    norbert = User.objects.get(username="norbert")
    norbert.is_superuser = False
    norbert.save()
    form = form_of(admin, norbert) | {"is_superuser": "on"}
    assert admin.post(f"/admin/accounts/user/{norbert.pk}/change/", form).status_code == 302
    norbert.refresh_from_db()
    assert not norbert.is_superuser


def test_the_admin_signs_in_where_everybody_does() -> None:
    answer = Client().get("/admin/login/?next=/admin/")
    assert answer.status_code == 302
    assert answer["Location"] == "/login?next=%2Fadmin%2F"


def test_no_link_that_opens_an_account_is_sent_by_mail() -> None:
    person("nikki")
    answer = Client().post(
        "/_allauth/browser/v1/auth/password/request",
        {"email": "nikki.h@bmasiamusic.com"},
        content_type="application/json",
    )
    assert answer.status_code == 403


def test_an_admin_who_is_no_superuser_cannot_become_one_through_another_s_password(admin: Client) -> None:
    superuser = User.objects.get(username="norbert")
    keith = person("keith")
    keith.groups.set(Group.objects.filter(name="Admin"))
    keith.is_staff = True
    keith.save()
    browser = Client()
    browser.force_login(keith)
    new = {"password1": "a password of my choice", "password2": "a password of my choice"}
    assert browser.post(f"/admin/accounts/user/{superuser.pk}/password/", new).status_code == 403
    assert browser.post(f"/admin/accounts/user/{superuser.pk}/delete/", {"post": "yes"}).status_code == 403
    assert browser.post(f"/admin/accounts/user/{person('pom').pk}/password/", new).status_code == 302
    assert User.objects.get(pk=superuser.pk).password == superuser.password


def test_no_password_stands_in_the_history_of_changes(admin: Client) -> None:
    nikki = person("nikki")
    new = form_of(admin, nikki) | {"smtp_password": "zzzz yyyy xxxx wwww"}
    admin.post(f"/admin/accounts/user/{nikki.pk}/change/", new)
    history = admin.get(f"/admin/accounts/user/{nikki.pk}/history/").content.decode()
    assert "zzzz" not in history + str(list(LogEntry.objects.values()))


def test_what_is_decided_elsewhere_is_not_on_offer(admin: Client) -> None:
    """A group made here would be no role; a second step is set up by its own person, and only taken away here."""
    page = admin.get("/admin/").content.decode()
    assert "/admin/auth/group/" not in page
    assert "/admin/account/emailaddress/" not in page
    assert "/admin/mfa/authenticator/" in page
    assert admin.get("/admin/mfa/authenticator/add/").status_code == 403


def test_a_second_step_is_deleted_and_its_secret_never_shown(admin: Client) -> None:
    step = Authenticator.objects.create(user=person("nikki"), type="totp", data={"secret": "gAAAAA-sealed"})
    path = f"/admin/mfa/authenticator/{step.pk}/"
    assert "gAAAAA" not in admin.get(f"{path}change/").content.decode()
    assert admin.post(f"{path}delete/", {"post": "yes"}).status_code == 302
    assert not Authenticator.objects.exists()


def test_the_role_admin_opens_it_without_staff_status_and_adds_people_with_roles() -> None:
    browser = Client()
    browser.force_login(person("norbert"))
    keith = person("keith")
    sales = Group.objects.get(name="Sales")
    change = f"/admin/accounts/user/{keith.pk}/change/"
    form = form_of(browser, keith) | {"groups": [str(sales.pk)], "is_superuser": "on", "is_staff": "on"}
    assert browser.post(change, form).status_code == 302
    keith.refresh_from_db()
    assert list(keith.groups.all()) == [sales]
    assert (keith.is_superuser, keith.is_staff) == (False, False)
    assert browser.post(f"/admin/accounts/user/{keith.pk}/delete/", {"post": "yes"}).status_code == 302


def test_no_other_role_opens_it() -> None:
    browser = Client()
    browser.force_login(person("keith"))
    assert browser.get("/admin/accounts/user/").status_code in (302, 403)
