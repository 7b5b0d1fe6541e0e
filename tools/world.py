"""A demo world: where it lives (.crm/, or a test's folder), its secrets and ports, and its environment."""

import base64
import json
import os
import secrets
from pathlib import Path
from typing import TypedDict, cast
from urllib.parse import quote

from demo.cast import PROFILES, password_of
from tools.ports import LOOPBACK, free_port
from tools.steps import ROOT, Problem, command_environment

# CRM_HOME puts a second world beside the first, with data and ports of its own.
HOME = Path(os.environ.get("CRM_HOME") or ROOT / ".crm")
WEB_PORT = 8000


class State(TypedDict):
    secret_key: str
    credential_key: str
    smtp_port: int
    mail_port: int


class World:
    def __init__(self, home: Path = HOME) -> None:
        self.home = home
        state = self._read() or self._create()
        self.secret_key = state["secret_key"]
        self.credential_key = state["credential_key"]
        self.smtp_port = state["smtp_port"]
        self.mail_port = state["mail_port"]

    @property
    def mail_home(self) -> Path:
        return self.home / "mail"

    @property
    def certificate(self) -> Path:
        return self.mail_home / "tls" / "certificate.pem"

    @property
    def mail_url(self) -> str:
        return f"http://{LOOPBACK}:{self.mail_port}/"

    @property
    def database(self) -> Path:
        return self.home / "crm.sqlite3"

    @property
    def has_its_database(self) -> bool:
        """False too when the environment names another, of which this world remembers nothing."""
        return self.database.exists() and "DATABASE_URL" not in os.environ

    def log(self, name: str) -> Path:
        return self.home / "log" / f"{name}.log"

    def environment(self, web_port: int = WEB_PORT) -> dict[str, str]:
        """What is already in the environment wins, so that a real database or mail server can be tried."""
        demo = {
            "DJANGO_SETTINGS_MODULE": "bmasia_crm.config.settings",
            "DATABASE_URL": f"sqlite:///{quote(str(self.database))}",
            "SECRET_KEY": self.secret_key,
            "CREDENTIAL_KEYS": self.credential_key,
            "SITE_URL": f"http://localhost:{web_port}",
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            "DEBUG": "0",
            # The demo's mail goes to loopback, which a real server must never let a mailbox point at.
            "MAIL_ALLOW_PRIVATE_HOSTS": "1",
            "MAIL_EXTRA_CA_FILE": str(self.certificate),
            "DEMO_SMTP_PORT": str(self.smtp_port),
        }
        profiles = {
            f"EMAIL_SENDER_{name.upper()}_SMTP_URL": self._smtp_url(at) for name, at in PROFILES.items()
        }
        own = {} if "SYSTEM_SMTP_URL" in os.environ else profiles
        return {**demo, **own, **command_environment()}

    def _smtp_url(self, address: str) -> str:
        login = f"{quote(address, safe='')}:{quote(password_of(address), safe='')}"
        return f"smtp://{login}@{LOOPBACK}:{self.smtp_port}?security=starttls"

    @property
    def _state_file(self) -> Path:
        return self.home / "world.json"

    def _read(self) -> State | None:
        if not self._state_file.exists():
            return None
        try:
            return cast(State, json.loads(self._state_file.read_text()))
        except ValueError as error:
            raise Problem(f"{self._state_file} cannot be read; move it away to begin anew.") from error

    def _create(self) -> State:
        """The mail server's ports are chosen once and kept: the demo mailboxes in the database name them."""
        state: State = {
            "secret_key": secrets.token_urlsafe(50),
            "credential_key": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
            "smtp_port": free_port(8587),
            "mail_port": free_port(8025),
        }
        self.home.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._state_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(state, file, indent=2)
        return state
