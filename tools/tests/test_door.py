"""The shell part of ./crm, with a lock that nothing is installed for."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.steps import ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Just enough of one: a lock that cannot be fulfilled, so that nothing is fetched."""
    shutil.copy(ROOT / "crm", tmp_path)
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "environment.py", tmp_path / "tools")
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "dev.txt").write_text("this-is-not-a-pinned-requirement\n")
    return tmp_path


def run(checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["./crm", "help"], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )


def test_a_python_that_is_none_is_refused_in_one_sentence(checkout: Path) -> None:
    done = run(checkout, CRM_PYTHON="/bin/true-or-not", PATH="/usr/bin:/bin")
    assert done.returncode == 1
    assert (
        done.stderr == "crm: CRM_PYTHON=/bin/true-or-not is not a Python 3.12 to 3.14 that can make a venv.\n"
    )


def test_no_python_and_no_network_is_one_sentence(checkout: Path) -> None:
    programs = checkout / "bin"
    programs.mkdir()
    for name in ("dirname", "cmp"):
        (programs / name).symlink_to(shutil.which(name) or name)
    done = run(checkout, PATH=str(programs), HOME=str(checkout))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "crm: no Python 3.12 to 3.14 was found and none could be fetched; install one, or name it in CRM_PYTHON."
    )


def test_an_installation_that_fails_is_one_sentence_and_is_tried_again(checkout: Path) -> None:
    done = run(checkout, CRM_PYTHON=sys.executable, PATH="/usr/bin:/bin")
    assert done.returncode == 1
    assert (
        done.stderr
        == "crm: The Python packages could not be installed; .venv/install.log holds the installer's own words.\n"
    )
    assert not (checkout / ".venv" / "installed.txt").exists()
