"""Small shapes that several answers share."""

from typing import Any

from rest_framework import serializers

from bmasia_crm.mailroom.budget import Budget


class AddressSerializer(serializers.Serializer[Any]):
    """Anything that leaves from a name and an address: a route, or a message."""

    name = serializers.CharField(source="from_name")
    address = serializers.CharField(source="from_address")


class ReplyToSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(allow_blank=True)
    address = serializers.CharField()


class CompanyLinkSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField(allow_null=True)
    name = serializers.CharField()


class BudgetSerializer(serializers.Serializer[Budget]):
    """What an account may still send within its provider's rolling 24 hours."""

    messages_left = serializers.IntegerField(allow_null=True, help_text="Null: no limit is known.")
    messages_limit = serializers.IntegerField(allow_null=True)
    recipients_left = serializers.IntegerField(allow_null=True, help_text="Null: no limit is known.")
    recipients_limit = serializers.IntegerField(allow_null=True)
    frees_at = serializers.DateTimeField(
        allow_null=True, help_text="When the next message may leave; null while something is left."
    )
