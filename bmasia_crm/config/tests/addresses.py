"""Every address of the API with every verb it takes, asked from the URL resolver itself."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

API = "api/v1/"
VERBS = ("get", "post", "put", "patch", "delete")


def of_the_api() -> set[tuple[str, str]]:
    """`("GET", "quotes/{}/")`: whatever is named in an address stands as a pair of braces."""
    patterns = _patterns(get_resolver().url_patterns, "")
    found = [(path, view) for path, view in patterns if path.startswith(API)]
    return {(verb, shape(path.removeprefix(API))) for path, view in found for verb in _verbs(view)}


def shape(path: str) -> str:
    return re.sub(r"<[^>]*>|\{[^}]*\}", "{}", path)


def _patterns(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns, path)
        else:
            yield path, pattern.callback


def _verbs(view: Any) -> list[str]:
    actions = getattr(view, "actions", None)
    known = actions if actions is not None else [verb for verb in VERBS if hasattr(view.cls, verb)]
    return [verb.upper() for verb in known if verb in VERBS]
