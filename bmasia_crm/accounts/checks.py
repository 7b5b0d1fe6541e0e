from typing import Any

from cryptography.fernet import Fernet
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured

HINT = (
    'Make one with: python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
)


@register(Tags.security)
def credential_keys(**_: Any) -> list[CheckMessage]:
    """Asked by web and worker before they start, not at the moment somebody presses Send."""
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


@register(Tags.security)
def secret_key(**_: Any) -> list[CheckMessage]:
    """Django asks for it when it is first used, which is when somebody signs in."""
    try:
        str(settings.SECRET_KEY)
    except ImproperlyConfigured:
        hint = 'Make one with: python -c "import secrets; print(secrets.token_urlsafe(50))"'
        return [Error("SECRET_KEY is empty: nobody could sign in.", hint, id="accounts.E003")]
    return []


def _is_key(key: str) -> bool:
    try:
        Fernet(key)
    except ValueError:
        return False
    return True
