"""People in Django admin, with what the mailroom knows of their mailboxes: how each is, and whether it signs in now."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from bmasia_crm.accounts.admin import MAILBOX, UserAdmin
from bmasia_crm.accounts.models import User
from bmasia_crm.mailroom import health
from bmasia_crm.mailroom.models import Health

from .mailboxes import config_of, key_of

STATES = {Health.OK: "Works", Health.RESTING: "Rests", Health.UNTESTED: "Not tested yet"}
# A server that is silent takes a quarter of a minute, and the page waits for all of them.
MOST_TESTS = 5

admin.site.unregister(User)


@admin.register(User)
class PersonAdmin(UserAdmin):
    list_display = (*UserAdmin.list_display, "state")
    readonly_fields = (*UserAdmin.readonly_fields, "mailbox")
    actions = ("test_mailboxes",)

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        return [
            (title, {**options, "fields": ("mailbox", *options["fields"])} if title == MAILBOX else options)
            for title, options in super().get_fieldsets(request, obj)
        ]

    @admin.display(description="Mailbox")
    def state(self, user: User) -> str:
        return STATES[health.of(key_of(user)).state] if config_of(user) else "Not set up"

    @admin.display(description="Mailbox")
    def mailbox(self, user: User) -> str:
        """With the reason why it rests."""
        return f"{self.state(user)}. {health.of(key_of(user)).sentence}".strip()

    @admin.action(description="Test the mailboxes of the selected people", permissions=["change"])
    def test_mailboxes(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """As the person's own test does: it signs in and sends nothing. One that passes wakes a mailbox that rests."""
        for person in people[:MOST_TESTS]:
            config = config_of(person)
            if config is None:
                self.message_user(request, f"{person}: no mailbox is set up.", messages.WARNING)
                continue
            result = health.test_login(key_of(person), config)
            level = messages.SUCCESS if result.ok else messages.ERROR
            self.message_user(request, f"{person}: {result.sentence}", level)
        if people.count() > MOST_TESTS:
            rest = f"Only the first {MOST_TESTS} were tested. Choose fewer at a time."
            self.message_user(request, rest, messages.WARNING)
