"""What the published schema must say otherwise than its generator does."""

from typing import Any

ABOUT = """
Send quotes, contracts and invoices from a person's own mailbox.

**Sign in.** `POST auth/login/` with a `username` or an `email`, and the `password`, gives a script its token; each
request then says `Authorization: Token …`. The session cookie of the browser works, too, with `X-CSRFToken`.

**Send.** `GET quotes/{id}/email-draft/` shows from whom, to whom and in which words a message would leave.
`POST quotes/{id}/send/` puts it into the outbox and answers 202 with the message, which `GET emails/{id}/` follows
until it is `sent`, `failed`, `unconfirmed` or `cancelled`. Give every message an `Idempotency-Key` of its own: the
same request with the same key, after a line that broke, stays one message.

**Lists** come in pages, as `{count, count_is_exact, next, previous, results}`, with the `search`, the filters and
the `ordering` that each names.

**Changes** of a document name the `version` that was read. If somebody was faster, the answer is 409
`changed_meanwhile`, and nothing is overwritten.

**Errors** all have one shape (RFC 9457): `code` is for programs, `detail` is a sentence for people, and `errors` has
the sentences for the fields of a 400. They are in the language of whoever is signed in, else of `Accept-Language`.
"""
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
    "example": {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "code": "invalid",
        "detail": "Choose at least one recipient.",
        "errors": {"recipients": ["Choose at least one recipient."]},
    },
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


def what_it_is_about(result: Any, **_: Any) -> Any:
    result["info"]["description"] = ABOUT.strip()
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
