"""What `./crm check` says of a tree."""

import sys

import pytest

from tools import check, frontend
from tools.check import Check


@pytest.mark.parametrize("arguments", [[], ["--fix"]], ids=["check", "check --fix"])
def test_what_is_wrong_is_found_though_it_was_asked_to_mend(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    monkeypatch.setattr(check, "FIXES", (Check("format", (sys.executable, "-c", "")),))
    wrong = Check("types", (sys.executable, "-c", "raise SystemExit('line 7 is wrong')"))
    monkeypatch.setattr(check, "CHECKS", (Check("format", (sys.executable, "-c", "")), wrong))
    monkeypatch.setattr(frontend, "install", lambda: None)
    monkeypatch.setattr(check, "schema_types", lambda *_, write: True)
    assert check.main(arguments) == 1
    said = capsys.readouterr().out
    assert "line 7 is wrong" in said
    assert said.endswith("Failed: types\n")
