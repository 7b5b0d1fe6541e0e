"""./crm bench [NAME …]: run the benchmarks, all or some, each in a process and on a database of its own."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from benchmarks import BENCHMARKS
from tools import postgres
from tools.steps import ROOT, Problem, command_environment
from tools.world import World

KINDS = ("SQLite", "PostgreSQL")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./crm bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(BENCHMARKS)} (default: all)")
    names: list[str] = parser.parse_args(arguments).names
    if unknown := set(names) - BENCHMARKS.keys():
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    failed = [name for name in names or BENCHMARKS if not run(name)]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll benchmarks ran.")
    return 1 if failed else 0


def run(name: str) -> bool:
    """A kind of database that is not installed is said so and counts as failed: half a table would mislead."""
    benchmark = BENCHMARKS[name]
    good = True
    for kind in KINDS if benchmark.databases else ("",):
        print(f"\n=== {name}{f' on {kind}' if kind else ''}: {benchmark.sentence}", flush=True)
        try:
            good &= _run_in(kind, name)
        except Problem as problem:
            print(f"=== {name} could not run: {problem}", flush=True)
            good = False
    return good


def _run_in(kind: str, name: str) -> bool:
    with environment_of(kind) as environment:
        command = [sys.executable, "-m", "benchmarks", name]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


@contextmanager
def environment_of(kind: str) -> Iterator[dict[str, str]]:
    """With an empty database, as safe against a power cut as in production: what that costs is in the figures."""
    if not kind:
        yield command_environment()
        return
    with tempfile.TemporaryDirectory() as folder:
        # The worlds' own rule that the environment wins is for people who try things, not for figures.
        world = World(Path(folder))
        if kind == "SQLite":
            yield world.environment() | {"DATABASE_URL": f"sqlite:///{quote(str(world.database))}"}
            return
        with postgres.cluster(durable=True) as url:
            yield world.environment() | {"DATABASE_URL": url}
