from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from bmasia_crm.accounts.models import User
from bmasia_crm.common.encrypted import UndecryptableSecret


class Command(BaseCommand):
    help = "Write every stored mailbox password anew with the first of CREDENTIAL_KEYS; the older keys can then go."

    def handle(self, *args: Any, **options: Any) -> None:
        lost = []
        with transaction.atomic():
            people = User.objects.select_for_update().filter(smtp_password__isnull=False).order_by("pk")
            for person in people:
                try:
                    person.smtp_password = str(person.smtp_password)
                except UndecryptableSecret:
                    lost.append(person.username)
                    continue
                person.save(update_fields=["smtp_password"])
        self.stdout.write(f"{len(people) - len(lost)} passwords written with the first key.")
        if lost:
            self.stderr.write(f"No key opens the passwords of {', '.join(lost)}: they must be entered again.")
