"""Messages on their way into a Sent folder, and the errands that bring them there."""

from datetime import timedelta

from django.utils import timezone

from bmasia_crm.mailroom import errands, outbox
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog, Filing, SentFolder, Settling

from ..cast import a_letter
from ..drains import drained
from ..scripted_server import ScriptedServer, close
from .imap_server import ImapServer

KEITH = "keith@bmasiamusic.com"


def unconfirmed(sender: Sender, own: ScriptedServer, *, arrived: bool = True) -> EmailLog:
    """The line broke after the content: the server had taken it, or not; nobody knows."""
    own.script.faults, own.script.times = {"accepted" if arrived else "answer": close}, 1
    own.happened.clear()
    email = drained(outbox.put(a_letter(), sender))
    assert (email.state, len(own.arrived)) == ("unconfirmed", int(arrived))
    return email


def settled(email: EmailLog) -> EmailLog:
    """One round of errands, as the worker would make it by and by."""
    errands.work()
    email.refresh_from_db()
    return email


def copy_in(server: ImapServer, folder: str, email: EmailLog) -> None:
    server.folder(folder).messages.append(email.eml())


def at_once() -> None:
    """Whatever waits for its next try is due."""
    now = timezone.now()
    Settling.objects.filter(next_at__isnull=False).update(next_at=now)
    Filing.objects.filter(next_at__isnull=False).update(next_at=now)
    SentFolder.objects.update(rests_until=None)


def died() -> None:
    """The lease of a worker that was killed runs out."""
    SentFolder.objects.update(lease_until=timezone.now() - timedelta(seconds=1))


def settling_of(email: EmailLog) -> Settling:
    return Settling.objects.get(email=email)


def filing_of(email: EmailLog) -> Filing:
    return Filing.objects.get(email=email)
