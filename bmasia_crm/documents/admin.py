"""Our own companies are entered in Django admin. Documents are only looked at: the app is the place to change them."""

from django import forms
from django.contrib import admin

from bmasia_crm.common.admin import ManyRowsAdmin, OneAtATime, OneAtATimeForm, ReadOnly, ReadOnlyPart
from bmasia_crm.common.sentences import say

from .models import DOCUMENTS, Issuer
from .pdf import can_be_drawn


class IssuerForm(OneAtATimeForm):
    def clean_logo(self) -> str:
        logo: str = self.cleaned_data["logo"]
        if logo.strip() and not can_be_drawn(logo):
            raise forms.ValidationError(
                say("This is not an SVG that can be drawn. Paste the whole <svg>…</svg>.")
            )
        return logo


@admin.register(Issuer)
class IssuerAdmin(OneAtATime):
    list_display = ("name", "tax_id", "email", "is_default")
    search_fields = ("name", "tax_id")
    form = IssuerForm


class LineInline(ReadOnlyPart, admin.TabularInline):  # type: ignore[type-arg]
    fields = ("description", "quantity", "unit_price", "discount_percent", "tax_percent")


class DocumentAdmin(ReadOnly, ManyRowsAdmin):
    list_display = ("number", "company", "status", "date", "total", "currency")
    list_filter = ("status", "currency", "date")
    list_select_related = ("company",)
    readonly_fields = ("number", "subtotal", "discount", "tax", "total", "version", "sent_at", "created_by")


for document in DOCUMENTS:
    line = document.line_model()
    lines = type(f"{line.__name__}Inline", (LineInline,), {"model": line})
    admin.site.register(document, DocumentAdmin, inlines=[lines])
