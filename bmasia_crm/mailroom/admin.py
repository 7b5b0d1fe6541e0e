"""The record, to look at. Nothing here can be changed: what happened, happened."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from .models import Account, Attachment, Attempt, EmailLog, Filing, Recipient, Settling


class ReadOnly:
    """Mixed into an admin class: everybody who may view may view, and nobody changes."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class RecipientInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Recipient
    fields = ("kind", "name", "address", "state", "reply_code", "reply_text")


class AttemptInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Attempt
    fields = ("number", "account_key", "started_at", "ended_at", "stage", "outcome", "sentence", "reply_text")


class AttachmentInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Attachment
    fields = ("filename", "content_type", "size", "sha256")


class SettlingInline(ReadOnly, admin.StackedInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Settling
    fields = ("state", "sentence", "attempt_number", "done_at", "next_at", "tries", "queued_again")


class FilingInline(ReadOnly, admin.StackedInline):  # type: ignore[type-arg]  # generic in the stubs only
    model = Filing
    fields = ("state", "sentence", "account", "done_at", "next_at", "tries")


@admin.register(EmailLog)
class EmailLogAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = (
        "created_at",
        "subject",
        "sender_name",
        "from_address",
        "account",
        "state",
        "route_reason",
    )
    list_filter = ("state", "route_reason")
    list_select_related = ("account",)
    search_fields = ("subject", "message_id", "sender_name", "recipients__address")
    date_hierarchy = "created_at"
    inlines = (RecipientInline, AttemptInline, AttachmentInline, SettlingInline, FilingInline)


@admin.register(Account)
class AccountAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("key", "address", "health", "health_sentence", "health_since", "paused_until")
    list_filter = ("health",)
