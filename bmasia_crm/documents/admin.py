"""Django admin for issuers and documents. Drafts are edited here as in the app; everything else is read."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from bmasia_crm.common import money
from bmasia_crm.common.admin import ManyRowsAdmin
from bmasia_crm.common.sentences import say

from . import changes
from .models import DOCUMENTS, Document, Issuer
from .pdf import can_be_drawn


class IssuerForm(forms.ModelForm):  # type: ignore[type-arg]
    def clean_logo(self) -> str:
        logo: str = self.cleaned_data["logo"]
        if logo.strip() and not can_be_drawn(logo):
            raise forms.ValidationError(
                say("This is not an SVG that can be drawn. Paste the whole <svg>…</svg>.")
            )
        return logo


@admin.register(Issuer)
class IssuerAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "tax_id", "email", "is_default")
    search_fields = ("name", "tax_id")
    form = IssuerForm


class LineFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        """What the database cannot hold is said here, as in the API."""
        super().clean()
        if any(self.errors):
            return
        kept = [form.instance for form in self.forms if form.has_changed() or form.instance.pk]
        amounts = money.add_up(line.amounts(self.instance.currency) for line in kept)
        if max(amounts.gross, amounts.total) > money.LARGEST:
            limit = money.written(money.LARGEST, self.instance.currency)
            raise forms.ValidationError(say("These lines come to more than {most}.", most=limit))


class LineInline(admin.TabularInline):  # type: ignore[type-arg]
    """Lines have no permissions of their own: whoever may change the document may change them."""

    extra = 0
    formset = LineFormSet
    fields = ("description", "quantity", "unit_price", "discount_percent", "tax_percent")

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self._document_admin().has_view_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self._document_admin().has_change_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        documents = self._document_admin()
        return documents.has_change_permission(request, obj) if obj else documents.has_add_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_change_permission(request, obj)

    def _document_admin(self) -> "admin.ModelAdmin[Any]":
        found: admin.ModelAdmin[Any] = self.admin_site.get_model_admin(self.parent_model)
        return found


class DocumentForm(forms.ModelForm):  # type: ignore[type-arg]
    def clean(self) -> dict[str, Any] | None:
        """What stands in the way in the app does so here."""
        if self.instance.pk is not None:
            try:
                changes.heed_objections(self.instance)
            except changes.NotPossible as error:
                raise forms.ValidationError(str(error)) from error
        return super().clean()


class DocumentAdmin(ManyRowsAdmin):
    form = DocumentForm
    list_display = ("number", "company", "status", "date", "total", "currency")
    list_filter = ("status", "currency", "date")
    list_select_related = ("company",)
    autocomplete_fields = ("company",)
    computed: ClassVar = ("number", "status", "subtotal", "discount", "tax", "total", "version", "sent_at")

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Whoever writes holds the row until it is committed: else a message that leaves meanwhile is forgotten."""
        found = super().get_object(request, object_id, from_field)
        held = self.model._default_manager.select_for_update().filter(pk=found and found.pk)
        return held.first() if request.method == "POST" else found

    def get_readonly_fields(self, request: HttpRequest, obj: Document | None = None) -> tuple[str, ...]:
        """The number belongs to its issuer and year; the app, which gives a new one, is the place to change them."""
        return (*self.computed, "issuer", "date") if obj else self.computed

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or obj.is_draft)

    def has_delete_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        """One at a time, and in the app only: deleting gives the number back, or says why it cannot."""
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: "forms.ModelForm[Any]", change: bool) -> None:
        if change:
            obj.version += 1
        else:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        document: Document = form.instance
        # A line added here has no place yet: it goes to the end.
        lines = sorted(document.lines.all(), key=lambda line: (line.position == 0, line.position, line.pk))
        document.write_lines(lines)


for document in DOCUMENTS:
    line = document.line_model()
    lines = type(f"{line.__name__}Inline", (LineInline,), {"model": line})
    admin.site.register(document, DocumentAdmin, inlines=[lines])
