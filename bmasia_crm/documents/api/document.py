"""A Quote, a Contract or an Invoice as JSON. The three differ in data only."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar

from rest_framework import serializers

from bmasia_crm.common import money
from bmasia_crm.common.sentences import say

from .. import succession
from ..models import Document, Issuer, Line
from .last_email import LastEmailSerializer

MOST_LINES = 500


class LineSerializer(serializers.ModelSerializer[Any]):
    total = serializers.DecimalField(max_digits=money.MOST_DIGITS + 2, decimal_places=2, read_only=True)

    class Meta:
        fields: ClassVar[tuple[str, ...]] = (
            "id",
            "description",
            "quantity",
            "unit_price",
            "discount_percent",
            "tax_percent",
            "total",
        )

    def to_internal_value(self, data: Any) -> Any:
        """A line is always whole: in a PATCH of its document, too, where DRF would let it lack anything."""
        needed = [name for name, field in self.fields.items() if field.required]
        if isinstance(data, Mapping) and (missing := [name for name in needed if name not in data]):
            raise serializers.ValidationError(
                {name: self.fields[name].error_messages["required"] for name in missing}
            )
        return super().to_internal_value(data)


class LinkSerializer(serializers.Serializer[Document]):
    """Another document, that this one led to or came from."""

    id = serializers.IntegerField()
    number = serializers.CharField()
    status = serializers.CharField()


class DocumentSerializer(serializers.ModelSerializer[Any]):
    company_name = serializers.CharField(source="company.name", read_only=True)
    issuer = serializers.PrimaryKeyRelatedField(queryset=Issuer.objects.all(), required=False)
    version = serializers.IntegerField(
        required=False,
        min_value=1,
        help_text="The version that was read: another means that somebody changed it meanwhile (409). PUT needs it.",
    )
    created_by_name = serializers.CharField(
        source="created_by.name", read_only=True, default=None, allow_null=True
    )
    last_email = LastEmailSerializer(read_only=True, allow_null=True)
    allowed_statuses = serializers.SerializerMethodField()
    can = serializers.SerializerMethodField()

    class Meta:
        fields: ClassVar[tuple[str, ...]] = (
            "id",
            "number",
            "company",
            "company_name",
            "issuer",
            "status",
            "allowed_statuses",
            "can",
            "currency",
            "date",
            "notes",
            "terms",
            "lines",
            "subtotal",
            "discount",
            "tax",
            "total",
            "version",
            "sent_at",
            "created_by_name",
            "created_at",
            "updated_at",
            "last_email",
        )
        read_only_fields: ClassVar[tuple[str, ...]] = (
            "number",
            "subtotal",
            "discount",
            "tax",
            "total",
            "sent_at",
        )

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        fields = super().get_fields()
        lines: Any = fields["lines"]
        lines.max_length = MOST_LINES
        return fields

    def get_allowed_statuses(self, document: Document) -> list[str]:
        """Which statuses `move` can give it now."""
        return [str(status) for status in document.MOVES[document.status]]

    def get_can(self, document: Document) -> list[str]:
        """Which documents can be made from it now: `make-contract`, `revise`, `make-invoice`, `renew`."""
        return succession.possible(document)

    def validate_status(self, status: str) -> str:
        if self.instance is None and status != Document.DRAFT:
            raise serializers.ValidationError(say("A new document is a Draft."))
        return status

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        self._check_dates(attrs)
        if self.instance is None and "issuer" not in attrs:
            attrs["issuer"] = self._default_issuer()
        if "lines" in attrs:
            line = self.Meta.model.line_model()
            attrs["lines"] = [line(**values) for values in attrs["lines"]]
            self._check_amounts(attrs["lines"], self._value(attrs, "currency"))
        return attrs

    def _value(self, attrs: dict[str, Any], name: str) -> Any:
        """What the field will hold: as sent, else as stored, else as a new document has it."""
        model: type[Document] = self.Meta.model
        stored = self.instance if self.instance is not None else model()
        return attrs[name] if name in attrs else getattr(stored, name)

    def _check_dates(self, attrs: dict[str, Any]) -> None:
        model: type[Document] = self.Meta.model
        first, last = self._value(attrs, model.START_DATE), self._value(attrs, model.END_DATE)
        if {model.START_DATE, model.END_DATE} & attrs.keys() and first and last and last < first:
            raise serializers.ValidationError({model.END_DATE: say("This is before {day}.", day=first)})

    @staticmethod
    def _default_issuer() -> Issuer:
        issuer = Issuer.default()
        if issuer is None:
            missing = say("There is no issuer yet. Ask an admin to enter one.")
            raise serializers.ValidationError({"issuer": missing})
        return issuer

    @staticmethod
    def _check_amounts(lines: Sequence[Line], currency: str) -> None:
        """What the database cannot hold is a 400 at the line that is too large, not an error on saving."""
        total = Decimal(0)
        for index, line in enumerate(lines):
            amounts = line.amounts(currency)
            total += max(amounts.gross, amounts.total)
            if total > money.LARGEST:
                most = money.written(money.LARGEST, currency)
                sentence = say("This brings the document above {most}.", most=most)
                raise serializers.ValidationError({f"lines.{index}.unit_price": [sentence]})
