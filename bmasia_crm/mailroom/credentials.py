"""Where an account's login comes from. Read afresh at each connecting, never stored in this room."""

import hashlib
import hmac
import json
from collections.abc import Callable

from django.conf import settings

from bmasia_crm.common.smtp import SmtpConfig

Loader = Callable[[str], SmtpConfig | None]

_loaders: dict[str, Loader] = {}


def register(kind: str, loader: Loader) -> None:
    """Let `loader(name)` answer for keys `<kind>:<name>`; None means that nothing is set up there."""
    _loaders[kind] = loader


def load(account_key: str) -> SmtpConfig | None:
    kind, _, name = account_key.partition(":")
    loader = _loaders.get(kind)
    return loader(name) if loader else None


def fingerprint(config: SmtpConfig | None) -> str:
    """A keyed hash that changes with any part of the login; "" when nothing is set up.

    Where the Sent folder is read is no part of it: another IMAP server makes no refused password good.
    """
    if config is None:
        return ""
    login = {key: str(value) for key, value in config.items() if key != "imap"}
    plain = json.dumps(login, sort_keys=True)
    return hmac.new(settings.SECRET_KEY.encode(), plain.encode(), hashlib.sha256).hexdigest()


def _profile(name: str) -> SmtpConfig | None:
    profile = settings.EMAIL_SENDERS.get(name)
    return profile["smtp"] if profile else None


register("profile", _profile)
