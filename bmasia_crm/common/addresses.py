"""Which addresses mail can be sent to. Django's own check lets pass what no header can carry and no server takes."""

import re
from email.errors import HeaderParseError
from email.headerregistry import Address

from django.core.exceptions import ValidationError

from .lines import CONTROL_CHARACTERS
from .sentences import say

# RFC 5321, 4.5.3.1.3, less the angle brackets.
LONGEST = 254
# Python knows the older of two rules for international domains, which takes these elsewhere: faß.de to fass.de.
AMBIGUOUS = re.compile("[ßẞς\u200c\u200d]")


def on_the_wire(address: str) -> str:
    """The address as SMTP wants it, an international domain in its ASCII form; ValueError if there is none."""
    local, at, domain = address.rpartition("@")
    possible = local and at and domain and local.isascii() and not CONTROL_CHARACTERS.search(local)
    if not possible or AMBIGUOUS.search(domain):
        raise ValueError(f"{address!r} is not an address that mail can be sent to.")
    try:
        ascii_form = f"{local}@{domain.encode('idna').decode('ascii')}"
        understood = Address(addr_spec=ascii_form).addr_spec
    except (HeaderParseError, UnicodeError, ValueError, IndexError) as error:
        raise ValueError(f"{address!r} is not an address that mail can be sent to.") from error
    if understood != ascii_form or len(ascii_form) > LONGEST:
        raise ValueError(f"{address!r} is not an address that mail can be sent to.")
    return ascii_form


def sendable(address: str) -> None:
    """For fields that hold an address."""
    try:
        on_the_wire(address)
    except ValueError as error:
        raise ValidationError(say("Mail cannot be sent to this address.")) from error
