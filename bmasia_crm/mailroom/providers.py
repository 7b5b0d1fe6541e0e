"""What is known of the big mail providers, by the host one sends through. Figures from their own help pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Provider:
    """Limits are for a rolling 24 hours; None means that we know of none."""

    name: str
    hosts: tuple[str, ...] = ()
    messages_a_day: int | None = None
    recipients_a_day: int | None = None
    messages_a_minute: int | None = None
    recipients_a_message: int | None = None
    largest_message: int | None = None
    login_help: str = ""
    imap_host: str = ""
    # Whether what is sent through SMTP appears in the Sent folder by itself.
    files_sent_copies: bool = False


MEGABYTE = 1024 * 1024

GOOGLE = Provider(
    name="Google",
    hosts=("smtp.gmail.com", "smtp.googlemail.com", "smtp-relay.gmail.com"),
    messages_a_day=2000,
    recipients_a_day=10_000,
    recipients_a_message=100,
    largest_message=25 * MEGABYTE,
    login_help="https://myaccount.google.com/apppasswords",
    imap_host="imap.gmail.com",
    files_sent_copies=True,
)
# The same servers, but an address at gmail.com is a personal account with a smaller allowance.
GMAIL = Provider(
    name="Gmail",
    messages_a_day=500,
    recipients_a_day=500,
    recipients_a_message=100,
    largest_message=25 * MEGABYTE,
    login_help=GOOGLE.login_help,
    imap_host="imap.gmail.com",
    files_sent_copies=True,
)
MICROSOFT = Provider(
    name="Microsoft",
    hosts=("smtp.office365.com", "smtp-mail.outlook.com", "smtp-legacy.office365.com"),
    recipients_a_day=10_000,
    messages_a_minute=30,
    recipients_a_message=500,
    largest_message=35 * MEGABYTE,
    login_help="https://mysignins.microsoft.com/security-info",
    imap_host="outlook.office365.com",
    files_sent_copies=True,
)
OWN_SERVER = Provider(name="The mail server")


def provider_of(host: str, email: str = "") -> Provider:
    host = host.rstrip(".").lower()
    if host in GOOGLE.hosts:
        return GMAIL if email.lower().endswith(("@gmail.com", "@googlemail.com")) else GOOGLE
    return MICROSOFT if host in MICROSOFT.hosts else OWN_SERVER
