"""Clients, to look at. The app is the place to change them."""

from django.contrib import admin

from bmasia_crm.common.admin import ManyRowsAdmin, ReadOnly, ReadOnlyPart

from .models import Company, Contact


class ContactInline(ReadOnlyPart, admin.TabularInline):  # type: ignore[type-arg]
    model = Contact
    fields = ("name", "email", "phone", "title", "contact_type", "is_active", "is_unsubscribed")


@admin.register(Company)
class CompanyAdmin(ReadOnly, ManyRowsAdmin):
    list_display = ("name", "legal_name", "city", "country", "language", "owner")
    list_filter = ("language",)
    list_select_related = ("owner",)
    inlines = (ContactInline,)


@admin.register(Contact)
class ContactAdmin(ReadOnly, ManyRowsAdmin):
    list_display = ("name", "email", "company", "contact_type", "is_active", "is_unsubscribed")
    list_filter = ("contact_type", "is_active", "is_unsubscribed")
    list_select_related = ("company",)
