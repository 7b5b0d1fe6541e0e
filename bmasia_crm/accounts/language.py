"""Django's and DRF's own sentences in the language of whoever asks."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from knox.auth import TokenAuthentication
from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request

PATHS = ("/api/", "/_allauth/")


class ApiLanguage:
    """Until somebody is known, the browser's language; whatever was chosen ends with the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PATHS):
            return self.get_response(request)
        with translation.override(translation.get_language_from_request(request)):
            return self.get_response(request)


class Session(SessionAuthentication):
    def authenticate(self, request: Request) -> Any:
        return _speaking(super().authenticate(request))


class Token(TokenAuthentication):  # type: ignore[misc]  # knox ships no types
    def authenticate(self, request: Request) -> Any:
        return _speaking(super().authenticate(request))


def _speaking(found: Any) -> Any:
    """The person is loaded here anyway, so that the language costs no question of its own."""
    if found is not None:
        translation.activate(found[0].language)
    return found
