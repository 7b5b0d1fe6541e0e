from pathlib import Path

import pytest

from tools import frontend


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(frontend, "FRONTEND", tmp_path)
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "main.tsx").write_text("one")
    return tmp_path


def test_the_same_sources_have_the_same_fingerprint(sources: Path) -> None:
    assert frontend.fingerprint() == frontend.fingerprint()


@pytest.mark.parametrize("name", ["src/main.tsx", "src/new.tsx", "index.html"])
def test_a_changed_or_added_source_changes_the_fingerprint(sources: Path, name: str) -> None:
    before = frontend.fingerprint()
    (sources / name).write_text("two")
    assert frontend.fingerprint() != before


def test_a_renamed_source_changes_the_fingerprint(sources: Path) -> None:
    before = frontend.fingerprint()
    (sources / "src" / "main.tsx").rename(sources / "src" / "app.tsx")
    assert frontend.fingerprint() != before


def test_what_is_built_or_installed_is_no_source(sources: Path) -> None:
    before = frontend.fingerprint()
    for folder in ("dist", "node_modules"):
        (sources / folder).mkdir()
        (sources / folder / "made.js").write_text("x")
    assert frontend.fingerprint() == before
