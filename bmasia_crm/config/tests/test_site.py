import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.mailroom.models import WorkerBeat


@pytest.fixture
def built(settings: Settings, tmp_path: Path) -> None:
    page = '<html><meta property="csp-nonce" nonce="CSP_NONCE_PLACEHOLDER"><script nonce="CSP_NONCE_PLACEHOLDER">'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    settings.FRONTEND_DIST = tmp_path


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("path", ["/", "/quotes", "/quotes/3", "/login?next=/admin/"])
def test_every_address_of_the_browser_answers_with_the_page(path: str) -> None:
    assert Client().get(path).status_code == 200


@pytest.mark.usefixtures("built")
def test_each_answer_carries_the_nonce_that_its_policy_names() -> None:
    first, second = (Client().get("/") for _ in range(2))
    nonces = []
    for answer in (first, second):
        (nonce,) = set(re.findall('nonce="([^"]+)"', answer.content.decode()))
        assert f"'nonce-{nonce}'" in answer["Content-Security-Policy"]
        nonces.append(nonce)
    assert nonces[0] != nonces[1]


@pytest.mark.django_db
@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("path", ["/admin/", "/admin/accounts/user/"])
def test_who_may_not_see_django_admin_gets_the_page_of_the_app(path: str) -> None:
    browser = Client()
    browser.force_login(person("nikki"))
    answer = browser.get(path, follow=True)
    assert answer.status_code == 403
    assert "csp-nonce" in answer.content.decode()


@pytest.mark.usefixtures("built")
def test_the_page_brings_the_csrf_cookie() -> None:
    assert "csrftoken" in Client().get("/").cookies


def test_without_a_built_front_end_it_says_what_to_run(settings: Settings, tmp_path: Path) -> None:
    settings.FRONTEND_DIST = tmp_path
    answer = Client().get("/")
    assert answer.status_code == 503
    assert "./crm run" in answer.content.decode()


@pytest.mark.parametrize("verb", ["get", "post", "put", "delete"])
def test_an_unknown_api_address_is_a_problem_in_json(verb: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), verb)("/api/v1/quotes/abc/send/")
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404


def test_an_api_request_by_a_strange_name_is_a_problem_in_json() -> None:
    answer = Client().get("/api/v1/quotes/", headers={"host": "evil.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert answer.json()["detail"] == "The server cannot read this request."


def test_a_browser_by_a_strange_name_gets_a_page() -> None:
    answer = Client().get("/", headers={"host": "evil.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/html; charset=utf-8")


def test_healthz_asks_nobody() -> None:
    assert Client().get("/healthz").json() == {"ok": True}


@pytest.mark.django_db
def test_readyz_says_that_no_worker_lives() -> None:
    answer = Client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["checks"] == {"database": True, "migrations": True, "worker": False}


@pytest.mark.django_db
def test_a_beat_of_a_clock_that_ran_ahead_is_no_living_worker() -> None:
    """It was set right, and the worker was killed: readyz would say that it lives until tomorrow."""
    tomorrow = timezone.now() + timedelta(days=1)
    WorkerBeat.objects.create(worker="w1", started_at=tomorrow, beat_at=tomorrow)
    assert Client().get("/readyz").json()["checks"]["worker"] is False


@pytest.mark.django_db
def test_readyz_is_ready_with_a_living_worker() -> None:
    WorkerBeat.objects.create(worker="w1", started_at=timezone.now(), beat_at=timezone.now())
    assert Client().get("/readyz").status_code == 200
