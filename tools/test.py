"""./crm test: the server on both databases, the front end, a browser against the real thing; then their sum."""

import argparse
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tools import frontend, postgres
from tools.steps import ROOT, Problem, command_environment

REPORTS = ROOT / ".crm" / "test"
# The rooms whose code meets the database in ways that differ: claims, locks, numbers, races, search, and
# what text it takes. The rest is plain Django.
ON_BOTH = ("mailroom", "documents", "sending", "clients", "common", "config")
# In those rooms, what meets the database only to put something down and read it again is proved once, on SQLite.
DIFFERS = "not long and not any_database"


class Suite(NamedTuple):
    name: str
    command: Sequence[str]
    folder: Path = ROOT
    on_postgres: bool = False

    @property
    def report(self) -> Path:
        return REPORTS / f"{self.name}.xml"


class Count(NamedTuple):
    passed: int
    failed: int
    skipped: int


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./crm test", description=__doc__)
    parser.add_argument(
        "suites", nargs="*", metavar="SUITE", help="server, postgres, frontend, browser (default: all)"
    )
    parser.add_argument("--screenshots", action="store_true", help="write the pictures of docs/using/ anew")
    options = parser.parse_args(arguments)
    known = suites(screenshots=options.screenshots)
    if unknown := set(options.suites) - {suite.name for suite in known}:
        parser.error(f"no such suite: {', '.join(sorted(unknown))}")
    REPORTS.mkdir(parents=True, exist_ok=True)
    frontend.install()
    frontend.build()
    counts = [run(suite) for suite in known if not options.suites or suite.name in options.suites]
    return summary(counts)


def suites(*, screenshots: bool) -> tuple[Suite, ...]:
    pytest = (sys.executable, "-m", "pytest", "-q")
    # More than a small machine has processors: half of the time goes by in waiting for servers to be silent.
    four_at_a_time = (*pytest, "-n", "4", "--dist", "worksteal")
    rooms = (f"bmasia_crm/{room}" for room in ON_BOTH)
    # Each of the two starts a system of its own. Pictures show what the tests before them have left: one system.
    browsers = pytest if screenshots else (*pytest, "-n", "2", "--dist", "loadfile")
    pictures = ("--screenshots",) if screenshots else ()
    vitest = (frontend.NPM, "test", "--", "--reporter=default", "--reporter=junit")
    return (
        Suite("server", (*four_at_a_time, "bmasia_crm", "demo", "tools", report_option("server"))),
        Suite(
            "postgres",
            (*four_at_a_time, "-m", DIFFERS, *rooms, report_option("postgres")),
            on_postgres=True,
        ),
        Suite("frontend", (*vitest, f"--outputFile.junit={REPORTS / 'frontend.xml'}"), frontend.FRONTEND),
        # Kept after the run, so that a failed one's database, mail and logs can be looked at.
        Suite(
            "browser",
            (*browsers, "e2e", f"--basetemp={REPORTS / 'browser'}", report_option("browser"), *pictures),
        ),
    )


def report_option(name: str) -> str:
    return f"--junitxml={REPORTS / name}.xml"


def run(suite: Suite) -> Count:
    print(f"\n=== {suite.name}: {' '.join(Path(word).name for word in suite.command)}", flush=True)
    suite.report.unlink(missing_ok=True)
    started = time.monotonic()
    try:
        with environment_of(suite) as environment:
            code = subprocess.run(suite.command, cwd=suite.folder, env=environment, check=False).returncode
    except Problem as problem:
        print(f"=== {suite.name} COULD NOT RUN and counts as failed: {problem}", flush=True)
        return Count(0, 1, 0)
    print(f"=== {suite.name} took {time.monotonic() - started:.0f} s", flush=True)
    count = read(suite.report)
    # A suite that breaks before or after its tests has failed, whatever its report says.
    return count._replace(failed=1) if code and not count.failed else count


@contextmanager
def environment_of(suite: Suite) -> Iterator[dict[str, str]]:
    """Each suite has its own database: SQLite, unless it is the one for PostgreSQL."""
    environment = command_environment()
    given = environment.pop("DATABASE_URL", "")
    if not suite.on_postgres:
        yield environment
        return
    with postgres.database(given) as url:
        yield environment | {"DATABASE_URL": url}


def read(report: Path) -> Count:
    if not report.exists():
        return Count(0, 1, 0)
    # Our own test runners wrote this file a moment ago.
    tests = [suite.attrib for suite in ET.parse(report).getroot().iter("testsuite")]
    total, broken, errors, skipped = (
        sum(int(suite.get(name, 0)) for suite in tests) for name in ("tests", "failures", "errors", "skipped")
    )
    return Count(total - broken - errors - skipped, broken + errors, skipped)


def summary(counts: Sequence[Count]) -> int:
    passed, failed, skipped = (sum(column) for column in zip(*counts, strict=True))
    if skipped:
        print(f"\n{skipped} skipped")
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0
