"""Small shapes that several answers share."""

from typing import Any

from rest_framework import serializers


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
