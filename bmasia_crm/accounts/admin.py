from typing import Any, ClassVar

from allauth.account.admin import EmailAddress  # with what registers it
from allauth.mfa.admin import AuthenticatorAdmin
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.html import format_html

from bmasia_crm.common.admin import OneAtATime, OneAtATimeForm

from .models import User
from .models.user import PASSWORD_AGAIN

APP_PASSWORDS = "https://myaccount.google.com/apppasswords"
MAILBOX = "Email SMTP Configuration"
ASTERISKS = "****************"

# Roles are made in code, and given at the person, as the address is. A second step is set up by its own person.
admin.site.unregister([Group, EmailAddress, Authenticator])


@admin.register(Authenticator)
class SecondStepAdmin(AuthenticatorAdmin):  # type: ignore[misc]
    """To be deleted when its person has lost it."""

    fields = ("user", "type", "created_at", "last_used_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Authenticator | None = None) -> bool:
        return False


class PersonForm(OneAtATimeForm, UserChangeForm):  # type: ignore[type-arg]
    """The password goes in and never comes out: a stored one shows as asterisks that mean "leave it as it is"."""

    groups = forms.ModelMultipleChoiceField(
        Group.objects.order_by("pk"),
        label="Roles",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Without any, a person sees nothing. Of several, each allows what it allows.",
    )

    smtp_password = forms.CharField(
        label="SMTP password",
        required=False,
        strip=False,
        widget=forms.PasswordInput(render_value=True, attrs={"autocomplete": "new-password"}),
        help_text=format_html(
            'A Gmail app password of 16 letters, not the account\'s own password. Create one at <a href="{}" '
            'target="_blank" rel="noreferrer">{}</a> (2-Step Verification must be on). Spaces do not matter. '
            "It is stored encrypted and never shown; clear the field to remove it.",
            APP_PASSWORDS,
            APP_PASSWORDS,
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stored = User.objects.filter(pk=self.instance.pk, smtp_password__isnull=False).exists()
        self.initial["smtp_password"] = ASTERISKS if stored else ""

    def clean_smtp_password(self) -> str | None:
        typed = self.cleaned_data["smtp_password"]
        stored = User._meta.get_field("smtp_password").value_from_object(self.instance)
        return stored if typed == ASTERISKS else typed or None

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        kept = "smtp_password" not in self.changed_data
        if kept and self.instance.would_betray_password(self.cleaned_data):
            self.add_error("smtp_password", PASSWORD_AGAIN)
        return cleaned


@admin.register(User)
class UserAdmin(OneAtATime, DjangoUserAdmin):  # type: ignore[type-arg]
    form = PersonForm
    list_display: tuple[str, ...] = ("username", "name", "email", "smtp_email", "is_active", "is_staff")
    fieldsets = (
        (None, {"fields": ("username", "password", "as_read")}),
        ("Person", {"fields": ("first_name", "last_name", "email", "language", "signature")}),
        ("Roles", {"fields": ("groups",)}),
        (
            MAILBOX,
            {
                "fields": (
                    "smtp_email",
                    "smtp_password",
                    "smtp_host",
                    "smtp_port",
                    "smtp_security",
                    "imap_host",
                    "imap_port",
                ),
                "description": "The person's own mailbox. Documents leave from it; without it they leave "
                "through a sender profile, with the person in Reply-To.",
            },
        ),
        ("Access", {"fields": ("is_active", "is_staff", "is_superuser", "last_login", "date_joined")}),
    )
    readonly_fields: ClassVar[tuple[str, ...]] = ("last_login", "date_joined")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Whoever sets a superuser's password could sign in as one: only superusers change each other."""
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not above and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not above and super().has_delete_permission(request, obj)

    def get_readonly_fields(
        self, request: HttpRequest, obj: User | None = None
    ) -> list[str] | tuple[str, ...]:
        """Only a superuser makes superusers: whoever may edit people, and give roles, must not lift themselves."""
        fixed = super().get_readonly_fields(request, obj)
        return fixed if request.user.is_superuser else (*fixed, "is_staff", "is_superuser")
