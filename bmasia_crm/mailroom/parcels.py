"""A message as it leaves through one account this time: its envelope, its sender lines, its bytes."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bmasia_crm.common.smtp import SmtpConfig

from .models import Account, Attempt, EmailLog, Recipient, RecipientState
from .smtp import Envelope


@dataclass
class Parcel:
    email: EmailLog
    envelope: Envelope
    header_lines: str
    content: bytes = field(repr=False)
    # What was written down of this try, from the moment it was begun.
    attempt: Attempt = field(init=False)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def pack(emails: Sequence[EmailLog], account: Account, config: SmtpConfig) -> list[Parcel]:
    """For whoever is still to get them."""
    pending = Recipient.objects.filter(email__in=emails, state=RecipientState.PENDING).order_by("pk")
    addresses = defaultdict[int, list[str]](list)
    for email_id, address in pending.values_list("email_id", "address"):
        addresses[email_id].append(address)
    return [_packed(email, account, config, tuple(addresses[email.pk])) for email in emails]


def _packed(email: EmailLog, account: Account, config: SmtpConfig, recipients: tuple[str, ...]) -> Parcel:
    if account.is_mailbox:
        email.from_address = config["email"]
    lines = email.sender_lines()
    content = lines.encode("ascii") + bytes(email.content.data)
    return Parcel(email, Envelope(email.from_address, recipients, len(content)), lines, content)
