"""What a person reads when the database is away, or when the fault is ours."""

from typing import Any

import pytest
from django.db import InternalError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings


class Said(Exception):
    """As psycopg and sqlite3 name what was wrong."""

    def __init__(self, sqlstate: str | None = None, sqlite_errorname: str | None = None) -> None:
        super().__init__()
        self.sqlstate, self.sqlite_errorname = sqlstate, sqlite_errorname


REFUSED = OperationalError(), Said()
DISK_FULL = OperationalError(), Said(sqlite_errorname="SQLITE_FULL")
STANDBY = InternalError(), Said(sqlstate="25006")
NO_TABLE = OperationalError(), Said(sqlite_errorname="SQLITE_ERROR")
BUG = ZeroDivisionError(), Said()
_to_come: list[tuple[Exception, Exception]] = []


def view(request: HttpRequest) -> HttpResponse:
    error, cause = _to_come.pop()
    raise error from cause


urlpatterns = [path("api/v1/quotes/", view), path("admin/", view)]
handler500 = "bmasia_crm.config.site.trouble"


def asked(settings: Settings, trouble: tuple[Exception, Exception], address: str, **headers: str) -> Any:
    settings.ROOT_URLCONF = __name__
    _to_come[:] = [trouble]
    return Client(raise_request_exception=False).get(address, headers=headers)


@pytest.mark.parametrize("trouble", [REFUSED, DISK_FULL, STANDBY])
def test_a_database_that_is_away_is_a_problem_that_passes(settings: Settings, trouble: Any) -> None:
    answer = asked(settings, trouble, "/api/v1/quotes/")
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    assert answer.json()["code"] == "away"
    assert answer.json()["detail"].startswith("The database does not answer")


@pytest.mark.parametrize("trouble", [NO_TABLE, BUG])
def test_a_fault_of_ours_is_a_problem_too(settings: Settings, trouble: Any) -> None:
    answer = asked(settings, trouble, "/api/v1/quotes/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert answer.json()["detail"].startswith("Something went wrong on the server.")


def test_it_is_said_in_the_browser_s_language(settings: Settings) -> None:
    answer = asked(settings, REFUSED, "/api/v1/quotes/", accept_language="th")
    assert "ฐานข้อมูล" in answer.json()["detail"]


def test_a_page_says_it_in_plain_text(settings: Settings) -> None:
    answer = asked(settings, REFUSED, "/admin/")
    assert (answer.status_code, answer["Content-Type"]) == (503, "text/plain")
    assert "The database does not answer" in answer.content.decode()


def test_a_fault_of_ours_on_a_page_is_left_to_django(settings: Settings) -> None:
    assert asked(settings, BUG, "/admin/").status_code == 500


@pytest.mark.django_db(transaction=True)
def test_the_product_itself_says_so() -> None:
    """Asked for who is in, on the way to which the session is read."""
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = "a" * 32

    def away(*_: Any) -> Any:
        raise OperationalError

    with connection.execute_wrapper(away):
        answer = client.get("/_allauth/browser/v1/auth/session")
    assert answer.status_code == 503
