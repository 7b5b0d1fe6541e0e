"""How large a message may be, known before it is written down rather than when the server refuses it."""

from bmasia_crm.common.sentences import Sentence, say

from . import credentials
from .models import Account
from .providers import MEGABYTE, OWN_SERVER, provider_of

# Most servers take at least this much; one that says otherwise in its EHLO (SIZE, RFC 1870) is believed.
USUAL = 25 * MEGABYTE


# RFC 2045, section 6.8: 57 bytes make a line of 76 letters and its end.
BYTES, ENCODED = 57, 78
# Header lines and words weigh less, as text and as HTML.
WORDS = 128 * 1024


class TooLarge(ValueError):
    """The sentence is for whoever wants to send it."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def refuse_too_large(account_key: str, size: int) -> None:
    """`size` counts the whole message, with what is attached in base64."""
    limit = largest(account_key)
    if size > limit:
        raise TooLarge(
            say(
                "With what is attached the message would have {size} MB, and the account takes at most {limit} MB.",
                size=f"{size / MEGABYTE:.1f}",
                limit=f"{limit / MEGABYTE:.0f}",
            )
        )


def largest(account_key: str) -> int:
    announced = Account.objects.filter(key=account_key).values_list("size_limit", flat=True).first()
    config = credentials.load(account_key)
    provider = provider_of(config["host"], config["email"]) if config else OWN_SERVER
    return announced or provider.largest_message or USUAL


def room(account_key: str) -> int:
    """How many bytes of files a message has room for, before base64."""
    return max(0, largest(account_key) - WORDS) * BYTES // ENCODED


def note(account: Account, announced: int | None) -> None:
    """What the server said of itself while we were signed in."""
    if announced != account.size_limit:
        Account.objects.filter(pk=account.pk).update(size_limit=announced)
