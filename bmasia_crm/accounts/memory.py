"""The cache, in the database: failed sign-ins, used second steps, tests of mailboxes count in all processes together.

Django's own cache in the database unpickles what it finds there; this one reads JSON, so that a row runs no code.
"""

from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from .models import Remembered


class SharedMemory(BaseCache):
    def __init__(self, _location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        found = self._row(key, version).filter(Q(expires=None) | Q(expires__gt=timezone.now())).first()
        return found.value if found else default

    def set(
        self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        _forget_the_expired()
        fields = {"value": value, "expires": self._expires(timeout)}
        Remembered.objects.update_or_create(key=self.make_and_validate_key(key, version), defaults=fields)

    def add(
        self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """True for one of all who try at the same moment."""
        _forget_the_expired()
        name = self.make_and_validate_key(key, version)
        try:
            with transaction.atomic():
                Remembered.objects.create(key=name, value=value, expires=self._expires(timeout))
        except IntegrityError:
            return False
        return True

    def touch(self, key: str, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return bool(self._row(key, version).update(expires=self._expires(timeout)))

    def delete(self, key: str, version: int | None = None) -> bool:
        return bool(self._row(key, version).delete()[0])

    def clear(self) -> None:
        Remembered.objects.all().delete()

    def _row(self, key: str, version: int | None) -> QuerySet[Remembered]:
        return Remembered.objects.filter(key=self.make_and_validate_key(key, version))

    def _expires(self, timeout: float | None) -> datetime | None:
        moment = self.get_backend_timeout(timeout)
        return None if moment is None else datetime.fromtimestamp(max(moment, 0), UTC)


def _forget_the_expired() -> None:
    Remembered.objects.filter(expires__lte=timezone.now()).delete()
