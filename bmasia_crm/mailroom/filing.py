"""The copy of a sent message in its sender's Sent folder, where the provider does not put one there itself.

It is made after the message counts as sent, and whatever happens here, nothing is sent again.
"""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils import timezone

from bmasia_crm.common.sentences import Sentence, say

from . import credentials, providers
from .models import Account, Attempt, EmailLog, Filing, FilingState, Outcome, SentFolder
from .sent_folder import OpenFolder, owner_of


def begin(emails: Sequence[EmailLog], **_: Any) -> None:
    """News of sent messages. It may come twice; each copy is asked for once."""
    accounts = {email.pk: email.account for email in emails}
    accepted = Attempt.objects.filter(email__in=emails, outcome=Outcome.ACCEPTED).order_by("number")
    accounts |= {each.email_id: each.account for each in accepted.select_related("account") if each.account}
    owners = {account: _owner(account) for account in set(accounts.values())}
    for account in (account for account, owner in owners.items() if owner):
        SentFolder.objects.get_or_create(account=account)
    copies = [
        Filing(
            email=email,
            account=account,
            next_at=timezone.now(),
            sentence=say("A copy goes into the Sent folder of {owner}.", owner=owner),
        )
        for email in emails
        if (owner := owners[account := accounts[email.pk]])
    ]
    Filing.objects.bulk_create(copies, ignore_conflicts=True)


def file(filing: Filing, open_folder: OpenFolder, still_ours: Callable[[], None]) -> None:
    """Put the very bytes that were sent there, unless they are: a worker may have died before it wrote that down."""
    folder, config = open_folder()
    if config["email"] != filing.email.from_address:
        moved = say("It left from {address}, and the mailbox is another one now.")
        give_up(filing, moved.given(address=filing.email.from_address))
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
        sentence=say('A copy stands in "{folder}" of {owner}.', folder=name, owner=owner_of(config)),
        next_at=None,
        done_at=timezone.now(),
    )


def give_up(filing: Filing, because: Sentence) -> None:
    _open(filing).update(
        state=FilingState.GIVEN_UP,
        sentence=say("It was sent, but no copy could be put into the Sent folder.") + because,
        next_at=None,
        done_at=timezone.now(),
    )


def _open(filing: Filing) -> Any:
    return Filing.objects.filter(pk=filing.pk, state=FilingState.WAITING)


def _owner(account: Account) -> str:
    """In whose Sent folder we put copies; empty where that is not ours to do."""
    config = credentials.load(account.key)
    if config is None or providers.imap_of(config) is None or providers.files_sent_copies(config):
        return ""
    return owner_of(config)
