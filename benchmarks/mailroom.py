"""Messages for the benchmarks of the mailroom, and the engine at work on them."""

import os
import time
from collections.abc import Iterable

from django.conf import settings

from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import delivery, outbox
from bmasia_crm.mailroom.letters import Address, File, Letter, Sender
from bmasia_crm.mailroom.models import EmailLog, State
from tools.ports import LOOPBACK
from tools.steps import Problem

PDF = File("Quote.pdf", "application/pdf", os.urandom(60 * 1024))
CLIENT = Address("", "client@example.com")


def accounts_at(port: int, names: Iterable[str] = ("admin",)) -> None:
    """Sender profiles whose server listens at this port."""
    settings.EMAIL_SENDERS = {name: _profile(f"{name}@bmasiamusic.com", port) for name in names}


def put(count: int, profile: str = "admin") -> None:
    for number in range(count):
        # Each has words of its own, or it would rightly be taken for the one before.
        letter = Letter(
            f"{profile} {number} {time.time_ns()}",
            "Please find our quote.",
            "",
            (CLIENT,),
            attachments=(PDF,),
        )
        outbox.put(letter, Sender(None, "", "", "", profile))


def drain() -> float:
    """Seconds until all that is queued is sent."""
    started = time.perf_counter()
    while delivery.work("bench"):
        pass
    seconds = time.perf_counter() - started
    check()
    return seconds


def check() -> None:
    if left := EmailLog.objects.exclude(state=State.SENT).count():
        raise Problem(f"{left} messages were not sent: these figures would mean nothing.")


def _profile(address: str, port: int) -> dict[str, object]:
    smtp = SmtpConfig(
        email=address, username="", password="", host=LOOPBACK, port=port, use_tls=False, security="none"
    )
    return {"email": address, "name": "BMAsia Music", "smtp": smtp}
