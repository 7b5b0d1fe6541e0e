"""What a careless script or a hostile colleague may send: never a 500, and never half of it written."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from drf_spectacular.generators import SchemaGenerator

from .roles_table import ADMIN, ROWS, Row
from .roles_world import LINE, RolesWorld, build

# PostgreSQL takes no NUL, UTF-8 no half of a surrogate pair, bigint no 20 digits, a date no year 10000.
HOSTILE: list[Any] = [
    "a\x00b",
    "a\ud800b",
    "a\r\nBcc: everybody@example.com",
    "{{ settings.SECRET_KEY }}{% debug %}",
    "x" * 100_000,
    "NaN",
    "Infinity",
    "1e400",
    "9" * 400,
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    None,
    -1,
    10**30,
    float("nan"),
    [],
    {},
    {"id": 1},
]
RICH: dict[str, dict[str, Any]] = {
    "POST quotes/": {
        "currency": "THB",
        "date": "2026-11-22",
        "valid_until": "2026-12-22",
        "notes": "",
        "terms": "",
    },
    "POST contracts/": {"start_date": "2026-11-22", "end_date": "2027-11-21"},
    "POST companies/": {"legal_name": "", "address": "", "website": "", "language": "en", "owner": None},
    "POST contacts/": {"contact_type": "Other", "phone": "", "is_active": True},
    "POST quotes/{id}/send/": {
        "cc": [],
        "bcc": [],
        "subject": "Quote",
        "body": "Dear",
        "send_at": None,
        "undo_seconds": 0,
        "allow_outside": True,
    },
    "PATCH me/": {"language": "en", "signature": "", "last_name": ""},
    "PUT me/mailbox/": {
        "smtp_host": "smtp.gmail.com",
        "smtp_port": 587,
        "smtp_security": "tls",
        "imap_host": "",
    },
    "POST templates/{name}/preview/": {"body": "Dear", "document": None},
    "POST auth/login/": {"email": "sales@bmasiamusic.com", "token": True},
}
ASKED = [
    row
    for row in ROWS
    if f"{row.verb} {row.path}"
    in {
        *RICH,
        "PATCH quotes/{id}/",
        "POST quotes/{id}/move/",
        "PATCH templates/{name}/",
        "PATCH contracts/{id}/reminders/",
    }
]


@pytest.fixture
def world(db: None) -> RolesWorld:
    return build()


def spoilt(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The body with one value after the other replaced by each hostile one."""
    for name, value in body.items():
        for bad in HOSTILE:
            yield body | {name: bad}
            if isinstance(value, list):
                yield body | {name: [bad]}


def spoilt_lines(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    full = LINE | {"discount_percent": "0", "tax_percent": "7"}
    for name in full:
        for bad in HOSTILE:
            yield body | {"lines": [full | {name: bad}]}


def bodies(world: RolesWorld, row: Row) -> Iterator[dict[str, Any]]:
    place = f"{row.verb} {row.path}"
    body = world.bodies[place] | RICH.get(place, {})
    yield from spoilt(body)
    if "lines" in body:
        yield from spoilt_lines(body)


def code_of(world: RolesWorld, row: Row, body: dict[str, Any]) -> int:
    """Written as any JSON library does: ASCII only, half a surrogate pair as an escape, NaN as NaN."""
    cache.clear()
    with transaction.atomic():
        verb = getattr(world.client(ADMIN), row.verb.lower())
        code = verb(world.url(row), json.dumps(body), content_type="application/json").status_code
        transaction.set_rollback(True)
    return int(code)


@pytest.mark.parametrize("row", ASKED, ids=lambda row: f"{row.verb} {row.path}")
def test_no_value_breaks_the_server(world: RolesWorld, row: Row) -> None:
    broken = [str(body)[:300] for body in bodies(world, row) if code_of(world, row, body) >= 500]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("body", ["[" * 100_000, '{"company": 1e999}', '{"company": NaN}', '{"name": "'])
def test_no_body_breaks_the_server(world: RolesWorld, body: str) -> None:
    answer = world.client(ADMIN).post("/api/v1/contacts/", body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("JSON parse error")


def test_a_form_of_very_many_parts_is_refused_as_one(world: RolesWorld) -> None:
    many = {"recipients": [f"{number}@example.com" for number in range(2000)]}
    answer = world.client(ADMIN).post("/api/v1/quotes/1/send/", many, format="multipart")
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")


QUERIES = ["%00", "%ED%A0%80", "9" * 30, "NaN", "%27%3B--", "10000-01-01"]


def asked_of_a_list() -> Iterator[tuple[str, str]]:
    """Every list with every parameter that the schema names for it."""
    generator: Any = SchemaGenerator
    for path, verbs in generator().get_schema(request=None, public=True)["paths"].items():
        parameters = [
            one["name"] for one in verbs.get("get", {}).get("parameters", []) if one["in"] == "query"
        ]
        if "{" not in path:
            yield from ((path, name) for name in parameters)


def test_no_query_breaks_a_list(world: RolesWorld) -> None:
    client = world.client(ADMIN)
    urls = [f"{path}?{name}={value}" for path, name in asked_of_a_list() for value in QUERIES]
    assert len(urls) > 100
    broken = []
    for url in urls:
        with transaction.atomic():
            answer: Any = client.get(url)
            if answer.status_code >= 500 or (answer.streaming and not b"".join(answer.streaming_content)):
                broken.append(url[:120])
            transaction.set_rollback(True)
    assert not broken, "\n".join(broken)
