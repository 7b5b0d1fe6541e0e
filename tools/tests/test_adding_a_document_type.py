"""docs/developing/adding-a-document-type.md, done in a copy of the checkout exactly as it says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.steps import ROOT

GUIDE = ROOT / "docs" / "developing" / "adding-a-document-type.md"
BLOCK = re.compile(r"^```(\w+) title=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TEST = "bmasia_crm/sending/tests/test_proposal.py"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    without_caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "bmasia_crm", tmp_path / "bmasia_crm", ignore=without_caches)
    for name in ("manage.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def follow(checkout: Path) -> None:
    for language, name, text in BLOCK.findall(GUIDE.read_text(encoding="utf-8")):
        path = checkout / name
        if language != "diff":
            assert not path.exists(), f"{name} is there already"
            path.write_text(text, encoding="utf-8")
            continue
        lines = text.splitlines()
        before = "\n".join(line[1:] for line in lines if line[0] in " -")
        after = "\n".join(line[1:] for line in lines if line[0] in " +")
        old = path.read_text(encoding="utf-8")
        assert old.count(before) == 1, f"{name} has not exactly one place that reads:\n{before}"
        path.write_text(old.replace(before, after), encoding="utf-8")


def run(checkout: Path, *command: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment |= {"PYTHONPATH": str(checkout), "PYTHONSAFEPATH": ""}
    environment |= {"DATABASE_URL": f"sqlite:///{checkout / 'crm.sqlite3'}"}
    done = subprocess.run(
        [sys.executable, *command], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_whoever_follows_the_guide_has_a_document_type_that_works(checkout: Path) -> None:
    follow(checkout)
    assert "Create model Proposal" in run(
        checkout, "manage.py", "makemigrations", "documents", "--name", "proposal"
    )
    schema = ("spectacular", "--validate", "--fail-on-warn", "--file", str(checkout / "schema.yml"))
    run(checkout, "manage.py", *schema)
    assert re.search(r"\b7 passed", run(checkout, "-m", "pytest", "-q", TEST))
