from collections.abc import Collection, Mapping
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from bmasia_crm.common.addresses import sendable
from bmasia_crm.common.encrypted import EncryptedTextField, UndecryptableSecret
from bmasia_crm.common.languages import Language
from bmasia_crm.common.prose import ProseField
from bmasia_crm.common.sentences import say
from bmasia_crm.common.smtp import DEFAULT_PORTS, IMAP_PORT, ImapServer, SmtpConfig, parse_security

# What a signature ends with as long as nobody has written another.
OUR_NAME = "BMAsia Music"
# Two names of 150 letters each may be stored; the record of messages keeps 200 with the profile's name behind.
LONGEST_NAME = 150
PASSWORD_AGAIN = say(
    "Enter the password again: it is about to be sent to another server, or without encryption."
)


class AppPasswordField(EncryptedTextField):
    def normalise(self, plain: str) -> str:
        """Google shows an app password as `abcd efgh ijkl mnop`; the spaces are no part of it."""
        return "".join(plain.split())


class User(AbstractUser):
    class Security(models.TextChoices):
        STARTTLS = "starttls", "STARTTLS (port 587)"
        TLS = "tls", "TLS from the start (port 465)"
        NONE = "none", "None"

    email = models.EmailField("e-mail address", blank=True, validators=[sendable])
    language = models.CharField(max_length=2, choices=Language, default=Language.ENGLISH)
    signature = ProseField(
        max_length=2000,
        blank=True,
        help_text="What this person's messages end with. Empty: the name and BMAsia Music.",
    )

    smtp_email = models.EmailField(
        "SMTP e-mail",
        null=True,
        blank=True,
        validators=[sendable],
        help_text="The Gmail address that this person's documents leave from.",
    )
    smtp_password = AppPasswordField("SMTP password", null=True, blank=True)
    smtp_host = models.CharField("SMTP host", max_length=253, default="smtp.gmail.com")
    smtp_port = models.PositiveIntegerField(
        "SMTP port",
        default=DEFAULT_PORTS["starttls"],
        validators=[MinValueValidator(1), MaxValueValidator(65535)],
    )
    smtp_security = models.CharField(
        "SMTP security", max_length=8, choices=Security, default=Security.STARTTLS
    )

    imap_host = models.CharField(
        "IMAP host",
        max_length=253,
        null=True,
        blank=True,
        help_text="Where this mailbox's Sent folder is read, with TLS. Empty: known for Gmail, none elsewhere.",
    )
    imap_port = models.PositiveIntegerField(
        "IMAP port",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(65535)],
        help_text=f"Empty: {IMAP_PORT}.",
    )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """One short line, however it was entered: it stands in the header of every message."""
        printable = (letter if letter.isprintable() else " " for letter in self.get_full_name())
        return " ".join("".join(printable).split())[:LONGEST_NAME].strip() or self.username

    @property
    def default_signature(self) -> str:
        return f"{self.name}\n{OUR_NAME}"

    @property
    def signed(self) -> str:
        """What this person's messages end with."""
        return self.signature or self.default_signature

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """But for the stored password: any text will do, and its key may be lost."""
        super().clean_fields(exclude={*(exclude or ()), "smtp_password"})

    @property
    def has_password(self) -> bool:
        """Whether the mailbox has a password that can be read; else it must be entered (again)."""
        try:
            return bool(self.smtp_password)
        except UndecryptableSecret:
            return False

    def would_betray_password(self, new: Mapping[str, Any]) -> bool:
        """Whether the stored password would go to another server with these values, or unprotected.

        Whoever wants that must know the password: else a borrowed session, or an admin, could have it sent home.
        """
        if not self.has_password:
            return False
        hosts = ((new.get(name), getattr(self, name)) for name in ("smtp_host", "imap_host"))
        elsewhere = any(host and host.casefold() != (known or "").casefold() for host, known in hosts)
        none = self.Security.NONE
        return elsewhere or (new.get("smtp_security") == none and self.smtp_security != none)

    def get_smtp_config(self) -> SmtpConfig | None:
        """What this person's own mailbox signs in with, or None while address or password is missing.

        Raises UndecryptableSecret when no key in CREDENTIAL_KEYS opens the stored password.
        """
        if not (self.smtp_email and self.smtp_password):
            return None
        config = SmtpConfig(
            email=self.smtp_email,
            username=self.smtp_email,
            password=self.smtp_password,
            host=self.smtp_host,
            port=self.smtp_port,
            use_tls=self.smtp_security == self.Security.STARTTLS,
            security=parse_security(self.smtp_security),
        )
        if self.imap_host:
            config["imap"] = ImapServer(self.imap_host, self.imap_port or IMAP_PORT)
        return config
