"""What the published schema must say otherwise than its generator does."""

from typing import Any

EMPTY = {"type": "string", "maxLength": 0}


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
