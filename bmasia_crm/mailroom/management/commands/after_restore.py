from typing import Any

from django.core.management.base import BaseCommand

from bmasia_crm.mailroom import restoring
from bmasia_crm.mailroom.signals import restored


class Command(BaseCommand):
    help = (
        "After a restore, before any worker starts: what was about to leave when the backup was made may have left "
        "since then. It becomes unconfirmed; the worker looks for it in the Sent folders, and what it does not find "
        "is for a person to decide. What is scheduled for later stays as it is."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        held = restoring.hold_back()
        self.stdout.write(f"{held} messages are unconfirmed now; see them under E-mails.")
        for _, told in restored.send(sender=Command):
            self.stdout.write(str(told))
