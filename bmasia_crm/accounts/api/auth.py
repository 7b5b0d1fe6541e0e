from allauth.account.adapter import get_adapter
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import login, logout
from django.core.exceptions import ValidationError as DjangoValidationError
from drf_spectacular.utils import extend_schema
from knox.models import get_token_model
from rest_framework import serializers, status
from rest_framework.exceptions import APIException, Throttled
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bmasia_crm.common.sentences import say

from ..models import User
from .me import MeSerializer


class WrongPassword(APIException):
    status_code = status.HTTP_401_UNAUTHORIZED
    default_detail = say("This name and password do not match.")
    default_code = "wrong_password"


class MfaRequired(APIException):
    status_code = status.HTTP_403_FORBIDDEN
    default_detail = say("This person signs in with a second step. Sign in with the browser instead.")
    default_code = "mfa_required"


class LoginSerializer(serializers.Serializer[User]):
    username = serializers.CharField(required=False)
    email = serializers.EmailField(required=False)
    password = serializers.CharField(trim_whitespace=False, write_only=True)
    token = serializers.BooleanField(default=True, help_text="Whether to issue a token for scripts.")

    def validate(self, attrs: dict[str, str]) -> dict[str, str]:
        if not ("username" in attrs or "email" in attrs):
            raise serializers.ValidationError({"username": say("Enter a user name or an e-mail address.")})
        return attrs


class SignedInSerializer(serializers.Serializer[User]):
    user = MeSerializer()
    token = serializers.CharField(allow_null=True, help_text="Shown once; only its hash is kept.")


class LoginView(APIView):
    authentication_classes = ()
    permission_classes = (AllowAny,)

    @extend_schema(request=LoginSerializer, responses=SignedInSerializer)
    def post(self, request: Request) -> Response:
        """Sign in with a password. Gives a session cookie, and a token unless `token` is false."""
        asked = LoginSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        user = self._authenticate(request, asked.validated_data)
        login(request._request, user, backend="bmasia_crm.accounts.backends.SignInBackend")
        token = get_token_model().objects.create(user)[1] if asked.validated_data["token"] else None
        return Response({"user": MeSerializer(user).data, "token": token})

    def _authenticate(self, request: Request, asked: dict[str, str]) -> User:
        """allauth counts the failures per address and per name, as it does for the browser's sign-in."""
        credentials = {name: asked[name] for name in ("username", "email", "password") if name in asked}
        try:
            user: User | None = get_adapter().authenticate(request._request, **credentials)
        except DjangoValidationError as error:
            raise Throttled(detail=" ".join(error.messages)) from error
        if user is None:
            raise WrongPassword
        if is_mfa_enabled(user):
            raise MfaRequired
        return user


class LogoutView(APIView):
    permission_classes = (IsAuthenticated,)

    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        """Sign out: this session ends, and a script's token stops working at once."""
        if isinstance(request.auth, get_token_model()):
            request.auth.delete()
        logout(request._request)
        return Response(status=status.HTTP_204_NO_CONTENT)
