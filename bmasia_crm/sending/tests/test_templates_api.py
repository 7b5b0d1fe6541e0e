from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.sending.models import Template

from .world import quote

pytestmark = pytest.mark.django_db
PATH = "/api/v1/templates/quote.en/"


def browser(name: str) -> APIClient:
    client = APIClient()
    client.force_login(person(name))
    return client


@pytest.fixture
def norbert() -> APIClient:
    return browser("norbert")


def errors(answer: Any) -> dict[str, list[str]]:
    assert answer.status_code == 400, answer.content
    fields: dict[str, list[str]] = answer.json()["errors"]
    return fields


def test_every_kind_of_message_is_listed_in_both_languages(norbert: APIClient) -> None:
    page = norbert.get("/api/v1/templates/").json()
    assert page["count"] == len(page["results"]) == 10
    kinds = ("quote", "contract", "invoice", "renewal_reminder", "overdue_reminder")
    assert [entry["id"] for entry in page["results"]] == [
        f"{kind}.{code}" for kind in kinds for code in ("en", "th")
    ]


def test_the_list_asks_the_same_few_questions(
    norbert: APIClient, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    norbert.patch(PATH, {"subject": "Offer {{ number }}"})
    with django_assert_max_num_queries(6):
        norbert.get("/api/v1/templates/")


def test_a_template_lists_its_variables_with_meaning_and_example(norbert: APIClient) -> None:
    shown = norbert.get("/api/v1/templates/quote.th/").json()
    assert shown["is_default"]
    assert shown["version"] == 0
    assert {"number", "addressee", "valid_until", "signature"} <= {
        entry["name"] for entry in shown["variables"]
    }
    until = next(entry for entry in shown["variables"] if entry["name"] == "valid_until")
    assert until == {
        "name": "valid_until",
        "meaning": "Until when the quote is valid",
        "example": "31 ธันวาคม 2569 (31/12/2026)",
        "always": False,
    }


def test_an_admin_changes_the_subject_and_the_body_stays(norbert: APIClient) -> None:
    answer = norbert.patch(PATH, {"subject": "Offer {{ number }}"})
    assert answer.status_code == 200
    changed = answer.json()
    assert changed["subject"] == "Offer {{ number }}"
    assert changed["body"] == changed["default"]["body"]
    assert (changed["is_default"], changed["version"]) == (False, 1)
    assert changed["changed_by"]["name"] == "Norbert Platzer"


def test_an_unknown_variable_is_refused_by_name_and_nothing_is_written(norbert: APIClient) -> None:
    fields = errors(norbert.patch(PATH, {"body": "Dear {{ frist_name }}"}))
    assert "frist_name" in fields["body"][0]
    assert not Template.objects.exists()


@pytest.mark.parametrize("body", [None, ["a"], {}])
def test_words_that_are_no_text_are_refused(norbert: APIClient, body: Any) -> None:
    assert "body" in errors(norbert.patch(PATH, {"body": body}))


def test_a_stale_change_is_a_conflict(norbert: APIClient) -> None:
    norbert.patch(PATH, {"subject": "First {{ number }}", "version": 0})
    answer = norbert.patch(PATH, {"subject": "Second {{ number }}", "version": 0})
    assert answer.status_code == 409
    assert answer.json()["code"] == "changed_meanwhile"
    assert "Somebody else" in answer.json()["detail"]
    assert Template.objects.get().subject == "First {{ number }}"


def test_reset_brings_the_default_back(norbert: APIClient) -> None:
    norbert.patch(PATH, {"subject": "Offer {{ number }}"})
    answer = norbert.post(f"{PATH}reset/")
    assert answer.json()["subject"] == "Quote {{ number }} from BMAsia Music"
    assert answer.json()["is_default"]


def test_the_preview_shows_a_real_document_and_writes_nothing(norbert: APIClient) -> None:
    document = quote()
    answer = norbert.post(
        f"{PATH}preview/",
        {"document": document.pk, "subject": "For {{ company }}", "body": "<b>{{ total }}</b>"},
    )
    assert answer.status_code == 200
    shown = answer.json()
    assert shown["subject"] == "For Mango Tree Hotel"
    assert shown["body"] == "<b>THB 12,000.00</b>\n"
    assert "&lt;b&gt;THB 12,000.00&lt;/b&gt;" in shown["html"]
    assert shown["document"] == {"type": "quote", "id": document.pk, "number": document.number}
    assert not Template.objects.exists()


def test_without_a_document_the_preview_takes_the_newest(norbert: APIClient) -> None:
    quote()
    newest = quote()
    assert norbert.post(f"{PATH}preview/", {}).json()["document"]["id"] == newest.pk


def test_without_any_document_the_preview_shows_the_examples(norbert: APIClient) -> None:
    shown = norbert.post(f"{PATH}preview/", {}).json()
    assert shown["document"] is None
    assert shown["subject"] == "Quote Q-2026-0042 from BMAsia Music"
    assert "Somchai Jaidee" in shown["html"]


def test_the_preview_names_an_unknown_variable_too(norbert: APIClient) -> None:
    assert "nmae" in errors(norbert.post(f"{PATH}preview/", {"body": "{{ nmae }}"}))["body"][0]


def test_a_document_that_is_not_there_is_named(norbert: APIClient) -> None:
    assert "document" in errors(norbert.post(f"{PATH}preview/", {"document": 999}))


@pytest.mark.parametrize("name", ["nikki", "pom", "keith", "production"])
def test_everybody_reads_and_tries_but_only_an_admin_changes(name: str) -> None:
    client = browser(name)
    assert client.get("/api/v1/templates/").status_code == 200
    assert client.get(PATH).status_code == 200
    assert client.post(f"{PATH}preview/", {}).status_code == 200
    assert client.patch(PATH, {"subject": "Mine {{ number }}"}).status_code == 403
    assert client.post(f"{PATH}reset/").status_code == 403
    assert not Template.objects.exists()


def test_a_stranger_is_401() -> None:
    assert APIClient().get("/api/v1/templates/").status_code == 401


@pytest.mark.parametrize("path", ["quote.fr", "nothing", "quote"])
def test_an_unknown_template_is_404(norbert: APIClient, path: str) -> None:
    assert norbert.get(f"/api/v1/templates/{path}/").status_code == 404
