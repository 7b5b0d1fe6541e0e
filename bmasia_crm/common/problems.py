"""Every error of the API in one shape: RFC 9457 problem details, with the fields of a 400 under `errors`."""

from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import Http404
from rest_framework import status
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from .refusals import NotPossible
from .sentences import say

# Errors that belong to the request as a whole, not to one of its fields.
WHOLE = ("non_field_errors", "detail")


class Conflict(APIException):
    """What was asked is well formed, but the thing asked about no longer allows it."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "conflict"


class TooMuch(APIException):
    """Django itself would answer with a page for people."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too_much"
    default_detail = say("This request is larger than the server takes.")


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's EXCEPTION_HANDLER. None lets Django answer 500 and log the traceback."""
    if isinstance(error, (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)):
        error = TooMuch()
    if isinstance(error, NotPossible):
        error = _refused(error)
    if isinstance(error, Http404):
        # Django's own sentence names our classes: "No Quote matches the given query."
        error = NotFound(say("This is no longer there. Somebody may have deleted it."))
    response = exception_handler(error, context)
    if response is None:
        return None
    fields = dict(_flatten(response.data)) if isinstance(error, ValidationError) else {}
    whole = next((fields.pop(key) for key in WHOLE if key in fields), None)
    body = {
        "type": "about:blank",
        "title": HTTPStatus(response.status_code).phrase,
        "status": response.status_code,
        "code": _code(error),
        "detail": _sentence(response.data, whole, fields),
    }
    response.data = body | ({"errors": fields} if fields else {})
    response.content_type = "application/problem+json"
    return response


def _refused(error: NotPossible) -> APIException:
    """400 where a field stands in the way, 409 where the thing itself does."""
    if error.field:
        return ValidationError({error.field: str(error)})
    conflict = Conflict(str(error))
    conflict.default_code = error.code
    return conflict


def _flatten(data: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Nested errors by dotted path: `lines.0.quantity`. What is wrong with `lines` as a whole stands at `lines`."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            inner = path if path and key in WHOLE else f"{path}.{key}"
            yield from _flatten(value, inner.lstrip("."))
    elif isinstance(data, Sequence) and not isinstance(data, str):
        texts = [_sendable(item) for item in data if not isinstance(item, Mapping | list)]
        if texts:
            yield path or WHOLE[0], texts
        for index, item in enumerate(data):
            if isinstance(item, Mapping | list):
                yield from _flatten(item, f"{path}.{index}" if path else str(index))
    else:
        yield path or WHOLE[0], [_sendable(data)]


def _code(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return "invalid"
    return str(getattr(error, "default_code", "not_found"))


def _sentence(data: Any, whole: list[str] | None, fields: dict[str, list[str]]) -> str:
    if whole:
        return " ".join(whole)
    if fields:
        return next(iter(fields.values()))[0]
    return _sendable(data.get("detail", "") if isinstance(data, Mapping) else data)


def _sendable(text: Any) -> str:
    """Some sentences quote what was sent, and half of a surrogate pair cannot be sent back."""
    return str(text).encode("utf-8", "backslashreplace").decode("utf-8")
