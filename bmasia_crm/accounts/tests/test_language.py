"""Whoever reads Thai is told in Thai what is wrong with a field, by session and by token alike."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from knox.models import get_token_model
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User

from .people import person

pytestmark = pytest.mark.django_db

THAI, ENGLISH = "ฟิลด์นี้จำเป็น", "This field is required."


def by_session(user: User) -> APIClient:
    client = APIClient()
    client.force_login(user)
    return client


def by_token(user: User) -> APIClient:
    client = APIClient()
    token = get_token_model().objects.create(user)[1]
    client.credentials(HTTP_AUTHORIZATION=f"Token {token}")
    return client


def nikki(language: str) -> User:
    user = person("nikki")
    user.language = language
    user.save()
    return user


def said(answer: Any) -> str:
    assert answer.status_code == 400, answer.content
    return str(answer.json()["errors"]["name"][0])


@pytest.mark.parametrize("way", [by_session, by_token])
@pytest.mark.parametrize(("language", "sentence"), [("th", THAI), ("en", ENGLISH)])
def test_a_validator_speaks_the_persons_language(way: Any, language: str, sentence: str) -> None:
    assert said(way(nikki(language)).post("/api/v1/companies/", {})) == sentence


@pytest.mark.parametrize("way", [by_session, by_token])
def test_the_language_costs_no_question(way: Any) -> None:
    counted = []
    for language in ("en", "th"):
        client = way(nikki(language))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get("/api/v1/issuers/")
        counted.append(len(queries))
        User.objects.all().delete()
    assert counted[0] == counted[1]
    of_people = [
        query["sql"] for query in queries.captured_queries if '"accounts_user"."language"' in query["sql"]
    ]
    assert len(of_people) == 1


def test_before_anybody_is_known_the_browser_says_the_language() -> None:
    answer = APIClient().post("/api/v1/auth/login/", {}, headers={"Accept-Language": "th"})
    assert answer.json()["errors"]["password"] == [THAI]


def test_the_next_request_is_not_spoken_to_in_the_language_of_the_last() -> None:
    before = translation.get_language()
    by_session(nikki("th")).post("/api/v1/companies/", {})
    assert translation.get_language() == before
