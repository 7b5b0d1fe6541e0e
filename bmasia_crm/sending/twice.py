"""Before a document is sent twice: the messages with it that wait, or have left just now."""

from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.documents.models import Document
from bmasia_crm.mailroom.models import EmailLog, RecipientKind, RecipientState, State

from .kinds import kind_of

# After that somebody who sends it again means to.
JUST_NOW = timedelta(hours=1)
# So many are told, and so many of the addresses of each.
MOST = 3


def warnings(document: Document) -> list[Sentence]:
    now = timezone.now()
    just_sent = Q(state=State.SENT, sent_at__gt=now - JUST_NOW)
    open_ones = Q(state__in=[State.QUEUED, State.SENDING, State.UNCONFIRMED])
    emails = EmailLog.objects.filter(
        just_sent | open_ones,
        document_email__document_type=kind_of(document).name,
        document_email__document_id=document.pk,
    )
    told = (_sentence(email, document.number, now) for email in emails.prefetch_related("recipients")[:MOST])
    # Two that left in the same minute for the same people are one sentence.
    return list({str(sentence): sentence for sentence in told}.values())


def _sentence(email: EmailLog, number: str, now: datetime) -> Sentence:
    if email.state == State.SENT:
        told = say("{number} was already sent to {recipients} at {at}.")
    elif email.state == State.UNCONFIRMED:
        told = say("A message with {number} to {recipients} may have arrived; see under E-mails.")
    elif email.state == State.QUEUED and email.send_at > now:
        told = say("A message with {number} to {recipients} waits already: it leaves at {at}.")
    else:
        told = say("A message with {number} to {recipients} is already on its way.")
    return told.given(number=number, recipients=_addresses(email), at=email.sent_at or email.send_at)


def _addresses(email: EmailLog) -> tuple[str | Sentence, ...]:
    """Whom it reached or may reach still: who was refused has not got it."""
    reached = [each for each in email.recipients.all() if each.state != RecipientState.REFUSED]
    to = [each.address for each in reached if each.kind == RecipientKind.TO]
    to = to or [each.address for each in reached]
    more = len(to) - MOST
    return (*to[:MOST], *([say("{count} more", count=more)] if more > 0 else []))
