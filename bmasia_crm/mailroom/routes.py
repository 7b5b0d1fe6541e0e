"""Through which account a message leaves, and why. `choose` and `fallback` are pure."""

from dataclasses import dataclass, replace
from typing import Literal

from django.conf import settings
from django.utils import timezone

from bmasia_crm.common.sentences import NOTHING, Sentence, say
from bmasia_crm.common.smtp import SenderProfile, SmtpConfig

from . import credentials, tense
from .letters import Sender
from .models import Account

Reason = Literal[
    "own_mailbox",
    "no_mailbox",
    "no_person",
    "mailbox_resting",
    "login_refused",
    "unreachable",
    "tls_failed",
    "sender_refused",
]


class UnknownProfile(ValueError):
    """The sender profile is not one of EMAIL_SENDERS."""


@dataclass(frozen=True)
class Mailbox:
    """What `choose` needs to know of a person's own mailbox. `trouble` says why it rests, if it does."""

    key: str
    address: str
    trouble: Sentence = NOTHING


@dataclass(frozen=True)
class Route:
    """The account a message leaves through this time, what the client sees of it, and why."""

    kind: Literal["mailbox", "profile"]
    key: str
    profile: str | None
    from_name: str
    from_address: str
    reply_to: str
    reason: Reason
    sentence: Sentence


def choose(sender: Sender, mailbox: Mailbox | None) -> Route:
    """The sender's own mailbox if there is one and it does not rest; else the profile."""
    if mailbox and not mailbox.trouble:
        sentence = _own_mailbox(sender, mailbox)
        name = sender.name
        return Route("mailbox", mailbox.key, None, name, mailbox.address, "", "own_mailbox", sentence)
    if mailbox:
        return fallback(sender, "mailbox_resting", mailbox.trouble)
    if sender.user_id is None:
        return fallback(sender, "no_person", _no_person(sender))
    return fallback(sender, "no_mailbox", _no_mailbox(sender))


def fallback(sender: Sender, reason: Reason, because: Sentence) -> Route:
    """The sender's profile. The person stays in From by name, and answers go to that person's own address."""
    profile = profile_of(sender.profile)
    route = Route(
        kind="profile",
        key=f"profile:{sender.profile}",
        profile=sender.profile,
        from_name=profile["name"],
        from_address=profile["email"],
        reply_to="",
        reason=reason,
        sentence=because + tense.LEAVES.given(address=profile["email"]),
    )
    if sender.user_id is None or not sender.name:
        return route
    named = replace(route, from_name=f"{sender.name} ({profile['name']})")
    if not sender.address or sender.address == profile["email"]:
        return named
    sentence = route.sentence + say("Answers go to {address}.", address=sender.address)
    return replace(named, reply_to=sender.address, sentence=sentence)


def preview(sender: Sender) -> Route:
    """The route a message of this sender would take now, as far as is known before connecting."""
    return choose(sender, mailbox_of(sender.mailbox_key))


def mailbox_of(key: str) -> Mailbox | None:
    """The mailbox behind a key with its health, None when nothing is set up there."""
    config = credentials.load(key) if key else None
    return Mailbox(key, config["email"], _trouble(key, config)) if config else None


def profile_of(name: str) -> SenderProfile:
    try:
        profile: SenderProfile = settings.EMAIL_SENDERS[name]
    except KeyError as error:
        known = ", ".join(settings.EMAIL_SENDERS)
        raise UnknownProfile(f"There is no sender profile {name!r}; there are {known}.") from error
    return profile


def _trouble(key: str, config: SmtpConfig) -> Sentence:
    account = Account.objects.filter(key=key).first()
    if account is None or not account.rests(timezone.now(), credentials.fingerprint(config)):
        return NOTHING
    return account.health_sentence or tense.UNUSABLE.given(address=config["email"])


def _own_mailbox(sender: Sender, mailbox: Mailbox) -> Sentence:
    leaves = tense.LEAVES_OWN if sender.name else tense.LEAVES_SENDERS_OWN
    return leaves.given(address=mailbox.address, name=sender.name)


def _no_person(sender: Sender) -> Sentence:
    if not sender.name:
        return tense.BY_ITSELF
    return say("{name} no longer signs in here.", name=sender.name)


def _no_mailbox(sender: Sender) -> Sentence:
    return tense.NO_MAILBOX.given(name=sender.name) if sender.name else tense.SENDER_HAS_NO_MAILBOX
