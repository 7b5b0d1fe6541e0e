"""What it takes to sign in to a mail server, as a type and as a URL."""

from typing import Literal, NamedTuple, NotRequired, TypedDict, get_args
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

Security = Literal["starttls", "tls", "none"]

# RFC 6409 (submission) and RFC 8314 (implicit TLS); 25 only for a relay without encryption.
DEFAULT_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
# RFC 8314: IMAP with TLS from the start, the only kind we speak.
IMAP_PORT = 993


class ImapServer(NamedTuple):
    host: str
    port: int = IMAP_PORT


class SmtpConfig(TypedDict):
    email: str
    username: str
    password: str
    host: str
    port: int
    use_tls: bool
    security: Security
    # Where the same login reads its Sent folder. Left out: what is known of the provider counts.
    imap: NotRequired[ImapServer]


def parse_security(value: str) -> Security:
    for known in get_args(Security):
        if value == known:
            security: Security = known
            return security
    raise ValueError(f"Security must be one of starttls, tls, none; not {value!r}.")


def parse_imap(value: str) -> ImapServer:
    """Read `host`, `host:port` or `[address]:port`; raise ValueError with a sentence."""
    sentence = f"An IMAP server looks like imap.example.com:{IMAP_PORT}; not {value!r}."
    try:
        parts = urlsplit(f"//{value}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(sentence) from error
    if not host or port == 0 or parts.netloc != value or parts.username is not None:
        raise ValueError(sentence)
    return ImapServer(host, port or IMAP_PORT)


def parse_smtp_url(url: str, email: str) -> SmtpConfig:
    """Read `smtp://user:password@host:587?security=starttls&imap=host:993`; raise ValueError with a sentence.

    User and password are percent-encoded where they hold `@`, `:` or `/`.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("An SMTP address looks like smtp://user:password@host:587?security=starttls.")
    config = _config(parts, parts.hostname, email)
    if imap := parse_qs(parts.query).get("imap"):
        config["imap"] = parse_imap(imap[0])
    return config


def _config(parts: SplitResult, host: str, email: str) -> SmtpConfig:
    default = "tls" if parts.scheme == "smtps" else "starttls"
    security = parse_security(parse_qs(parts.query).get("security", [default])[0])
    return SmtpConfig(
        email=email,
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=host,
        port=parts.port or DEFAULT_PORTS[security],
        use_tls=security == "starttls",
        security=security,
    )


class SenderProfile(TypedDict):
    """A departmental account. `smtp` is None until a server is set up for it."""

    email: str
    name: str
    smtp: SmtpConfig | None
