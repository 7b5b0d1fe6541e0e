"""`POST companies/import/`: look at a CSV file first, then write all of it, or nothing."""

from typing import Any

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bmasia_crm.accounts.api.person import signed_in
from bmasia_crm.accounts.models import User
from bmasia_crm.common.parsing import read_json
from bmasia_crm.common.sentences import say

from ..csv_import import columns, plan, table

EXAMPLES = 3
# Enough to see what is wrong; the rest is counted.
MOST_SHOWN = 200


class MappingField(serializers.JSONField):
    """Heading → field, as JSON text in a form: `{"Hotel": "name", "Remark": ""}`."""

    def to_internal_value(self, data: Any) -> dict[str, str]:
        try:
            found = read_json(data) if isinstance(data, str) else data
        except ValueError as error:
            raise serializers.ValidationError(say("This is no JSON.")) from error
        if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
            raise serializers.ValidationError(say("Write it as {example}.", example="{heading: field}"))
        return found


class ImportSerializer(serializers.Serializer[Any]):
    file = serializers.FileField(help_text="CSV in UTF-8, headings in the first row.")
    mapping = MappingField(
        required=False, help_text="Heading to field; guessed from the headings if left out."
    )
    write = serializers.BooleanField(default=False, help_text="False: only look. True: write it.")


class ImportColumnSerializer(serializers.Serializer[Any]):
    heading = serializers.CharField()
    field = serializers.CharField(allow_blank=True, help_text="Empty: this column is left out.")
    examples = serializers.ListField(child=serializers.CharField())


class ImportFaultSerializer(serializers.Serializer[Any]):
    row = serializers.IntegerField(help_text="As a spreadsheet counts: the headings are row 1.")
    field = serializers.CharField()
    value = serializers.CharField(help_text="What stands there, shortened to 60 characters.")
    sentence = serializers.CharField()


class ImportDuplicateSerializer(serializers.Serializer[Any]):
    """A row of which everything is there already, or stands in an earlier row."""

    row = serializers.IntegerField()
    name = serializers.CharField(help_text="Of the company.")
    contact = serializers.CharField(allow_blank=True, help_text="Empty: the row names none.")
    company = serializers.IntegerField(allow_null=True, help_text="Null: it is new, from an earlier row.")


class ImportedCompanySerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="company.pk", allow_null=True, help_text="Null: not written yet.")
    name = serializers.CharField(source="company.name")
    new = serializers.BooleanField(help_text="False: it is there already and gets these contacts.")
    contacts = serializers.SerializerMethodField()

    def get_contacts(self, brought: plan.Brought) -> list[str]:
        return [contact.name for contact in brought.contacts]


class ImportReportSerializer(serializers.Serializer[Any]):
    written = serializers.BooleanField()
    rows = serializers.IntegerField()
    new_companies = serializers.IntegerField()
    new_contacts = serializers.IntegerField()
    companies = ImportedCompanySerializer(many=True, help_text="What the file adds; the first of them.")
    companies_count = serializers.IntegerField()
    columns = ImportColumnSerializer(many=True)
    known_fields = serializers.ListField(child=serializers.CharField())
    duplicates = ImportDuplicateSerializer(many=True)
    duplicates_count = serializers.IntegerField()
    faults = ImportFaultSerializer(many=True)
    faults_count = serializers.IntegerField()


class ImportView(APIView):
    parser_classes = (MultiPartParser,)
    required_permission = "clients.add_company"

    @extend_schema(
        request={"multipart/form-data": ImportSerializer},
        responses={200: ImportReportSerializer, 201: ImportReportSerializer},
    )
    def post(self, request: Request) -> Response:
        """Companies and contacts from a CSV file.

        Nothing is written unless `write` is true, and then nothing as long as any row is wrong.
        """
        asked = ImportSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        wish = asked.validated_data
        read = _table(wish["file"])
        mapping = _mapping(read, wish)
        owner, known = signed_in(request), plan.look(read, mapping)
        made = plan.plan(read, mapping, owner, known)
        if not wish["write"]:
            return Response(_report(read, mapping, made) | _brought(made.brought()))
        with transaction.atomic():
            # A double click waits here, and then finds everything there already. What takes long is done by now: on
            # SQLite nobody else writes while this transaction lasts.
            User.objects.select_for_update().get(pk=owner.pk)
            if (now := plan.look(read, mapping)) != known:
                made = plan.plan(read, mapping, owner, now)
            if made.faults:
                raise ValidationError(
                    {
                        f"rows.{fault.row}.{fault.field}": [fault.sentence]
                        for fault in made.faults[:MOST_SHOWN]
                    }
                )
            report, brought = _report(read, mapping, made), made.brought()
            made.write()
        return Response(report | _brought(brought) | {"written": True}, status=status.HTTP_201_CREATED)


def _mapping(read: table.Table, wish: dict[str, Any]) -> dict[str, str]:
    """Guessed to begin with, so that there is something to look at; what is written must name the companies."""
    if "mapping" not in wish and not wish["write"]:
        return columns.guessed(read.headings)
    try:
        return columns.checked(wish.get("mapping", columns.guessed(read.headings)), read.headings)
    except columns.BadMapping as error:
        raise ValidationError({"mapping": str(error)}) from error


def _table(file: Any) -> table.Table:
    try:
        return table.read(file.read(table.MOST_BYTES + 1))
    except table.Unreadable as error:
        raise ValidationError({"file": str(error)}) from error


def _report(read: table.Table, mapping: dict[str, str], made: plan.Plan) -> dict[str, Any]:
    shown = [
        {
            "heading": heading,
            "field": mapping.get(heading, ""),
            "examples": [row[place] for _, row in read.rows[:EXAMPLES]],
        }
        for place, heading in enumerate(read.headings)
    ]
    return {
        "written": False,
        "rows": len(read.rows),
        "new_companies": made.new_companies,
        "new_contacts": len(made.contacts),
        "columns": shown,
        "known_fields": list(columns.FIELDS),
        "duplicates": ImportDuplicateSerializer(made.duplicates[:MOST_SHOWN], many=True).data,
        "duplicates_count": len(made.duplicates),
        "faults": ImportFaultSerializer(made.faults[:MOST_SHOWN], many=True).data,
        "faults_count": len(made.faults),
    }


def _brought(companies: list[plan.Brought]) -> dict[str, Any]:
    shown = ImportedCompanySerializer(companies[:MOST_SHOWN], many=True).data
    return {"companies": shown, "companies_count": len(companies)}
