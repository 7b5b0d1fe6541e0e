from collections.abc import Callable, Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand
from django.db import transaction

from bmasia_crm.accounts.models import User
from bmasia_crm.common.encrypted import UndecryptableSecret, decrypt, encrypt

# What allauth keeps encrypted in the data of a second step: the seed of an app, and that of the recovery codes.
SEEDS = ("secret", "seed")


class Command(BaseCommand):
    help = "Write every stored secret anew with the first of CREDENTIAL_KEYS; the older keys can then go."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            people = User.objects.select_for_update().filter(smtp_password__isnull=False).order_by("pk")
            self._renew(people, _renew_password, "passwords", "they must be entered again")
            seconds = Authenticator.objects.select_for_update().order_by("pk")
            self._renew(
                seconds, _renew_seed, "second steps", "delete them in Django admin, to be set up again"
            )

    def _renew(self, rows: Iterable[Any], renew: Callable[[Any], None], what: str, remedy: str) -> None:
        written, lost = 0, []
        for row in rows:
            try:
                renew(row)
                written += 1
            except UndecryptableSecret:
                lost.append(getattr(row, "user", row).username)
        self.stdout.write(f"{written} {what} written with the first key.")
        if lost:
            self.stderr.write(f"No key opens the {what} of {', '.join(lost)}: {remedy}.")


def _renew_password(person: User) -> None:
    person.smtp_password = str(person.smtp_password)
    person.save(update_fields=["smtp_password"])


def _renew_seed(authenticator: Any) -> None:
    fresh = {name: encrypt(decrypt(authenticator.data[name])) for name in SEEDS if name in authenticator.data}
    authenticator.data = {**authenticator.data, **fresh}
    authenticator.save(update_fields=["data"])
