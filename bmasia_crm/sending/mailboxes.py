"""A person's own mailbox, as the mailroom sees it: the account `mailbox:<user id>`."""

import logging

from bmasia_crm.accounts.models import User
from bmasia_crm.common.encrypted import UndecryptableSecret
from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom.letters import Sender

log = logging.getLogger(__name__)

DEFAULT_PROFILE = "admin"


def key_of(person: User) -> str:
    return f"mailbox:{person.pk}"


def owner_of(key: str) -> User | None:
    kind, _, name = key.partition(":")
    return _person(name) if kind == "mailbox" else None


def load(name: str) -> SmtpConfig | None:
    """The login for `mailbox:<name>`; None when the person is gone, switched off or has no mailbox that opens."""
    person = _person(name)
    return config_of(person) if person else None


def config_of(person: User) -> SmtpConfig | None:
    try:
        return person.get_smtp_config()
    except UndecryptableSecret:
        log.error("The mailbox password of user %s was encrypted with a key that is gone.", person.pk)
        return None


def sender_for(person: User | None, profile: str = DEFAULT_PROFILE) -> Sender:
    if person is None:
        return Sender(user_id=None, name="", address="", mailbox_key="", profile=profile)
    has_mailbox = config_of(person) is not None
    return Sender(
        user_id=person.pk,
        name=person.name,
        address=person.smtp_email or person.email,
        mailbox_key=key_of(person) if has_mailbox else "",
        profile=profile,
    )


def _person(name: str) -> User | None:
    return User.objects.filter(pk=int(name), is_active=True).first()
