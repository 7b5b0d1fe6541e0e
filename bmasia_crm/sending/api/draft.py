from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from bmasia_crm.clients.models import Contact
from bmasia_crm.mailroom.routes import Route
from bmasia_crm.mailroom.tense import to_the_sender

from ..draft import Draft
from ..recipients import LeftOut
from .parts import AddressSerializer, BudgetSerializer, CompanyLinkSerializer, ReplyToSerializer


class DraftDocumentSerializer(serializers.Serializer[Draft]):
    type = serializers.CharField(source="kind.name")
    id = serializers.IntegerField(source="document.pk")
    number = serializers.CharField(source="document.number")
    company = CompanyLinkSerializer(source="document.company")
    total = serializers.DecimalField(source="document.total", max_digits=20, decimal_places=2)
    currency = serializers.CharField(source="document.currency")
    valid_until = serializers.DateField(source="document.end_date", allow_null=True)
    status = serializers.CharField(source="document.status")


class DraftRouteSerializer(serializers.Serializer[Route]):
    kind = serializers.ChoiceField(choices=["mailbox", "profile"])
    profile = serializers.CharField(allow_null=True)
    reason = serializers.CharField()
    sentence = serializers.SerializerMethodField()

    def get_sentence(self, route: Route) -> str:
        return str(to_the_sender(route.sentence))


class DraftContactSerializer(serializers.ModelSerializer[Contact]):
    selected = serializers.SerializerMethodField()

    class Meta:
        model = Contact
        fields = ("id", "name", "email", "contact_type", "selected")

    def get_selected(self, contact: Contact) -> bool:
        return contact in self.context["chosen"]


class LeftOutSerializer(serializers.Serializer[LeftOut]):
    id = serializers.IntegerField(source="contact.pk")
    name = serializers.CharField(source="contact.name")
    reason = serializers.ChoiceField(choices=["inactive", "unsubscribed", "no_address"])


class DraftPdfSerializer(serializers.Serializer[dict[str, Any]]):
    url = serializers.CharField()
    filename = serializers.CharField()
    size = serializers.IntegerField(help_text="Bytes.")
    sha256 = serializers.CharField()


class DraftSerializer(serializers.Serializer[Draft]):
    document = DraftDocumentSerializer(source="*")
    reply_to = serializers.SerializerMethodField()
    route = DraftRouteSerializer()
    contacts = serializers.SerializerMethodField()
    left_out = LeftOutSerializer(source="audience.left_out", many=True)
    subject = serializers.CharField()
    body = serializers.CharField()
    pdf = serializers.SerializerMethodField()
    room_for_files = serializers.IntegerField(help_text="Bytes that may be added to the PDF.")
    budget = BudgetSerializer(allow_null=True, help_text="What the account of the route may still send.")
    warnings = serializers.ListField(child=serializers.CharField())

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """`from` is what the mail's reader sees it called, and a Python keyword."""
        fields = super().get_fields()
        return fields | {"from": AddressSerializer(source="route")}

    @extend_schema_field(ReplyToSerializer(allow_null=True))
    def get_reply_to(self, draft: Draft) -> dict[str, str] | None:
        address = draft.route.reply_to
        return {"name": draft.sender.name, "address": address} if address else None

    @extend_schema_field(DraftContactSerializer(many=True))
    def get_contacts(self, draft: Draft) -> Any:
        people = draft.audience
        return DraftContactSerializer(people.offered, many=True, context={"chosen": people.chosen}).data

    @extend_schema_field(DraftPdfSerializer(allow_null=True))
    def get_pdf(self, draft: Draft) -> dict[str, Any] | None:
        if draft.pdf is None:
            return None
        url = f"/api/v1/{draft.kind.collection}/{draft.document.pk}/pdf/"
        pdf = draft.pdf
        return {"url": url, "filename": pdf.filename, "size": len(pdf.data), "sha256": pdf.sha256}
