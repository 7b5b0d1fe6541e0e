"""What the published schema must say otherwise than its generator does."""

from typing import Any

EMPTY = {"type": "string", "maxLength": 0}
PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457); `errors` names the fields of a 400, lines as `lines.0.quantity`.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string", "description": "For programs; the same in every language."},
        "detail": {"type": "string", "description": "For people, in the language of whoever asks."},
        "errors": {
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
    "required": ["type", "title", "status", "code", "detail"],
}
REFUSAL = {
    "description": "Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), …",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


def what_may_go_wrong(result: Any, **_: Any) -> Any:
    """Every address refuses in the same shape; see problems.py."""
    result["components"]["schemas"]["Problem"] = PROBLEM
    for verbs in result["paths"].values():
        for asked in verbs.values():
            asked["responses"]["default"] = REFUSAL
    return result


def texts_may_be_empty(result: Any, **_: Any) -> Any:
    """A text that may be empty matches both its pattern and "empty", where the generator says: exactly one of them."""
    if isinstance(result, dict):
        if EMPTY in result.get("oneOf", ()):
            result["anyOf"] = result.pop("oneOf")
        for part in result.values():
            texts_may_be_empty(part)
    elif isinstance(result, list):
        for part in result:
            texts_may_be_empty(part)
    return result
