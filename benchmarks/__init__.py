"""What `./crm bench` measures: a module each, side by side in one run. README.md says how, and what came out once."""

from typing import NamedTuple


class Benchmark(NamedTuple):
    """A module of this folder with a `run()`. One that works on a database is run once on each kind."""

    sentence: str
    databases: bool = False


BENCHMARKS = {
    "gesture": Benchmark("from the press of the button to the client's inbox, against the running system"),
    "drain": Benchmark(
        "one account's messages on one connection, near and far, ours and others'", databases=True
    ),
    "accounts": Benchmark("a thousand messages of twenty accounts, by one to four threads", databases=True),
    "claims": Benchmark("who takes which account, with few and with many rows behind", databases=True),
    "pdf": Benchmark("the PDF of every document of the demo", databases=True),
    "enqueue": Benchmark("writing down one message with its PDF", databases=True),
    "lists": Benchmark("the first page of every list, of a thousand rows and of many", databases=True),
}
