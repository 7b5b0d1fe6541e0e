from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.query_utils import DeferredAttribute


@lru_cache
def _fernet(keys: tuple[str, ...]) -> MultiFernet:
    if not keys:
        raise ImproperlyConfigured("Set CREDENTIAL_KEYS: stored passwords cannot be encrypted without it.")
    return MultiFernet([Fernet(key) for key in keys])


def encrypt(plain: str) -> str:
    return _fernet(tuple(settings.CREDENTIAL_KEYS)).encrypt(plain.encode()).decode("ascii")


def decrypt(token: str) -> str:
    try:
        return _fernet(tuple(settings.CREDENTIAL_KEYS)).decrypt(token.encode()).decode()
    except InvalidToken as error:
        raise UndecryptableSecret("No key in CREDENTIAL_KEYS opens this stored secret.") from error


class UndecryptableSecret(Exception):
    """The key that encrypted a stored secret is no longer among CREDENTIAL_KEYS."""


class Secret(str):
    """A string that prints as asterisks, so that no log, traceback or form shows it by accident."""

    def __repr__(self) -> str:
        return "'********'"


class _StoredSecret(DeferredAttribute):
    """Decrypts on access, so that loading a row never fails for a lost key: only using the secret does."""

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        value = super().__get__(instance, cls)
        return Secret(decrypt(value)) if isinstance(value, _Token) else value

    def __set__(self, instance: models.Model, value: str | None) -> None:
        if value is not None and not isinstance(value, _Token):
            value = Secret(self.field.normalise(value))  # type: ignore[attr-defined]  # typed as any Field
        instance.__dict__[self.field.attname] = value


class _Token(str):
    """An encrypted value as it stands in the database."""


if TYPE_CHECKING:
    TextField = models.TextField[str | None, str | None]
else:
    TextField = models.TextField


class EncryptedTextField(TextField):
    """Text encrypted at rest with Fernet (AES-128-CBC and HMAC-SHA256), keys from CREDENTIAL_KEYS.

    It cannot be searched: each encryption of the same text differs.
    """

    descriptor_class = _StoredSecret

    def normalise(self, plain: str) -> str:
        return plain

    def from_db_value(self, value: str | None, *_: Any) -> str | None:
        return None if value is None else _Token(value)

    def value_from_object(self, obj: models.Model) -> Any:
        """For forms and dumps: as it is stored, unopened."""
        return obj.__dict__.get(self.attname)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        return model_instance.__dict__.get(self.attname)

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        if value is None or isinstance(value, _Token):
            return value
        return encrypt(str(value))

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name != "isnull":
            raise TypeError("An encrypted field can only be asked whether it is empty.")
        return super().get_lookup(lookup_name)
