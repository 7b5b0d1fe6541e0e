"""The copy of a sent message in its sender's Sent folder, where the provider does not put one there itself.

It is made after the message counts as sent, and whatever happens here, nothing is sent again.
"""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from . import credentials, providers
from .models import EmailLog, Filing, FilingState, Outcome, SentFolder
from .sent_folder import OpenFolder, owner_of


def begin(email: EmailLog, **_: Any) -> None:
    """News of a sent message. It may come twice; the copy is asked for once."""
    accepted = email.attempts.filter(outcome=Outcome.ACCEPTED).select_related("account").order_by("-number")
    attempt = accepted.first()
    account = (attempt.account if attempt else None) or email.account
    config = credentials.load(account.key)
    if config is None or providers.imap_of(config) is None or providers.files_sent_copies(config):
        return
    SentFolder.objects.get_or_create(account=account)
    sentence = f"A copy goes into the Sent folder of {owner_of(config)}."
    copy = Filing(email=email, account=account, next_at=timezone.now(), sentence=sentence)
    # One statement: whoever sends waits for it.
    Filing.objects.bulk_create([copy], ignore_conflicts=True)


def file(filing: Filing, open_folder: OpenFolder, still_ours: Callable[[], None]) -> None:
    """Put the very bytes that were sent there, unless they are: a worker may have died before it wrote that down."""
    folder, config = open_folder()
    if config["email"] != filing.email.from_address:
        give_up(filing, f"It left from {filing.email.from_address}, and the mailbox is another one now.")
        return
    sight = folder.look(filing.email.message_id)
    if not sight.found_in:
        data = filing.email.eml()
        still_ours()
        folder.append(data)
    name = sight.found_in or folder.name
    _open(filing).update(
        state=FilingState.FILED,
        folder=name,
        sentence=f'A copy stands in "{name}" of {owner_of(config)}.',
        next_at=None,
        done_at=timezone.now(),
    )


def give_up(filing: Filing, because: str) -> None:
    _open(filing).update(
        state=FilingState.GIVEN_UP,
        sentence=f"It was sent, but no copy could be put into the Sent folder. {because}",
        next_at=None,
        done_at=timezone.now(),
    )


def _open(filing: Filing) -> Any:
    return Filing.objects.filter(pk=filing.pk, state=FilingState.WAITING)
