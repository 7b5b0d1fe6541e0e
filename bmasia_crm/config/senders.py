"""The five sender profiles of EMAIL_SENDERS, each overridable from the environment.

`EMAIL_SENDER_SALES="BMAsia Sales <sales@example.com>"` changes the address,
`EMAIL_SENDER_SALES_SMTP_URL=smtp://…` the server it signs in to; without the latter SYSTEM_SMTP_URL serves all five.
"""

from email.utils import formataddr, parseaddr

from django.core.exceptions import ImproperlyConfigured

from bmasia_crm.common.smtp import SenderProfile, SmtpConfig, parse_smtp_url

from . import env

ADDRESSES = {
    "admin": "norbert@bmasiamusic.com",
    "finance": "pom@bmasiamusic.com",
    "sales": "nikki.h@bmasiamusic.com",
    "support": "keith@bmasiamusic.com",
    "production": "production@bmasiamusic.com",
}


def read() -> dict[str, SenderProfile]:
    return {name: _profile(name, address) for name, address in ADDRESSES.items()}


def _profile(name: str, address: str) -> SenderProfile:
    variable = f"EMAIL_SENDER_{name.upper()}"
    display_name, email = parseaddr(env.text(variable, formataddr(("BMAsia Music", address))))
    if "@" not in email:
        raise ImproperlyConfigured(f"{variable} must be an address like BMAsia Sales <sales@example.com>.")
    return SenderProfile(email=email, name=display_name or "BMAsia Music", smtp=_smtp(variable, email))


def _smtp(variable: str, email: str) -> SmtpConfig | None:
    url = env.text(f"{variable}_SMTP_URL") or env.text("SYSTEM_SMTP_URL")
    if not url:
        return None
    try:
        return parse_smtp_url(url, email)
    except ValueError as error:
        raise ImproperlyConfigured(f"{variable}_SMTP_URL or SYSTEM_SMTP_URL: {error}") from error
