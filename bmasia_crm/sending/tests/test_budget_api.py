"""A person sees how much the own mailbox may still send, and is told before a message has to wait."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.common.written import clock
from bmasia_crm.mailroom import budget
from bmasia_crm.mailroom.models import Account

from .world import quote

pytestmark = pytest.mark.django_db


GOOGLES = {
    "messages_left": 2000,
    "messages_limit": 2000,
    "recipients_left": 10_000,
    "recipients_limit": 10_000,
    "frees_at": None,
}


def browser(name: str) -> APIClient:
    client = APIClient()
    client.force_login(person(name))
    return client


def test_the_mailbox_shows_what_is_left_of_its_day() -> None:
    answer = browser("nikki").get("/api/v1/me/mailbox/").json()
    assert answer["budget"] == GOOGLES


def test_without_a_mailbox_there_is_no_budget() -> None:
    assert browser("norbert").get("/api/v1/me/mailbox/").json()["budget"] is None


def test_the_draft_shows_the_budget_of_the_account_it_would_leave_from() -> None:
    draft = browser("nikki").get(f"/api/v1/quotes/{quote().pk}/email-draft/").json()
    assert draft["budget"] == GOOGLES


def test_the_mailbox_says_by_kind_why_it_rests() -> None:
    nikki = browser("nikki")
    until = timezone.now() + timedelta(hours=1)
    key = f"mailbox:{User.objects.get().pk}"
    assert nikki.get("/api/v1/me/mailbox/").json()["kind"] == ""
    Account.objects.create(key=key, health="resting", health_kind="daily_limit", paused_until=until)
    assert nikki.get("/api/v1/me/mailbox/").json()["kind"] == "daily_limit"


def test_the_mailbox_asks_once_how_its_account_is(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    nikki = browser("nikki")
    with django_assert_max_num_queries(9) as asked:
        nikki.get("/api/v1/me/mailbox/")
    assert sum("health_sentence" in one["sql"] for one in asked.captured_queries) == 1


def test_the_draft_says_until_when_the_message_would_wait() -> None:
    nikki, until = browser("nikki"), timezone.now() + timedelta(hours=1)
    key = f"mailbox:{User.objects.get().pk}"
    Account.objects.create(key=key, health_kind="daily_limit", paused_until=until)
    draft = nikki.get(f"/api/v1/quotes/{quote().pk}/email-draft/").json()
    moment = clock(budget.whole_minute(until), timezone.now())
    assert draft["warnings"] == [
        f"nikki.h@bmasiamusic.com has sent as much as it may for now. The message waits until {moment}."
    ]
