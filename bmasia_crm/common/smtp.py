"""What it takes to sign in to a mail server, as a type and as a URL."""

from typing import Literal, TypedDict, get_args
from urllib.parse import parse_qs, unquote, urlsplit

Security = Literal["starttls", "tls", "none"]

# RFC 6409 (submission) and RFC 8314 (implicit TLS); 25 only for a relay without encryption.
DEFAULT_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}


class SmtpConfig(TypedDict):
    email: str
    username: str
    password: str
    host: str
    port: int
    use_tls: bool
    security: Security


def parse_security(value: str) -> Security:
    for known in get_args(Security):
        if value == known:
            security: Security = known
            return security
    raise ValueError(f"Security must be one of starttls, tls, none; not {value!r}.")


def parse_smtp_url(url: str, email: str) -> SmtpConfig:
    """Read `smtp://user:password@host:587?security=starttls`; raise ValueError with a sentence.

    User and password are percent-encoded where they hold `@`, `:` or `/`.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("An SMTP address looks like smtp://user:password@host:587?security=starttls.")
    default = "tls" if parts.scheme == "smtps" else "starttls"
    security = parse_security(parse_qs(parts.query).get("security", [default])[0])
    return SmtpConfig(
        email=email,
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=parts.hostname,
        port=parts.port or DEFAULT_PORTS[security],
        use_tls=security == "starttls",
        security=security,
    )


class SenderProfile(TypedDict):
    """A departmental account. `smtp` is None until a server is set up for it."""

    email: str
    name: str
    smtp: SmtpConfig | None
