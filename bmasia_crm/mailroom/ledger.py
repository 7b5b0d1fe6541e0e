"""How a message is written down: all its rows or none, and once, however many ask at the same moment."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q

from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.sentences import say

from . import wake
from .letters import Address, File, Letter
from .models import Account, Attachment, Content, EmailLog, IdempotencyKey, Recipient, RecipientKind, State
from .routes import Route

# A message that ended so may be asked for again at once; any other bars its double for a minute.
ENDED_WITHOUT_MAIL = frozenset({State.FAILED, State.CANCELLED})
GUARD_SECONDS = 60
NO_FAILURE: dict[str, Any] = {
    "failure_kind": "",
    "failure_sentence": "",
    "reply_code": None,
    "reply_text": "",
}


class IdempotencyConflict(NotPossible):
    """The same key came with another payload."""


def scoped(user_id: int | None, key: str) -> str:
    """A key belongs to the person who chose it: two people may choose the same."""
    return f"{user_id or 0}:{key}" if key else ""


def by_key(key: str, fingerprint: str = "") -> EmailLog | None:
    if not key:
        return None
    known = IdempotencyKey.objects.select_related("email__account").filter(key=key).first()
    if known is None:
        return None
    if fingerprint and known.fingerprint != fingerprint:
        raise IdempotencyConflict(say("This Idempotency-Key was used for another message."))
    return known.email


def write(email: EmailLog, route: Route, key: str, write_parts: Callable[[], None]) -> EmailLog:
    """One transaction. Two unique columns settle every race: the request's key and the content's guard."""
    email.guard = email.fingerprint
    try:
        with transaction.atomic():
            _release_guard(email)
            email.account = account_of(route)
            email.save(force_insert=True)
            write_parts()
            if key:
                IdempotencyKey.objects.create(key=key, email=email, fingerprint=email.fingerprint)
            wake.notify()
    except IntegrityError:
        earlier = by_key(key, email.fingerprint) or EmailLog.objects.filter(guard=email.fingerprint).first()
        if earlier is None:
            raise
        return _remember(key, earlier, email.fingerprint)
    return email


def write_letter(email: EmailLog, letter: Letter, data: bytes) -> None:
    Content.objects.create(email=email, data=data)
    groups = ((RecipientKind.TO, letter.to), (RecipientKind.CC, letter.cc), (RecipientKind.BCC, letter.bcc))
    Recipient.objects.bulk_create(_recipients(email, groups))
    files = enumerate(letter.attachments)
    Attachment.objects.bulk_create(_attachment(email, position, file) for position, file in files)


def write_copy(original: EmailLog, copy: EmailLog, data: bytes) -> None:
    Content.objects.create(email=copy, data=data)
    Recipient.objects.bulk_create(
        Recipient(email=copy, kind=recipient.kind, name=recipient.name, address=recipient.address)
        for recipient in original.recipients.all()
    )
    attachments = list(original.attachments.all())
    for attachment in attachments:
        attachment.pk, attachment.email = None, copy
    Attachment.objects.bulk_create(attachments)


def account_of(route: Route) -> Account:
    return Account.objects.get_or_create(key=route.key, defaults={"address": route.from_address})[0]


def route_fields(route: Route) -> dict[str, Any]:
    return {
        "route_reason": route.reason,
        "route_sentence": route.sentence,
        "from_name": route.from_name,
        "from_address": route.from_address,
        "reply_to": route.reply_to,
    }


def _release_guard(email: EmailLog) -> None:
    stale = Q(created_at__lt=email.created_at - timedelta(seconds=GUARD_SECONDS))
    released = stale | Q(state__in=ENDED_WITHOUT_MAIL)
    EmailLog.objects.filter(released, guard=email.fingerprint).update(guard=None)


def _remember(key: str, earlier: EmailLog, fingerprint: str) -> EmailLog:
    """A second key that met the content guard answers with the same message, however late it repeats."""
    if key:
        IdempotencyKey.objects.get_or_create(key=key, defaults={"email": earlier, "fingerprint": fingerprint})
    return earlier


def _recipients(
    email: EmailLog, groups: tuple[tuple[RecipientKind, tuple[Address, ...]], ...]
) -> list[Recipient]:
    """Each address once, whatever its case: the first of To, Cc, Bcc that names it counts."""
    found: dict[str, Recipient] = {}
    for kind, addresses in groups:
        for address in addresses:
            recipient = Recipient(email=email, kind=kind, name=address.name, address=address.wire)
            found.setdefault(address.wire.lower(), recipient)
    return list(found.values())


def _attachment(email: EmailLog, position: int, file: File) -> Attachment:
    return Attachment(
        email=email,
        position=position,
        filename=file.filename,
        content_type=file.content_type,
        size=len(file.data),
        sha256=file.sha256,
    )
