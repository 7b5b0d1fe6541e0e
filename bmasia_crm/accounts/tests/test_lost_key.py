"""The key that encrypted everything is gone: everybody is told what to do, and nothing breaks."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from cryptography.fernet import Fernet
from django.core.cache import cache
from django.core.serializers import serialize
from django.test import Client
from pytest_django import Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User

from .people import APP_PASSWORD, admin_browser, person

pytestmark = pytest.mark.django_db
PASSWORD = "a long password for tests"
LOGIN = "/_allauth/browser/v1/auth"


@pytest.fixture
def nikki(settings: Settings) -> User:
    user = person("nikki")
    user.set_password(PASSWORD)
    user.save()
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    cache.clear()
    return User.objects.get(pk=user.pk)


def test_her_mailbox_asks_for_the_password_again(nikki: User) -> None:
    client = APIClient()
    client.force_login(nikki)
    body = {"smtp_email": "nikki.h@bmasiamusic.com"}
    answer = client.put("/api/v1/me/mailbox/", body)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["smtp_password"])
    answer = client.put("/api/v1/me/mailbox/", body | {"smtp_password": "another one"})
    assert (answer.status_code, answer.json()["configured"]) == (200, True)


def test_an_admin_opens_and_saves_her_page(nikki: User) -> None:
    browser = admin_browser(superuser=True)
    page = f"/admin/accounts/user/{nikki.pk}/change/"
    form = browser.get(page).context["adminform"].form
    sent = {name: value for name in form.fields if (value := form[name].value()) not in (None, False, [])}
    before = User.objects.filter(pk=nikki.pk).values_list("smtp_password", flat=True).get()
    assert browser.post(page, sent | {"first_name": "Nicole"}).status_code == 302
    assert User.objects.filter(pk=nikki.pk).values_list("smtp_password", flat=True).get() == before


@pytest.mark.parametrize("code", ["123456", "12345678"])
def test_no_code_of_a_second_step_is_right(nikki: User, code: str) -> None:
    browser = Client()
    name = {"username": "nikki", "password": PASSWORD}
    assert browser.post(f"{LOGIN}/login", name, content_type="application/json").status_code == 401
    answer = browser.post(f"{LOGIN}/2fa/authenticate", {"code": code}, content_type="application/json")
    assert answer.status_code == 400


def test_she_still_sees_her_second_steps(nikki: User) -> None:
    client = APIClient()
    client.force_login(nikki)
    answer = client.get("/_allauth/browser/v1/account/authenticators")
    assert answer.status_code == 200
    assert len(answer.json()["data"]) == Authenticator.objects.count() == 2


def test_a_dump_holds_no_password_that_can_be_read(settings: Settings) -> None:
    dumped = serialize("json", [User.objects.get(pk=person("nikki").pk)])
    assert "smtp_password" in dumped
    assert APP_PASSWORD not in dumped
