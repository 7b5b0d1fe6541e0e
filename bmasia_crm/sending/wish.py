"""What somebody wants sent, checked: every fault is a ValidationError that names the field."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from bmasia_crm.common.lines import CONTROL_CHARACTERS
from bmasia_crm.common.sentences import say
from bmasia_crm.mailroom.letters import Address, File

from .recipients import NO_RECIPIENTS, Audience, colleagues
from .wording import SUBJECT_LENGTH

# Google Workspace takes 100 recipients a message over SMTP (support.google.com/a/answer/166852).
MOST_RECIPIENTS = 100
# The PDF is frozen when it is scheduled: what lies longer than this is better printed anew.
FURTHEST = timedelta(days=90)


@dataclass(frozen=True)
class Wish:
    """None stands for "as the draft has it". Addresses are as typed: strings, one address each."""

    recipients: Any = None
    cc: Any = ()
    bcc: Any = ()
    subject: str | None = None
    body: str | None = None
    allow_outside: bool = False
    # Of the PDF that was shown; None stands for "as it is now".
    pdf_sha256: str | None = None
    # What goes with the document, as `attached.read` has it.
    files: tuple[File, ...] = ()


@dataclass(frozen=True)
class Envelope:
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    outside: tuple[str, ...]


def envelope(wish: Wish, audience: Audience) -> Envelope:
    if wish.recipients is None:
        wanted: Any = [contact.email for contact in audience.chosen]
        missing = NO_RECIPIENTS
    else:
        wanted, missing = wish.recipients, say("Choose at least one recipient.")
    seen: set[str] = set()
    to, cc, bcc = (
        _addresses(name, given, audience, seen)
        for name, given in (("recipients", wanted), ("cc", wish.cc), ("bcc", wish.bcc))
    )
    if not to:
        raise ValidationError({"recipients": missing})
    if len(seen) > MOST_RECIPIENTS:
        too_many = say("A message goes to at most {most} addresses; these are {count}.")
        raise ValidationError({"recipients": too_many.given(most=MOST_RECIPIENTS, count=len(seen))})
    return Envelope(to, cc, bcc, _outside((*to, *cc, *bcc), audience, wish))


def _addresses(name: str, given: Any, audience: Audience, seen: set[str]) -> tuple[Address, ...]:
    """Each address once over all three fields, in the order given, with the contact's name where one is known."""
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise ValidationError({name: say('Give a list of addresses, such as ["somchai@example.com"].')})
    addresses = []
    for entry in given:
        address = _address(name, entry)
        if address.casefold() not in seen:
            seen.add(address.casefold())
            contact = audience.knows(address)
            addresses.append(Address(contact.name if contact else "", address))
    return tuple(addresses)


def _address(name: str, entry: Any) -> str:
    text = entry.strip() if isinstance(entry, str) else ""
    try:
        validate_email(text)
        return Address("", text).address
    except (ValidationError, ValueError) as error:
        wrong = say("{entry} is not an e-mail address.", entry=repr(entry))
        raise ValidationError({name: wrong}) from error


def _outside(addresses: tuple[Address, ...], audience: Audience, wish: Wish) -> tuple[str, ...]:
    strangers = tuple(address.address for address in addresses if not audience.knows(address.address))
    own = colleagues() if strangers else frozenset()
    outside = tuple(address for address in strangers if address.casefold() not in own)
    if outside and not wish.allow_outside:
        strange = say("{addresses}: no active contact of this company.", addresses=outside)
        allow = say("Set allow_outside to send there all the same.")
        raise ValidationError({"recipients": strange + allow})
    return outside


def checked_subject(text: str) -> str:
    if CONTROL_CHARACTERS.search(text):
        raise ValidationError({"subject": say("The subject must be a single line.")})
    if not text.strip():
        raise ValidationError({"subject": say("Write a subject.")})
    if len(text) > SUBJECT_LENGTH:
        too_long = say("The subject has {count} characters; {most} is the most.")
        raise ValidationError({"subject": too_long.given(count=len(text), most=SUBJECT_LENGTH)})
    return text.strip()


def checked_body(text: str) -> str:
    if not text.strip():
        raise ValidationError({"body": say("Write a message.")})
    if "\x00" in text:
        raise ValidationError({"body": say("The message holds a character that cannot be sent (NUL).")})
    # As a text field has it: browsers end the lines of a form as mail does.
    return text.replace("\r\n", "\n")


def checked_moment(moment: datetime | None) -> datetime | None:
    """When to send; None stands for now."""
    if moment is None:
        return None
    if moment <= timezone.now():
        raise ValidationError({"send_at": say("This moment has passed. Choose a later one, or send now.")})
    if moment > timezone.now() + FURTHEST:
        too_far = say("Choose a moment within the next {days} days.", days=FURTHEST.days)
        raise ValidationError({"send_at": too_far})
    return moment
