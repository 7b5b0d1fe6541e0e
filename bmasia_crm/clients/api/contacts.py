from typing import ClassVar

import django_filters
from rest_framework import serializers
from rest_framework.viewsets import ModelViewSet

from bmasia_crm.common.export import ExportMixin
from bmasia_crm.common.filters import IdFilter
from bmasia_crm.common.ordering import COMPANY_NAME
from bmasia_crm.common.partial import WritesWhatWasSent
from bmasia_crm.common.sentences import say

from ..models import Contact


class ContactSerializer(WritesWhatWasSent[Contact]):
    company_name = serializers.CharField(source="company.name", read_only=True)

    class Meta:
        model = Contact
        fields = (
            "id",
            "company",
            "company_name",
            "name",
            "email",
            "phone",
            "title",
            "contact_type",
            "is_active",
            "is_unsubscribed",
            "created_at",
            "updated_at",
        )


class ContactFilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter ships no types
    company = IdFilter(field_name="company_id")

    class Meta:
        model = Contact
        fields = ("contact_type", "is_active", "is_unsubscribed")


class ContactViewSet(ExportMixin, ModelViewSet[Contact]):
    queryset = Contact.objects.select_related("company")
    serializer_class = ContactSerializer
    filterset_class = ContactFilter
    lookup_value_converter = "int"
    ordering_fields = (
        "name",
        "email",
        "contact_type",
        "company_name",
        "company__name",
        "is_active",
        "created_at",
    )
    ordering_aliases: ClassVar = {
        "company_name": (COMPANY_NAME,),
        "company__name": (COMPANY_NAME,),
        "contact_type": ("contact_type", "name"),
        "is_active": ("is_active", "name"),
    }
    export_columns: ClassVar = {
        say("Company"): "company.name",
        say("Name"): "name",
        say("E-mail"): "email",
        say("Phone"): "phone",
        say("Title"): "title",
        say("Type"): "contact_type",
        say("Is active"): "is_active",
        say("Unsubscribed"): "is_unsubscribed",
    }
