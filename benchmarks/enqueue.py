"""How long it takes to write one message down, with a PDF of 60 KB: the engine's share of pressing the button."""

from benchmarks import mailroom, report

REPEATS = 300


def run() -> None:
    mailroom.accounts_at(9)
    mailroom.put(10)
    times = report.milliseconds(lambda: mailroom.put(1), REPEATS)
    report.show("Enqueue", ("milliseconds", "median", "95 % under"), [("outbox.put", *report.spread(times))])
