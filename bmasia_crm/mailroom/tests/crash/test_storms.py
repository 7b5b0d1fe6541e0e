"""Workers die at every stage, the database goes away, clocks disagree: nothing is lost, doubled or lied about.

`pytest -m long` runs the long storm, which has all of it at once (see CONTRIBUTING.md).
"""

import random
import time
from collections.abc import Sequence

import pytest

from .conftest import Storms
from .database import FAULTS
from .storm import Blow, Storm, a_plan
from .truth import figures, lies

pytestmark = [pytest.mark.slow]

RIGHT = (0.0,)
AHEAD, BEHIND = (3600.0,), (-3600.0,)
JUMPING = (0.0, 90.0, -90.0, 3600.0, -3600.0, 5.0)


def weathered(storm: Storm, plan: Sequence[Blow], letters: int) -> None:
    started = time.monotonic()
    storm.rage(plan, letters)
    seconds = time.monotonic() - started
    result = figures(storm.bag)
    print({"letters": storm.letters, "kills": storm.kills, "seconds": round(seconds), **result})
    assert lies(storm.bag) == []
    storm.run_once_more()
    assert figures(storm.bag) == result, "a worker that found nothing to do has done something"


def test_killed_workers_lose_and_double_nothing(storms: Storms, chance: random.Random) -> None:
    weathered(storms(RIGHT, RIGHT, RIGHT), a_plan(chance, kills=16), letters=200)


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_is_lost_or_doubled_when(storms: Storms, chance: random.Random, fault: str) -> None:
    storm = storms(RIGHT, RIGHT)
    weathered(storm, a_plan(chance, 0, [fault], 4), letters=60)
    assert storm.felt("django.db.utils.OperationalError")


def test_workers_that_disagree_about_the_time_lose_and_double_nothing(
    storms: Storms, chance: random.Random
) -> None:
    weathered(storms(RIGHT, AHEAD, BEHIND, JUMPING), a_plan(chance, kills=6), letters=80)


@pytest.mark.long
def test_a_long_storm_of_everything_loses_and_doubles_nothing(storms: Storms, chance: random.Random) -> None:
    plan = a_plan(chance, 64, tuple(FAULTS), 16)
    weathered(storms(RIGHT, RIGHT, JUMPING), plan, letters=1000)
