"""The published schema, held against what the server answers."""

from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator
from rest_framework.test import APIClient

from . import addresses
from .roles_table import ADMIN, NO_ROLE, ROWS, VISITOR, Row
from .roles_world import RolesWorld, build

pytestmark = pytest.mark.any_database


@pytest.fixture(scope="module")
def schema() -> Any:
    generator: Any = SchemaGenerator
    return as_json_schema(generator().get_schema(request=None, public=True))


@pytest.fixture
def world(db: None) -> RolesWorld:
    return build()


def as_json_schema(part: Any) -> Any:
    """OpenAPI 3.0 says `nullable` where JSON Schema says "or null"."""
    if isinstance(part, list):
        return [as_json_schema(one) for one in part]
    if not isinstance(part, dict):
        return part
    made = {name: as_json_schema(one) for name, one in part.items() if name != "nullable"}
    return {"anyOf": [made, {"type": "null"}]} if part.get("nullable") is True else made


def promised(schema: Any, row: Row) -> Any:
    """The answers that the schema names for this request, by status code."""
    paths = {addresses.shape(path): verbs for path, verbs in schema["paths"].items()}
    return paths[f"/{addresses.API}{addresses.shape(row.path)}"][row.verb.lower()]["responses"]


def differences(schema: Any, answer: Any, row: Row) -> list[str]:
    answers = promised(schema, row)
    code = "default" if answer.status_code >= 400 else str(answer.status_code)
    if code not in answers:
        return [f"{row.verb} {row.path}: {answer.status_code} is not among {list(answers)}"]
    content = answers[code].get("content", {})
    if code == "default" and answer["Content-Type"] not in content:
        return [f"{row.verb} {row.path}: a refusal as {answer['Content-Type']}"]
    wanted = content.get(answer.get("Content-Type"), {}).get("schema")
    if wanted is None or "json" not in answer["Content-Type"]:
        return []
    whole = {"components": schema["components"], **wanted}
    found = Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [
        f"{row.verb} {row.path}: {error.json_path} {error.message}"
        for error in found.iter_errors(answer.json())
    ]


@pytest.mark.parametrize(
    "verbs", [{"GET"}, {"POST"}, {"PUT", "PATCH"}], ids=["reading", "making", "changing"]
)
def test_every_answer_is_what_the_schema_promises(world: RolesWorld, schema: Any, verbs: set[str]) -> None:
    rows = [row for row in ROWS if row.verb in verbs and not row.path.startswith("auth/")]
    found = [line for row in rows for line in differences(schema, world.answer(row, ADMIN), row)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("column", [VISITOR, NO_ROLE])
def test_every_refusal_is_what_the_schema_promises(world: RolesWorld, schema: Any, column: str) -> None:
    rows = [row for row in ROWS if column not in row.who]
    assert len(rows) > 50
    found = [line for row in rows for line in differences(schema, world.answer(row, column), row)]
    assert not found, "\n".join(found)


def test_a_fault_of_every_field_is_what_the_schema_promises(world: RolesWorld, schema: Any) -> None:
    rows = [row for row in ROWS if row.verb in ("POST", "PUT") and f"{row.verb} {row.path}" in world.bodies]
    for body in world.bodies.values():
        body |= {name: [{}] for name in body}
    answers = [(row, world.answer(row, ADMIN)) for row in rows]
    assert sum(answer.status_code == 400 for _, answer in answers) > 10
    found = [line for row, answer in answers for line in differences(schema, answer, row)]
    assert not found, "\n".join(found)


def test_a_mailbox_that_is_not_set_up_is_what_the_schema_promises(world: RolesWorld, schema: Any) -> None:
    row = next(row for row in ROWS if (row.verb, row.path) == ("GET", "me/mailbox/"))
    client: APIClient = world.client(ADMIN)
    client.delete("/api/v1/me/mailbox/")
    assert differences(schema, world.answer(row, ADMIN), row) == []


def test_every_operation_says_what_it_does_in_words_of_its_own(schema: Any) -> None:
    for path, verbs in schema["paths"].items():
        said = [operation["summary"] for operation in verbs.values()]
        assert all(said), path
        assert len(set(said)) == len(said), f"{path}: {said}"


def test_a_list_names_what_it_can_be_ordered_and_narrowed_by(schema: Any) -> None:
    asked = schema["paths"]["/api/v1/quotes/"]["get"]["parameters"]
    quotes = {parameter["name"]: parameter for parameter in asked}
    assert quotes["ordering"]["description"].startswith("By number, ")
    assert quotes["company"]["schema"] == {"type": "integer"}
    assert "Accepted" in quotes["status"]["schema"]["items"]["enum"]
