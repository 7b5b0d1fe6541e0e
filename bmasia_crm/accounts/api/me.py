from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bmasia_crm.common.lines import one_line
from bmasia_crm.common.partial import WritesWhatWasSent
from bmasia_crm.common.prose import no_control_characters

from ..models import User
from ..roles import Role, permissions_for, roles_of
from .person import signed_in


class SignatureField(serializers.CharField):
    """Shows what messages end with; to save it empty, or as it stands by default, is to have no own signature."""

    def get_attribute(self, instance: User) -> str:
        return instance.signed

    def to_internal_value(self, data: Any) -> str:
        text = "\n".join(line.rstrip() for line in super().to_internal_value(data).splitlines())
        me = self.parent.instance
        return "" if isinstance(me, User) and text == me.default_signature else text


class MeSerializer(WritesWhatWasSent[User]):
    name = serializers.CharField(read_only=True)
    signature = SignatureField(
        required=False, allow_blank=True, max_length=2000, validators=[no_control_characters]
    )
    roles = serializers.SerializerMethodField()
    permissions = serializers.SerializerMethodField()

    class Meta:
        model = User
        fields = (
            "id",
            "username",
            "email",
            "first_name",
            "last_name",
            "name",
            "language",
            "signature",
            "roles",
            "permissions",
            "smtp_email",
        )
        read_only_fields = ("username", "email", "smtp_email")
        extra_kwargs: ClassVar = {name: {"validators": [one_line]} for name in ("first_name", "last_name")}

    def get_roles(self, user: User) -> list[Role]:
        return roles_of(user)

    def get_permissions(self, user: User) -> list[str]:
        """What the screens may offer this person, such as `documents.send_quote`."""
        return sorted(permissions_for(user))


class MeView(APIView):
    permission_classes = (IsAuthenticated,)

    @extend_schema(responses=MeSerializer)
    def get(self, request: Request) -> Response:
        """Who is signed in, in which roles, and with which permissions."""
        return Response(MeSerializer(signed_in(request)).data)

    @extend_schema(request=MeSerializer, responses=MeSerializer)
    def patch(self, request: Request) -> Response:
        """My name, my language and what my messages end with."""
        me = MeSerializer(signed_in(request), data=request.data, partial=True)
        me.is_valid(raise_exception=True)
        me.save()
        return Response(me.data)
