"""The environment that docs/self-hosting describes, as a server in production would have it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

pytestmark = pytest.mark.any_database

ROOT = Path(__file__).resolve().parents[3]


def checked(folder: Path, **changes: str) -> str:
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
    command = [sys.executable, "manage.py", "check", "--deploy"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment | changes, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_a_server_set_up_as_described_has_nothing_to_warn_of(tmp_path: Path) -> None:
    assert "no issues" in checked(tmp_path)


def test_a_server_without_https_is_warned(tmp_path: Path) -> None:
    assert "security.W012" in checked(tmp_path, SITE_URL="http://crm.example.com")


def test_a_missing_credential_key_stops_the_check(tmp_path: Path) -> None:
    assert "CREDENTIAL_KEYS is empty" in checked(tmp_path, CREDENTIAL_KEYS="")
