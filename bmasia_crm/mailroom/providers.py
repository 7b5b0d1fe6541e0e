"""What is known of the big mail providers, by the host one sends through. Figures from their own help pages."""

from dataclasses import dataclass, replace

from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.common.smtp import ImapServer, SmtpConfig


@dataclass(frozen=True)
class Provider:
    """Limits are for a rolling 24 hours; None means that we know of none."""

    # Empty where it has none that people know.
    name: str
    hosts: tuple[str, ...] = ()
    messages_a_day: int | None = None
    recipients_a_day: int | None = None
    messages_a_minute: int | None = None
    recipients_a_message: int | None = None
    largest_message: int | None = None
    login_help: str = ""
    imap: ImapServer | None = None
    # Whether what is sent through SMTP appears in the Sent folder by itself.
    files_sent_copies: bool = False
    # Why no Sent folder of this provider can be read.
    no_imap: Sentence = NOTHING


MEGABYTE = 1024 * 1024

GOOGLE = Provider(
    name="Google",
    hosts=("smtp.gmail.com", "smtp.googlemail.com"),
    messages_a_day=2000,
    recipients_a_day=10_000,
    recipients_a_message=100,
    largest_message=25 * MEGABYTE,
    login_help="https://myaccount.google.com/apppasswords",
    imap=ImapServer("imap.gmail.com"),
    files_sent_copies=True,
)
# The relay for a whole company files nothing, unless its administrator has switched on comprehensive mail storage.
GOOGLE_RELAY = replace(GOOGLE, hosts=("smtp-relay.gmail.com",), files_sent_copies=False)
# The same servers, but an address at gmail.com is a personal account with a smaller allowance.
GMAIL = Provider(
    name="Gmail",
    messages_a_day=500,
    recipients_a_day=500,
    recipients_a_message=100,
    largest_message=25 * MEGABYTE,
    login_help=GOOGLE.login_help,
    imap=GOOGLE.imap,
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
    files_sent_copies=True,
    no_imap=say("Microsoft lets no program read a mailbox with a password."),
)
OWN_SERVER = Provider(name="")


def provider_of(host: str, email: str = "") -> Provider:
    host = host.rstrip(".").lower()
    if host in GOOGLE.hosts:
        return GMAIL if email.lower().endswith(("@gmail.com", "@googlemail.com")) else GOOGLE
    known = (GOOGLE_RELAY, MICROSOFT)
    return next((provider for provider in known if host in provider.hosts), OWN_SERVER)


def imap_of(config: SmtpConfig) -> ImapServer | None:
    """Where the Sent folder of an account is read: its own setting, else the provider's; None where nobody can."""
    return config.get("imap") or provider_of(config["host"], config["email"]).imap


def files_sent_copies(config: SmtpConfig) -> bool:
    return provider_of(config["host"], config["email"]).files_sent_copies


def absence_proves(config: SmtpConfig) -> bool:
    """Whether everything that was sent stands in the folder we read: not if that is at another server's."""
    provider = provider_of(config["host"], config["email"])
    return provider.files_sent_copies and provider.imap is not None and imap_of(config) == provider.imap
