"""A pytest plugin (named in pyproject.toml): what holds for every test.

A plugin, because the settings read the environment before any conftest.py is loaded.
"""

import os
import tempfile
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pytest_django import Settings

os.environ |= {
    "SECRET_KEY": "only-for-tests",
    "CREDENTIAL_KEYS": Fernet.generate_key().decode(),
    "MAIL_ALLOW_PRIVATE_HOSTS": "1",
    "DEBUG": "0",
}
# How long an example takes tells how busy the machine is, and of the code nothing.
hypothesis_settings.register_profile("crm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("crm")


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Settings) -> None:
    """Hashing a password is slow on purpose; a test that signs somebody in need not wait for it."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _static_files_when_asked_for(settings: Settings) -> None:
    """Each `Client` loads the middleware anew, which would list 400 files each time for nobody."""
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """SQLite in a file, as in production: in memory, threads would not wait for each other's locks.

    A hook, because pytest-django's own fixture for this would win over one of an earlier plugin.
    """
    if connection.vendor == "sqlite":
        folder = tempfile.TemporaryDirectory(prefix="bmasia-tests-")
        config.add_cleanup(folder.cleanup)
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder.name) / "test.sqlite3")
