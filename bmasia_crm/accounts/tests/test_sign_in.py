from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.db import connection
from django.test import Client
from pytest_django import Settings
from rest_framework.test import APIClient

from bmasia_crm.accounts.api.me import MeSerializer
from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person

pytestmark = pytest.mark.django_db
PASSWORD = "a long password for tests"


@pytest.fixture(autouse=True)
def _forget_failures() -> None:
    cache.clear()


@pytest.fixture
def nikki() -> User:
    user = person("nikki")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(**body: Any) -> Any:
    return APIClient().post("/api/v1/auth/login/", body)


@pytest.mark.parametrize("who", [{"username": "nikki"}, {"email": "nikki.h@bmasiamusic.com"}])
def test_a_script_signs_in_by_name_or_by_address_and_gets_a_token(nikki: User, who: dict[str, str]) -> None:
    answer = sign_in(**who, password=PASSWORD).json()
    assert answer["user"]["roles"] == ["Sales"]
    scripted = APIClient(HTTP_AUTHORIZATION=f"Token {answer['token']}")
    assert scripted.get("/api/v1/me/").json()["username"] == "nikki"


def test_the_token_is_kept_as_a_hash_only(nikki: User) -> None:
    token = sign_in(username="nikki", password=PASSWORD).json()["token"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT digest, token_key FROM knox_authtoken")
        (digest, beginning) = cursor.fetchone()
    assert token not in digest
    assert len(beginning) < len(token)


def test_signing_out_ends_the_token(nikki: User) -> None:
    token = sign_in(username="nikki", password=PASSWORD).json()["token"]
    scripted = APIClient(HTTP_AUTHORIZATION=f"Token {token}")
    assert scripted.post("/api/v1/auth/logout/").status_code == 204
    assert scripted.get("/api/v1/me/").status_code == 401


def test_a_wrong_password_is_401_with_a_sentence(nikki: User) -> None:
    answer = sign_in(username="nikki", password="guess")
    assert answer.status_code == 401
    assert answer.json()["detail"] == "This name and password do not match."
    assert answer["Content-Type"] == "application/problem+json"


def test_guessing_is_slowed_down(nikki: User) -> None:
    codes = [sign_in(username="nikki", password=f"guess {number}").status_code for number in range(7)]
    assert codes[0] == 401
    assert codes[-1] == 429


def test_behind_a_proxy_guesses_from_one_address_slow_down_no_other(settings: Settings, nikki: User) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    def code(address: str, body: dict[str, str]) -> int:
        return int(APIClient(HTTP_X_FORWARDED_FOR=address).post("/api/v1/auth/login/", body).status_code)

    guesses = [code("192.0.2.1", {"username": f"user{turn}", "password": "guess"}) for turn in range(12)]
    assert guesses[-1] == 429
    # What a visitor claims stands before what the proxy adds.
    assert code("203.0.113.7, 192.0.2.1", {"username": "nikki", "password": PASSWORD}) == 429
    assert code("203.0.113.7", {"username": "nikki", "password": PASSWORD}) == 200


def test_a_missing_name_is_named(nikki: User) -> None:
    answer = sign_in(password=PASSWORD)
    assert answer.status_code == 400
    assert "username" in answer.json()["errors"]


def test_a_person_with_a_second_step_is_not_let_in_by_password_alone(nikki: User) -> None:
    TOTP.activate(nikki, generate_totp_secret())
    answer = sign_in(username="nikki", password=PASSWORD)
    assert answer.status_code == 403
    assert answer.json()["code"] == "mfa_required"


def test_the_browser_signs_in_with_the_second_step(nikki: User) -> None:
    secret = generate_totp_secret()
    TOTP.activate(nikki, secret)
    browser = Client()
    first = browser.post(
        "/_allauth/browser/v1/auth/login",
        {"username": "nikki", "password": PASSWORD},
        content_type="application/json",
    )
    assert first.status_code == 401
    assert "mfa_authenticate" in [flow["id"] for flow in first.json()["data"]["flows"]]
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    second = browser.post(
        "/_allauth/browser/v1/auth/2fa/authenticate", {"code": code}, content_type="application/json"
    )
    assert second.status_code == 200
    assert browser.get("/api/v1/me/").json()["username"] == "nikki"


def test_the_seed_of_an_authenticator_lies_encrypted(nikki: User) -> None:
    secret = generate_totp_secret()
    TOTP.activate(nikki, secret)
    assert secret not in str(Authenticator.objects.get(user=nikki).data)


def test_nobody_signs_up() -> None:
    answer = Client().post(
        "/_allauth/browser/v1/auth/signup",
        {"username": "mallory", "email": "mallory@example.com", "password": PASSWORD},
        content_type="application/json",
    )
    assert answer.status_code == 403
    assert not User.objects.exists()


def test_who_is_let_go_at_the_moment_they_choose_a_language_stays_let_go() -> None:
    nikki = person("nikki")
    asked = MeSerializer(nikki, data={"language": "th"}, partial=True)
    asked.is_valid(raise_exception=True)
    User.objects.filter(pk=nikki.pk).update(is_active=False)
    asked.save()
    nikki.refresh_from_db()
    assert (nikki.is_active, nikki.language) == (False, "th")


@pytest.mark.parametrize(
    "path", ["me/", "me/mailbox/", "quotes/", "companies/", "contacts/", "emails/", "emails/1/"]
)
def test_a_stranger_is_401_everywhere(path: str) -> None:
    assert APIClient().get(f"/api/v1/{path}").status_code == 401


def test_me_never_shows_a_password(nikki: User) -> None:
    browser = APIClient()
    browser.force_login(nikki)
    assert "password" not in browser.get("/api/v1/me/").content.decode()


def test_a_person_changes_name_and_language_but_not_what_an_admin_decides(nikki: User) -> None:
    browser = APIClient()
    browser.force_login(nikki)
    answer = browser.patch(
        "/api/v1/me/", {"first_name": "Nicole", "language": "th", "username": "root", "roles": ["Admin"]}
    )
    assert answer.status_code == 200
    nikki = User.objects.get()
    assert (nikki.first_name, nikki.language, nikki.username) == ("Nicole", "th", "nikki")
    assert answer.json()["roles"] == ["Sales"]


@pytest.mark.parametrize("name", ["username", "email"])
def test_a_name_of_absurd_length_is_nobody_s_and_no_error(name: str) -> None:
    absurd = "x" * 100_000 + "@example.com"
    assert sign_in(**{name: absurd, "password": PASSWORD}).status_code in (400, 401)
    browser = Client().post(
        "/_allauth/browser/v1/auth/login",
        {name: absurd, "password": PASSWORD},
        content_type="application/json",
    )
    assert browser.status_code in (400, 401)


@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000,
        '{"username": "\\ud800", "password": "x"}',
        '{"username": "\\u0000", "password": "x"}',
        "{",
        "\x80",
    ],
    ids=["nested deep", "half a character", "no character", "half an object", "no text"],
)
def test_no_body_breaks_the_sign_in(client: Client, body: str) -> None:
    content = body.encode("latin-1")
    answer = client.post("/_allauth/browser/v1/auth/login", content, content_type="application/json")
    assert answer.status_code == 400
