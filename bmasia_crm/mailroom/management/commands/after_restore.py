from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Q
from django.utils import timezone

from bmasia_crm.mailroom.failures import Kind
from bmasia_crm.mailroom.models import EmailLog, State

SENTENCE = (
    "The database was restored from a backup in which this message had not left yet: nobody knows whether it left "
    "after the backup was made. Look for it in the Sent folder of its sender."
)


class Command(BaseCommand):
    help = (
        "After a restore, before any worker starts: what was about to leave when the backup was made may have left "
        "since then. It becomes unconfirmed, for a person to decide; what is scheduled for later stays as it is."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        about_to_leave = Q(state=State.SENDING) | Q(state=State.QUEUED, due_at__lte=now)
        held = EmailLog.objects.filter(about_to_leave).update(
            state=State.UNCONFIRMED, failure_kind=Kind.UNKNOWN, failure_sentence=SENTENCE
        )
        self.stdout.write(f"{held} messages are unconfirmed now; see them under E-mails.")
