"""The record, to look at. Nothing here can be changed: what happened, happened."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from bmasia_crm.common.admin import ManyRowsAdmin, ReadOnly, ReadOnlyPart

from .models import Account, Attachment, Attempt, EmailLog, Filing, Recipient, Settling


class RecipientInline(ReadOnlyPart, admin.TabularInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Recipient
    fields = ("kind", "name", "address", "state", "reply_code", "reply_text")


class AttemptInline(ReadOnlyPart, admin.TabularInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Attempt
    fields = ("number", "account_key", "started_at", "ended_at", "stage", "outcome", "sentence", "reply_text")


class AttachmentInline(ReadOnlyPart, admin.TabularInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Attachment
    fields = ("filename", "content_type", "size", "sha256")


class SettlingInline(ReadOnlyPart, admin.StackedInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Settling
    fields = ("state", "sentence", "attempt_number", "done_at", "next_at", "tries", "queued_again")


class FilingInline(ReadOnlyPart, admin.StackedInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Filing
    fields = ("state", "sentence", "account", "done_at", "next_at", "tries")


@admin.register(EmailLog)
class EmailLogAdmin(ReadOnly, ManyRowsAdmin):
    list_display = (
        "created_at",
        "subject",
        "sender_name",
        "from_address",
        "account",
        "state",
        "route_reason",
    )
    list_filter = ("state",)
    list_select_related = ("account",)
    inlines = (RecipientInline, AttemptInline, AttachmentInline, SettlingInline, FilingInline)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[EmailLog], search_term: str
    ) -> tuple[QuerySet[EmailLog], bool]:
        """A Message-ID, too, as it stands in the log of a mail server."""
        named = queryset.filter(message_id=search_term.strip())
        return (named, False) if named else super().get_search_results(request, queryset, search_term)


@admin.register(Account)
class AccountAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("key", "address", "health", "health_sentence", "health_since", "paused_until")
    list_filter = ("health",)
