from typing import Any, ClassVar

import django_filters
from django.db import models
from django.db.models import Count, ProtectedError, QuerySet
from django.db.models.functions import Coalesce
from rest_framework import serializers
from rest_framework.viewsets import ModelViewSet

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.accounts.models import User
from bmasia_crm.common.export import ExportMixin
from bmasia_crm.common.filters import AnyCaseFilter, IdFilter
from bmasia_crm.common.partial import WritesWhatWasSent
from bmasia_crm.common.refusals import NotPossible
from bmasia_crm.common.sentences import Sentence, say

from ..models import Company, Contact

MOST_NAMED = 3


class CompanySerializer(WritesWhatWasSent[Company]):
    owner = serializers.PrimaryKeyRelatedField(
        queryset=User.objects.filter(is_active=True), required=False, allow_null=True
    )
    owner_name = serializers.CharField(source="owner.name", read_only=True, allow_null=True)
    contacts_count = serializers.IntegerField(read_only=True, default=0)

    class Meta:
        model = Company
        fields = (
            "id",
            "name",
            "legal_name",
            "tax_id",
            "address",
            "city",
            "country",
            "phone",
            "website",
            "language",
            "owner",
            "owner_name",
            "notes",
            "contacts_count",
            "created_at",
            "updated_at",
        )


class CompanyFilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter ships no types
    owner = IdFilter(field_name="owner_id")
    country = AnyCaseFilter()
    city = AnyCaseFilter()

    class Meta:
        model = Company
        fields = ("language",)


class CompanyViewSet(ExportMixin, ModelViewSet[Company]):
    queryset = Company.objects.select_related("owner")
    serializer_class = CompanySerializer
    filterset_class = CompanyFilter
    lookup_value_converter = "int"
    ordering_fields = ("name", "city", "country", "created_at", "updated_at")

    export_columns: ClassVar = {
        say("Name"): "name",
        say("Legal name"): "legal_name",
        say("Tax ID"): "tax_id",
        say("Address"): "address",
        say("City"): "city",
        say("Country"): "country",
        say("Phone"): "phone",
        say("Website"): "website",
        say("Language"): "language",
        say("Owner"): "owner.name",
        say("Contacts"): "contacts_count",
        say("Notes"): "notes",
    }

    def get_queryset(self) -> QuerySet[Company]:
        of_company = Contact.objects.filter(company=models.OuterRef("pk")).order_by().values("company")
        count = Coalesce(models.Subquery(of_company.annotate(number=Count("pk")).values("number")), 0)
        return super().get_queryset().annotate(contacts_count=count)

    def perform_create(self, serializer: serializers.BaseSerializer[Company]) -> None:
        """Who enters a client looks after it, unless somebody else is named."""
        owner = serializer.validated_data.get("owner", signed_in(self.request))
        serializer.save(owner=owner)

    def perform_destroy(self, instance: Company) -> None:
        try:
            instance.delete()
        except ProtectedError as error:
            raise NotPossible(_why_it_stays(instance, error.protected_objects)) from error


def _why_it_stays(company: Company, documents: Any) -> Sentence:
    numbers = sorted(str(document) for document in documents)
    few = say("{company} has documents ({numbers}) and stays on record with them.")
    many = say("{company} has documents ({numbers} and {count} more) and stays on record with them.")
    stays = many if len(numbers) > MOST_NAMED else few
    return stays.given(
        company=company.name, numbers=tuple(numbers[:MOST_NAMED]), count=len(numbers) - MOST_NAMED
    )
