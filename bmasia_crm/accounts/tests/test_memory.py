"""What is counted is counted for all processes together."""

from threading import Barrier, Thread
from typing import Any

import pytest
from django.core.cache import cache, caches
from django.core.cache.backends.base import BaseCache
from django.db import connection
from django.test import Client
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import Remembered

from .people import person


def another_process() -> BaseCache:
    """Knows nothing that is not in the database."""
    return caches.create_connection("default")


@pytest.mark.django_db
class TestMemory:
    def test_what_one_process_notes_another_knows(self) -> None:
        cache.set("guesses", [1.5, 2.5], 60)
        assert another_process().get("guesses") == [1.5, 2.5]
        cache.set("guesses", [3.5], 60)
        assert another_process().get("guesses") == [3.5]

    def test_what_has_expired_is_unknown_and_leaves_no_row(self) -> None:
        cache.set("guesses", 1, 0)
        assert cache.get("guesses", "nothing") == "nothing"
        assert cache.add("other", 1, 60)
        assert list(Remembered.objects.values_list("value", flat=True)) == [1]

    def test_what_never_expires_stays(self) -> None:
        cache.set("guesses", 1, None)
        assert cache.get("guesses") == 1

    def test_only_the_first_adds(self) -> None:
        assert cache.add("code", True, 60)
        assert not another_process().add("code", True, 60)
        assert cache.delete("code")
        assert another_process().add("code", True, 60)

    def test_what_has_expired_may_be_added_again(self) -> None:
        cache.add("code", True, 0)
        assert cache.add("code", True, 60)

    def test_it_is_kept_longer_when_touched(self) -> None:
        cache.set("code", 1, 60)
        assert cache.touch("code", None)
        assert Remembered.objects.get().expires is None
        assert not cache.touch("nothing", 60)

    def test_a_row_runs_no_code(self) -> None:
        """Whoever can write into the database must not get at the keys, which are not in it."""
        Remembered.objects.create(
            key=":1:guesses", value="gASVIQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAZ0cnVlIDGUhZRSlC4="
        )
        assert isinstance(cache.get("guesses"), str)

    def test_guesses_at_a_password_are_counted_in_the_database(self) -> None:
        person("nikki")
        body = {"username": "nikki", "password": "wrong"}
        codes = [APIClient().post("/api/v1/auth/login/", body).status_code for _ in range(12)]
        assert codes[0] == 401
        assert codes[-1] == 429
        assert Remembered.objects.exists()

    def test_it_is_asked_only_where_something_is_counted(self, django_assert_num_queries: Any) -> None:
        with django_assert_num_queries(0):
            Client().get("/healthz")


@pytest.mark.django_db(transaction=True)
def test_of_many_who_add_at_the_same_moment_one_is_the_first() -> None:
    barrier, first = Barrier(6), list[bool]()

    def add() -> None:
        barrier.wait()
        first.append(another_process().add("code", True, 60))
        connection.close()

    threads = [Thread(target=add) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(first) == [False] * 5 + [True]
