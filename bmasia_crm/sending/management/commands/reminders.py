from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand
from django.utils import timezone

from bmasia_crm.mailroom import routes

from ...mailboxes import sender_for
from ...recipients import audience
from ...reminders.due import Due, due
from ...reminders.plans import in_business_hours, next_opening
from ...reminders.run import run
from ...wish import Wish, envelope


class Command(BaseCommand):
    help = "Send the renewal and overdue reminders that are due. The mail worker does this by itself."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only show what would go")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        if options["dry_run"]:
            self.show(now)
        elif in_business_hours(now):
            self.send(now)
        if not in_business_hours(now):
            opening = next_opening(now)
            self.stdout.write(f"The office is closed: nothing goes before {opening:%A %-d %B, %H:%M}.")

    def show(self, now: datetime) -> None:
        found = due(now)
        for one in found:
            self.stdout.write(f"{line(one)}: {who(one)}")
        self.stdout.write(f"{len(found)} due.")

    def send(self, now: datetime) -> None:
        done = run(now)
        for made in done:
            self.stdout.write(f"{line(made.due)}: {made.problem or 'in the outbox.'}")
        self.stdout.write(f"{sum(made.email is not None for made in done)} sent to the outbox.")


def line(one: Due) -> str:
    document = one.document
    when = "ends" if one.plan.sign < 0 else "was due"
    return f"{document.number} ({document.company.name}, {when} {document.end_date}, {one.step} days)"


def who(one: Due) -> str:
    """From whom to whom, or why it would not go."""
    if obstacle := one.document.obstacle():
        return str(obstacle)
    try:
        to = envelope(Wish(), audience(one.document.company, one.plan.kind)).to
    except ValidationError as error:
        return " ".join(error.messages)
    sender = routes.preview(sender_for(one.sender)).from_address
    return f"from {sender} to {', '.join(address.address for address in to)}"
