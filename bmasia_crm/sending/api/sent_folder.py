"""What the Sent folder told of a message, or whether its copy stands there."""

from typing import Any

from rest_framework import serializers

from bmasia_crm.mailroom.models import EmailLog, Filing, FilingState, Settling, SettlingState, State
from bmasia_crm.mailroom.sent_folder import Trial


class SettlingSerializer(serializers.Serializer[Settling]):
    state = serializers.ChoiceField(choices=SettlingState.choices)
    sentence = serializers.CharField()
    looked_at = serializers.DateTimeField(source="done_at", allow_null=True)
    next_look = serializers.DateTimeField(source="next_at", allow_null=True)


class FiledSerializer(serializers.Serializer[Filing]):
    state = serializers.ChoiceField(choices=FilingState.choices)
    folder = serializers.CharField()
    sentence = serializers.CharField()
    tried_at = serializers.DateTimeField(source="done_at", allow_null=True)
    next_try = serializers.DateTimeField(source="next_at", allow_null=True)


class TrialSerializer(serializers.Serializer[Trial]):
    ok = serializers.BooleanField()
    sentence = serializers.CharField()
    reply = serializers.CharField(help_text="The server's own words.")


def settling_of(email: EmailLog) -> Any:
    """None once a person has decided in its place."""
    settling: Settling | None = getattr(email, "settling", None)
    told = (SettlingState.FOUND, SettlingState.ABSENT)
    if settling is None or (email.state != State.UNCONFIRMED and settling.state not in told):
        return None
    return SettlingSerializer(settling).data


def filed(email: EmailLog) -> Any:
    filing: Filing | None = getattr(email, "filing", None)
    return FiledSerializer(filing).data if filing else None
