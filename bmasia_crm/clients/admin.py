from django.contrib import admin

from .models import Company, Contact


class ContactInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Contact
    extra = 0
    fields = ("name", "email", "phone", "title", "contact_type", "is_active", "is_unsubscribed")


@admin.register(Company)
class CompanyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "legal_name", "city", "country", "language", "owner")
    list_filter = ("language", "country")
    list_select_related = ("owner",)
    search_fields = ("name", "legal_name", "city", "contacts__name", "contacts__email")
    autocomplete_fields = ("owner",)
    inlines = (ContactInline,)


@admin.register(Contact)
class ContactAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "email", "company", "contact_type", "is_active", "is_unsubscribed")
    list_filter = ("contact_type", "is_active", "is_unsubscribed")
    list_select_related = ("company",)
    search_fields = ("name", "email", "company__name")
    autocomplete_fields = ("company",)
