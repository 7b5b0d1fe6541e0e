from typing import Any

from cryptography.fernet import Fernet
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

HINT = (
    'Make one with: python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
)


@register
def credential_keys(**_: Any) -> list[CheckMessage]:
    """Before the first password is saved, not at the moment somebody presses Send."""
    if not settings.CREDENTIAL_KEYS:
        return [
            Error(
                "CREDENTIAL_KEYS is empty: mailbox passwords could not be stored.", HINT, id="accounts.E001"
            )
        ]
    return [
        Error(f"Key {position} of CREDENTIAL_KEYS is no Fernet key.", HINT, id="accounts.E002")
        for position, key in enumerate(settings.CREDENTIAL_KEYS, start=1)
        if not _is_key(key)
    ]


def _is_key(key: str) -> bool:
    try:
        Fernet(key)
    except ValueError:
        return False
    return True
