"""A database restored from a backup knows nothing of the reminders that were sent since: none of them is sent again."""

from datetime import datetime

from bmasia_crm.common.sentences import say

from ..models import Reminder
from .due import due
from .run import key_of

SENTENCE = say(
    "The database was restored from a backup in which this reminder was not made yet: it may have been sent since. "
    "Look for it in the Sent folder, and send one by hand if it is not there."
)


def hold_back(now: datetime) -> int:
    """What is due now has perhaps been sent already; what falls due later has not."""
    found = due(now)
    for one in found:
        held = {"tried_at": now, "made_at": now, "problem": SENTENCE}
        Reminder.objects.update_or_create(**key_of(one), defaults=held)
    return len(found)
