"""Messages of 60 KB from one account over one connection: ours, others', and the least it can cost (floor.py)."""

from collections.abc import Callable
from functools import partial

from benchmarks import contenders, floor, mailroom, report
from benchmarks.delay import delayed
from benchmarks.sink import sink
from bmasia_crm.mailroom.models import EmailLog
from tools.ports import LOOPBACK

ROUND_TRIPS_MS = (0, 50)
REPEATS = 3
MESSAGES = 200
# Enough to know the rate of somebody who needs most of a second for each.
FEW = 30


def run() -> None:
    contenders.install()
    with sink() as (name, port):
        print(f"into {name}; {MESSAGES} messages, {FEW} for the others at a distance")
        for round_trip in ROUND_TRIPS_MS:
            with delayed(port, round_trip) as at:
                measure(at, round_trip)


def measure(port: int, round_trip: int) -> None:
    """In turns, so that whatever else the machine does hits all of them."""
    few = FEW if round_trip else MESSAGES
    rates: dict[str, Callable[[], float]] = {
        name: partial(contenders.rate, name, port, few) for name in contenders.CONTENDERS
    }
    rates |= {"ours": partial(ours, port), "floor: BDAT, no database": partial(the_floor, port)}
    figures: dict[str, list[float]] = {name: [] for name in rates}
    for _ in range(REPEATS):
        for name, rate in rates.items():
            figures[name].append(rate())
    medians = {name: report.median(each) for name, each in figures.items()}
    least, mine = medians["floor: BDAT, no database"], medians["ours"]
    rows = [
        (name, f"{figure:.1f}", report.ratio(figure, least), report.ratio(mine, figure))
        for name, figure in medians.items()
    ]
    head = ("messages a second", "median", "of the floor", "ours to it")
    report.show(f"One connection, {round_trip} ms there and back", head, rows)


def ours(port: int) -> float:
    mailroom.accounts_at(port)
    mailroom.put(MESSAGES)
    return MESSAGES / mailroom.drain()


def the_floor(port: int) -> float:
    newest = EmailLog.objects.select_related("content").latest("pk")
    contents = [newest.eml()] * MESSAGES
    sender, recipient = "norbert@bmasiamusic.com", "client@example.com"
    return MESSAGES / contenders.timed(lambda: floor.drain((LOOPBACK, port), sender, recipient, contents))
