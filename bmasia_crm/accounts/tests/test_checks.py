from cryptography.fernet import Fernet
from pytest_django import Settings

from bmasia_crm.accounts.checks import credential_keys


def test_a_proper_key_passes(settings: Settings) -> None:
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    assert credential_keys() == []


def test_no_key_is_an_error_with_the_way_to_make_one(settings: Settings) -> None:
    settings.CREDENTIAL_KEYS = []
    (error,) = credential_keys()
    assert error.id == "accounts.E001"
    assert "Fernet.generate_key" in str(error.hint)


def test_a_mistyped_key_is_named_by_its_place_and_never_shown(settings: Settings) -> None:
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode(), "mistyped"]
    (error,) = credential_keys()
    assert "Key 2" in error.msg
    assert "mistyped" not in error.msg
