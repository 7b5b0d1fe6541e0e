"""What mail can be sent to, beyond what Django's own check says."""

import pytest
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from bmasia_crm.common.addresses import on_the_wire, sendable


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("somchai@example.com", "somchai@example.com"),
        ("a@münchen.example", "a@xn--mnchen-3ya.example"),
        ("a@ไทย.example", "a@xn--o3cw4h.example"),
        ('"a,b@c"@example.com', '"a,b@c"@example.com'),
        ("o'neill+music@example.com", "o'neill+music@example.com"),
    ],
)
def test_an_international_domain_is_written_in_ascii(address: str, wire: str) -> None:
    sendable(address)
    assert on_the_wire(address) == wire


@pytest.mark.parametrize(
    "address",
    [
        '"a\x01b"@example.com',
        "\u017fales@example.com",  # a long s, which is an S to a regular expression that ignores case
        "a@example.com\u202e",
        '".."@example.com',
        "a@fa\u00df.example",
        "a@" + ".".join(["\u00fc" * 55] * 4) + ".example",
    ],
    ids=["control", "long s", "bidi", "dots", "sharp s", "too long in ASCII"],
)
def test_what_django_lets_pass_and_no_server_takes_is_refused(address: str) -> None:
    validate_email(address)
    with pytest.raises(ValidationError, match="Mail cannot be sent to this address"):
        sendable(address)


@pytest.mark.parametrize("address", ["", "@", "a@", "@b", "a", "a@b@c d", "a\r\nb@example.com"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        on_the_wire(address)
