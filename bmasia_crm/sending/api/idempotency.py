"""The header that makes repeating a request safe."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from bmasia_crm.common.sentences import say

LONGEST = 200
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="Repeating a request with the same key answers with the same message.",
)


def key_of_request(request: Request) -> str:
    key: str = request.headers.get("Idempotency-Key", "")
    if len(key) > LONGEST:
        raise ValidationError({"Idempotency-Key": say("A key has at most {most} characters.", most=LONGEST)})
    return key
