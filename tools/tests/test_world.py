from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tools.steps import Problem
from tools.world import World


def test_its_secrets_are_made_once_and_only_the_owner_reads_them(tmp_path: Path) -> None:
    first = World(tmp_path)
    again = World(tmp_path)
    assert (first.secret_key, first.credential_key) == (again.secret_key, again.credential_key)
    assert (tmp_path / "world.json").stat().st_mode & 0o077 == 0


def test_its_mail_ports_stay_because_the_database_names_them(tmp_path: Path) -> None:
    first = World(tmp_path)
    again = World(tmp_path)
    assert (first.smtp_port, first.mail_port) == (again.smtp_port, again.mail_port)
    assert first.smtp_port != first.mail_port


def test_its_credential_key_is_one_that_encrypts(tmp_path: Path) -> None:
    key = Fernet(World(tmp_path).environment()["CREDENTIAL_KEYS"])
    assert key.decrypt(key.encrypt(b"secret")) == b"secret"


def test_what_is_in_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere/real")
    assert World(tmp_path).environment()["DATABASE_URL"] == "postgresql://somewhere/real"


def test_a_real_mail_server_serves_the_profiles_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYSTEM_SMTP_URL", "smtp://user:word@mail.example.com")
    assert "EMAIL_SENDER_SALES_SMTP_URL" not in World(tmp_path).environment()


def test_debug_is_off(tmp_path: Path) -> None:
    assert World(tmp_path).environment()["DEBUG"] == "0"


def test_a_broken_state_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "world.json").write_text("{")
    with pytest.raises(Problem, match="cannot be read"):
        World(tmp_path)
