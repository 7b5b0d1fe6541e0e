"""The environment that docs/self-hosting describes, as a server in production would have it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

pytestmark = pytest.mark.any_database

ROOT = Path(__file__).resolve().parents[3]
WEB = ("-c", "import bmasia_crm.config.wsgi")  # what the server of whichever make does first
WORKER = ("manage.py", "mail_worker", "--once")


def checked(folder: Path, **changes: str) -> str:
    done = started(folder, "manage.py", "check", "--deploy", **changes)
    return done.stdout + done.stderr


def started(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"],
        "SECRET_KEY": "Zq3v" * 20 + "xyzw!",
        "CREDENTIAL_KEYS": Fernet.generate_key().decode(),
        "DATABASE_URL": f"sqlite:///{folder / 'crm.sqlite3'}",
        "SITE_URL": "https://crm.example.com",
        "ALLOWED_HOSTS": "crm.example.com",
        "SYSTEM_SMTP_URL": "smtp://crm%40example.com:secret@smtp.gmail.com:587?security=starttls",
        "BEHIND_PROXY": "1",
    }
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment | changes, capture_output=True, text=True, check=False
    )


def test_a_server_set_up_as_described_has_nothing_to_warn_of(tmp_path: Path) -> None:
    assert "no issues" in checked(tmp_path)


def test_a_server_without_https_is_warned(tmp_path: Path) -> None:
    assert "security.W012" in checked(tmp_path, SITE_URL="http://crm.example.com")


def test_a_missing_credential_key_stops_the_check(tmp_path: Path) -> None:
    assert "CREDENTIAL_KEYS is empty" in checked(tmp_path, CREDENTIAL_KEYS="")


@pytest.mark.parametrize("process", [WEB, WORKER])
@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"CREDENTIAL_KEYS": ""}, "CREDENTIAL_KEYS is empty"),
        ({"CREDENTIAL_KEYS": "mistyped"}, "Key 1 of CREDENTIAL_KEYS is no Fernet key"),
        ({"SECRET_KEY": ""}, "SECRET_KEY is empty"),
    ],
)
def test_neither_process_starts_without_its_keys(
    tmp_path: Path, process: tuple[str, ...], changes: dict[str, str], sentence: str
) -> None:
    done = started(tmp_path, *process, **changes)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_the_web_starts_with_them(tmp_path: Path) -> None:
    assert started(tmp_path, *WEB).returncode == 0
