from django.contrib import admin

from bmasia_crm.common.admin import ManyRowsAdmin

from .models import Company, Contact


class ContactInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Contact
    extra = 0
    fields = ("name", "email", "phone", "title", "contact_type", "is_active", "is_unsubscribed")


@admin.register(Company)
class CompanyAdmin(ManyRowsAdmin):
    list_display = ("name", "legal_name", "city", "country", "language", "owner")
    list_filter = ("language",)
    list_select_related = ("owner",)
    autocomplete_fields = ("owner",)
    inlines = (ContactInline,)


@admin.register(Contact)
class ContactAdmin(ManyRowsAdmin):
    list_display = ("name", "email", "company", "contact_type", "is_active", "is_unsubscribed")
    list_filter = ("contact_type", "is_active", "is_unsubscribed")
    list_select_related = ("company",)
    autocomplete_fields = ("company",)
