"""Whoever the database turned away because of somebody else's writing is asked anew; nobody else is."""

import json
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings


class Turned(Exception):
    """As psycopg and sqlite3 name what was wrong."""

    def __init__(self, sqlstate: str = "", sqlite_errorname: str = "") -> None:
        super().__init__()
        self.sqlstate, self.sqlite_errorname = sqlstate, sqlite_errorname


DEADLOCK = (OperationalError, Turned(sqlstate="40P01"))
VANISHED = (IntegrityError, Turned(sqlite_errorname="SQLITE_CONSTRAINT_FOREIGNKEY"))
DOUBLE = (IntegrityError, Turned(sqlstate="23505"))
_to_come: list[tuple[type[DatabaseError], Turned]] = []


def view(request: HttpRequest) -> HttpResponse:
    said = json.loads(request.body)
    if _to_come:
        kind, cause = _to_come.pop()
        raise kind("turned away") from cause
    return HttpResponse(said)


urlpatterns = [path("", view)]


@pytest.fixture(autouse=True)
def _urls(settings: Settings) -> None:
    settings.ROOT_URLCONF = __name__


def asked(*troubles: Any) -> tuple[int, bytes]:
    _to_come[:] = troubles
    client = Client(raise_request_exception=False)
    answer = client.post("/", json.dumps("a note"), content_type="application/json")
    return answer.status_code, answer.content


@pytest.mark.parametrize("trouble", [DEADLOCK, VANISHED])
def test_a_collision_is_asked_anew_with_the_same_body(trouble: Any) -> None:
    assert asked(trouble, trouble) == (200, b"a note")


def test_it_is_not_asked_for_ever() -> None:
    assert asked(*[DEADLOCK] * 9)[0] == 500
    assert len(_to_come) == 5


def test_any_other_trouble_is_not_asked_anew() -> None:
    assert asked(DOUBLE)[0] == 500
    assert asked(DEADLOCK, DOUBLE)[0] == 500
