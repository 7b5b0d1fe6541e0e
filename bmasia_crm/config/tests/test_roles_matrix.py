"""Every role at every address with every verb: the table, asked of the server cell by cell."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from drf_spectacular.generators import SchemaGenerator

from . import addresses
from .print_roles import PRINTED, printed
from .roles_table import (
    ADMIN,
    BESIDE,
    COLUMNS,
    MUSIC_DESIGN,
    NO_ROLE,
    ROWS,
    VISITOR,
    Row,
)
from .roles_world import RolesWorld, build

# Who asks for what, and which status code answers.
Question = tuple[Row, str, int]


@pytest.fixture
def world(db: None) -> Iterator[RolesWorld]:
    """Most answers are refusals, of which the log need not tell."""
    logging.disable(logging.WARNING)
    yield build()
    logging.disable(logging.NOTSET)


def check(world: RolesWorld, questions: Iterable[Question]) -> None:
    """Each is asked of the same world: what a request has written is taken back before the next."""
    found = []
    for row, column, wanted in questions:
        # Sign-ins are counted in the cache, which knows no savepoints.
        cache.clear()
        with transaction.atomic():
            code = world.ask(row, column)
            transaction.set_rollback(True)
        if code != wanted:
            found.append(f"{row.verb} {row.path} {row.of} by {column}: {code}, not {wanted}")
    assert not found, "\n".join(found)


def refusal(column: str) -> int:
    return 401 if column == VISITOR else 403


@pytest.mark.any_database
def test_every_address_answers_each_role_as_the_table_says(world: RolesWorld) -> None:
    cells = [(row, column) for row in ROWS for column in COLUMNS]
    questions = [(row, column, row.answer if column in row.who else refusal(column)) for row, column in cells]
    check(world, questions)


def test_every_address_and_verb_of_the_server_stands_in_the_table() -> None:
    assert addresses.of_the_api() == {(row.verb, addresses.shape(row.path)) for row in ROWS}


def test_the_published_schema_names_the_same_addresses() -> None:
    generator: Any = SchemaGenerator
    paths = generator().get_schema(request=None, public=True)["paths"]
    named = {(verb.upper(), addresses.shape(path)) for path in paths for verb in paths[path]}
    assert named == {(verb, f"/{addresses.API}{path}") for verb, path in addresses.of_the_api()}


@pytest.mark.any_database
def test_a_verb_that_an_address_does_not_take_is_405_to_whoever_is_signed_in(world: RolesWorld) -> None:
    taken = {(row.verb, row.path) for row in ROWS}
    rows = {row.path: row for row in ROWS}
    absent = [
        row._replace(verb=verb.upper())
        for row in rows.values()
        for verb in addresses.VERBS
        if (verb.upper(), row.path) not in taken
    ]
    questions = [(row, column, 405) for row in absent for column in (ADMIN, MUSIC_DESIGN, NO_ROLE)]
    check(world, questions)


def test_what_does_not_exist_is_404_to_whoever_may_ask_for_it(world: RolesWorld) -> None:
    nowhere = replace(world, ids={row.path.partition("/")[0]: 2**62 for row in ROWS})
    rows = [row._replace(of="") for row in ROWS if "{id}" in row.path]
    answers = {ADMIN: 404, NO_ROLE: 403, VISITOR: 401}
    questions = [(row, column, answers[column]) for row in rows for column in answers]
    check(nowhere, questions)


def test_options_are_told_to_whoever_may_look_and_never_fail(world: RolesWorld) -> None:
    rows = [row._replace(verb="OPTIONS") for row in ROWS if row.verb == "GET"]
    check(world, [(row, ADMIN, 200) for row in rows])
    check(world, [(row, VISITOR, 401) for row in rows])


@pytest.mark.parametrize("path", BESIDE)
def test_what_lies_beside_the_api_tells_strangers_nothing(world: RolesWorld, path: str) -> None:
    columns = (VISITOR, NO_ROLE, MUSIC_DESIGN)
    assert tuple(world.client(column).get(path).status_code for column in columns) == BESIDE[path]


def test_the_guide_shows_this_table() -> None:
    sentence = "Print it again: python -m bmasia_crm.config.tests.print_roles"
    assert PRINTED.read_text(encoding="utf-8") == printed(), sentence
