"""A pytest plugin (named in pyproject.toml): the environment that the settings read, before they are loaded."""

import os

import pytest
from cryptography.fernet import Fernet
from pytest_django import Settings

os.environ |= {
    "SECRET_KEY": "only-for-tests",
    "CREDENTIAL_KEYS": Fernet.generate_key().decode(),
    "MAIL_ALLOW_PRIVATE_HOSTS": "1",
    "DEBUG": "0",
}


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Settings) -> None:
    """Hashing a password is slow on purpose; a test that signs somebody in need not wait for it."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
