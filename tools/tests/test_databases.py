"""Which database each suite gets, and what happens when there is none."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools import postgres
from tools import test as testing
from tools.test import Count, Suite

THEIRS = "postgresql://somebody@db.example.com/crm"
SQLITE = Suite("some", ())
POSTGRES = Suite("some", (), on_postgres=True)


@pytest.fixture
def no_postgres(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "programs", lambda: None)


def test_the_other_suites_run_on_sqlite_whatever_database_url_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", THEIRS)
    with testing.environment_of(SQLITE) as environment:
        assert "DATABASE_URL" not in environment


def test_the_postgres_suite_gets_a_cluster_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def cluster() -> Iterator[str]:
        yield "postgresql://ours"

    monkeypatch.setattr(postgres, "_usable_programs", lambda: Path("/somewhere"))
    monkeypatch.setattr(postgres, "cluster", cluster)
    monkeypatch.setenv("DATABASE_URL", THEIRS)
    with testing.environment_of(POSTGRES) as environment:
        assert environment["DATABASE_URL"] == "postgresql://ours"


@pytest.mark.usefixtures("no_postgres")
def test_without_programs_it_uses_the_database_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", THEIRS)
    with testing.environment_of(POSTGRES) as environment:
        assert environment["DATABASE_URL"] == THEIRS


@pytest.mark.usefixtures("no_postgres")
@pytest.mark.parametrize("given", ["", "sqlite:///here.sqlite3"])
def test_without_any_postgres_the_suite_has_failed_and_says_why(
    given: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(testing, "REPORTS", tmp_path)
    monkeypatch.setenv("DATABASE_URL", given)
    suite = Suite("postgres", (sys.executable, "-c", ""), on_postgres=True)
    assert testing.run(suite) == Count(0, 1, 0)
    assert "COULD NOT RUN and counts as failed: No PostgreSQL 15 or newer" in capsys.readouterr().out
