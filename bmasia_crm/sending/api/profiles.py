"""The departments' own accounts: how each is, and a test of each. They are set in the environment, not here."""

from dataclasses import asdict
from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bmasia_crm.mailroom import failures, health, profiles, routes
from bmasia_crm.mailroom.models import Health
from bmasia_crm.mailroom.profiles import Profile

from .trial import TestResultSerializer, tried


class SenderProfileSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(help_text="As in EMAIL_SENDERS.")
    from_name = serializers.CharField()
    from_address = serializers.CharField()
    host = serializers.CharField(
        source="login.host", allow_null=True, default=None, help_text="Null: not set up."
    )
    health = serializers.ChoiceField(choices=Health.choices, source="condition.state")
    kind = serializers.CharField(
        source="condition.kind", help_text="Why it rests, as a kind of failure; empty when it does not."
    )
    sentence = serializers.CharField(help_text="What keeps it from sending; empty when nothing does.")
    waiting = serializers.SerializerMethodField(help_text="Messages that are to leave through it.")

    def get_waiting(self, profile: Profile) -> int:
        waiting: dict[str, int] = self.context["waiting"]
        return waiting.get(profiles.key_of(profile.name), 0)


class SenderProfilesView(APIView):
    required_permission = "accounts.change_user"

    @extend_schema(responses=SenderProfileSerializer(many=True))
    def get(self, request: Request) -> Response:
        """The departments' own accounts, and how each is."""
        found = SenderProfileSerializer(profiles.every(), many=True, context={"waiting": profiles.waiting()})
        return Response(found.data)


class SenderProfileTestView(APIView):
    required_permission = "accounts.change_user"

    @extend_schema(request=None, responses=TestResultSerializer)
    def post(self, request: Request, name: str) -> Response:
        """Try a department's account out. It signs in and offers its address as sender; nothing is sent."""
        try:
            profile = routes.profile_of(name)
        except routes.UnknownProfile as error:
            raise Http404 from error
        if profile["smtp"]:
            return Response(tried(profiles.key_of(name), profile["smtp"], trusted=True))
        missing = failures.not_set_up(profile["email"])
        result = health.Result(False, missing.kind, missing.sentence, reply="")
        return Response(TestResultSerializer(asdict(result) | {"sent_folder": None}).data)
