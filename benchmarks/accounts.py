"""A thousand messages of twenty accounts: what more threads bring, to a server nearby and to one far away."""

import threading
import time

from django.db import connection

from benchmarks import mailroom, report
from benchmarks.delay import delayed
from benchmarks.sink import sink
from bmasia_crm.mailroom import delivery

ACCOUNTS = [f"account{number}" for number in range(20)]
EACH = 50
THREADS = (1, 2, 4)
ROUND_TRIPS_MS = (0, 50)


def run() -> None:
    with sink() as (name, port):
        print(f"into {name}; {len(ACCOUNTS) * EACH} messages")
        for round_trip in ROUND_TRIPS_MS:
            with delayed(port, round_trip) as at:
                seconds = {threads: work(at, threads) for threads in THREADS}
            rows = [
                (threads, f"{len(ACCOUNTS) * EACH / each:.0f}", report.ratio(seconds[1], each))
                for threads, each in seconds.items()
            ]
            title = f"{len(ACCOUNTS)} accounts, {round_trip} ms there and back"
            report.show(title, ("threads", "messages a second", "to one thread"), rows)


def work(port: int, threads: int) -> float:
    mailroom.accounts_at(port, ACCOUNTS)
    for account in ACCOUNTS:
        mailroom.put(EACH, account)
    workers = [threading.Thread(target=_work, args=(f"bench {number}",)) for number in range(threads)]
    started = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    seconds = time.perf_counter() - started
    mailroom.check()
    return seconds


def _work(name: str) -> None:
    while delivery.work(name):
        pass
    connection.close()
