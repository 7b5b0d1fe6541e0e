import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmasia_crm.sending.placeholders import fault, fill, fill_line

VALUES = {"number": "Q-2026-0001", "company": "Mango {{ number }} Hotel", "valid_until": ""}


def test_a_variable_becomes_its_value_with_spaces_or_without() -> None:
    assert fill("{{ number }} and {{number}}", VALUES) == "Q-2026-0001 and Q-2026-0001"


def test_a_line_whose_variable_says_nothing_is_left_out() -> None:
    assert fill("Hello.\n\nIt is valid until {{ valid_until }}.\n\nBye.", VALUES) == "Hello.\n\nBye."


def test_lines_without_variables_stay_as_they_are() -> None:
    assert fill("  indented\n\nlast", VALUES) == "  indented\n\nlast"


def test_braces_in_a_value_are_no_variable() -> None:
    assert fill("{{ company }}", VALUES) == "Mango {{ number }} Hotel"


def test_a_subject_stays_one_line() -> None:
    assert fill_line("Until {{ valid_until }}: {{ lines }}", {"lines": "a\r\nBcc: b"}) == "Until : a Bcc: b"


def test_known_variables_are_no_fault() -> None:
    assert fault("{{ number }} for {{company}}, 50 % off { really }", VALUES) == ""


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Dear {{ nmae }}", "nmae"),
        ("{{ number.__class__ }}", "{{ number.__class__ }}"),
        ("{{ number|upper }}", "{{ number|upper }}"),
        ("{{ 7 }}", "{{ 7 }}"),
        ("{{ }}", "{{ }}"),
        ("{% if number %}", "{% if number %}"),
        ("{{ number", "{{"),
        ("number }}", "}}"),
        ("{{\nnumber\n}}", "number"),
    ],
)
def test_anything_else_between_braces_is_a_fault_that_quotes_it(text: str, quoted: str) -> None:
    assert quoted in fault(text, VALUES)


@given(st.text())
def test_whatever_has_no_fault_keeps_no_placeholder(text: str) -> None:
    if not fault(text, {"number"}):
        assert "{{" not in fill(text, {"number": "Q-1"})
        assert "{{" not in fill_line(text, {"number": "Q-1"})


@pytest.mark.parametrize("piece", ["{%", "{{ ", "}}", "{% x ", "{{ number }}"])
def test_no_text_takes_long_to_look_through(piece: str) -> None:
    """Anybody who may read the wording may try words of their own."""
    started = time.process_time()
    fault(piece * 30_000, {"number"})
    fill(piece * 30_000, {"number": "1"})
    assert time.process_time() - started < 3
