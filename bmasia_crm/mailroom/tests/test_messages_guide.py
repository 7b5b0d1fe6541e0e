from bmasia_crm.mailroom.failures import Kind
from bmasia_crm.mailroom.models import State

from .print_messages import DOES, PRINTED, STATES, printed


def test_the_guide_explains_every_state_and_every_kind_of_failure() -> None:
    assert set(STATES) == set(State)
    assert set(DOES) == set(Kind)


def test_the_guide_is_printed_from_the_code_as_it_is() -> None:
    sentence = "Print it again: python -m bmasia_crm.mailroom.tests.print_messages"
    assert PRINTED.read_text(encoding="utf-8") == printed(), sentence
