from pathlib import Path

import pytest

from tools import stack as stacks
from tools.stack import Stack
from tools.world import World


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the database was made ready, without the seconds it takes."""
    runs: list[str] = []
    monkeypatch.setattr(stacks, "run_quietly", lambda *arguments: runs.append("once"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return runs


@pytest.fixture
def stack(tmp_path: Path) -> Stack:
    world = World(tmp_path)
    world.database.touch()
    return Stack(world, 8000)


def test_a_database_that_is_ready_is_left_alone(stack: Stack, prepared: list[str]) -> None:
    stack.prepare()
    stack.prepare()
    assert prepared == ["once"]


def test_a_changed_migration_is_carried_out(
    stack: Stack, prepared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stack.prepare()
    monkeypatch.setattr(stacks, "migrations", lambda: "others")
    stack.prepare()
    assert prepared == ["once", "once"]


def test_a_deleted_database_is_made_again(stack: Stack, prepared: list[str]) -> None:
    stack.prepare()
    stack.world.database.unlink()
    stack.prepare()
    assert prepared == ["once", "once"]


def test_a_database_named_by_the_environment_is_always_looked_at(
    stack: Stack, prepared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere/real")
    stack.prepare()
    stack.prepare()
    assert prepared == ["once", "once"]
