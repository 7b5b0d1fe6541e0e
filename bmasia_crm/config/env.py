"""Settings from the environment, each with a sentence when it cannot be read."""

import os
import re
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

DATABASE_HINT = "it must be like postgresql://user:password@host/name or sqlite:////path/file.sqlite3."


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    value = text(name, str(default)).strip().lower()
    if value in ("1", "true", "yes", "on"):
        return True
    if value in ("0", "false", "no", "off", ""):
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def number(name: str, default: int, least: int = 0) -> int:
    value = text(name) or str(default)
    try:
        given = int(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from error
    if given < least:
        raise ImproperlyConfigured(f"{name} must be {least} or more, not {given}.")
    return given


def site(name: str, default: str) -> str:
    value = (text(name) or default).rstrip("/")
    if not re.fullmatch(r"https?://[^/?#\s]+", value):
        raise ImproperlyConfigured(f"{name} must be an address like https://crm.example.com, not {value!r}.")
    return value


def database(name: str, default: str) -> dict[str, Any]:
    """Neither the value nor what its reader says of it stands in the sentence: both may quote the password."""
    try:
        given = dj_database_url.parse(text(name) or default, conn_max_age=60, conn_health_checks=True)
    except ValueError:
        raise ImproperlyConfigured(f"{name} cannot be read: {DATABASE_HINT}") from None
    if given["ENGINE"].rsplit(".", 1)[-1] not in ("postgresql", "sqlite3"):
        raise ImproperlyConfigured(f"{name} names neither PostgreSQL nor SQLite: {DATABASE_HINT}")
    return dict(given)


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in text(name, default).split(",") if word.strip()]
