"""./crm check: everything that can be judged without running the product. `--fix` mends what it can."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tools import frontend
from tools.steps import ROOT, VENV_BIN
from tools.world import World

PYTHON = sys.executable
TYPES = frontend.FRONTEND / "src" / "api" / "schema.d.ts"
MANAGE = (PYTHON, "manage.py")


class Check(NamedTuple):
    name: str
    command: Sequence[str]
    folder: Path = ROOT


# The one that takes longest begins first, and the others go beside it.
CHECKS = (
    Check("Python types", (PYTHON, "-m", "mypy")),
    Check("Python format", (PYTHON, "-m", "ruff", "format", "--check", ".")),
    Check("Python lint", (PYTHON, "-m", "ruff", "check", ".")),
    Check("Import arrows", (str(VENV_BIN / "lint-imports"),)),
    Check("Sizes of files", (PYTHON, "-m", "tools.sizes")),
    Check("Thai sentences", (PYTHON, "-m", "tools.sentences", "--check")),
    Check("Django's own checks", (*MANAGE, "check", "--fail-level", "WARNING")),
    Check("Migrations up to date", (*MANAGE, "makemigrations", "--check", "--dry-run")),
    Check("Front-end format", (frontend.NPM, "run", "--silent", "format:check"), frontend.FRONTEND),
    Check("Front-end lint", (frontend.NPM, "run", "--silent", "lint"), frontend.FRONTEND),
    Check("Front-end types", (frontend.NPM, "run", "--silent", "typecheck"), frontend.FRONTEND),
)
FIXES = (
    Check("Python format", (PYTHON, "-m", "ruff", "format", ".")),
    Check("Python lint", (PYTHON, "-m", "ruff", "check", "--fix", ".")),
    Check("Thai sentences", (PYTHON, "-m", "tools.sentences")),
    Check("Front-end format", (frontend.NPM, "run", "--silent", "format"), frontend.FRONTEND),
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./crm check", description=__doc__)
    parser.add_argument("--fix", action="store_true", help="format, mend and generate anew, then check")
    fix: bool = parser.parse_args(arguments).fix
    with tempfile.TemporaryDirectory() as folder:
        # A world of its own: checks read settings, and must neither need nor touch the data of ./crm run.
        environment = World(Path(folder)).environment()
        if fix:
            mend(environment, Path(folder))
        failed = judge(environment, Path(folder))
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def mend(environment: dict[str, str], folder: Path) -> None:
    """One after the other, as they write into the same files. What they cannot mend is found by the checks."""
    frontend.install()
    for fixer in FIXES:
        subprocess.run(fixer.command, cwd=fixer.folder, env=environment, capture_output=True, check=False)
    schema_types(environment, folder, write=True)


def judge(environment: dict[str, str], folder: Path) -> list[str]:
    """The names of those that failed."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # Begun first, so that nobody who waits for it keeps it from beginning.
        packages = pool.submit(frontend.install)
        verdicts = dict[str, Future[bool]]()
        for check in CHECKS:
            verdict = partial(passes, check, environment)
            in_front = check.folder == frontend.FRONTEND
            verdicts[check.name] = pool.submit(after, packages, verdict) if in_front else pool.submit(verdict)
        schema = partial(schema_types, environment, folder, write=False)
        verdicts["API schema and the front end's types of it"] = pool.submit(after, packages, schema)
    return [name for name, verdict in verdicts.items() if not verdict.result()]


def after(packages: Future[None], judge: Callable[[], bool]) -> bool:
    packages.result()
    return judge()


def passes(check: Check, environment: dict[str, str]) -> bool:
    started = time.monotonic()
    done = subprocess.run(
        check.command, cwd=check.folder, env=environment, capture_output=True, text=True, check=False
    )
    verdict = f"{'✗' if done.returncode else '✓'} {check.name} ({time.monotonic() - started:.1f} s)"
    # In one piece, as others print beside it.
    print(f"{verdict}\n{done.stdout}{done.stderr}" if done.returncode else verdict, flush=True)
    return done.returncode == 0


def schema_types(environment: dict[str, str], folder: Path, *, write: bool) -> bool:
    """The types are made from the server's schema on the spot; a stale committed file cannot pass."""
    schema, types = folder / "openapi.json", TYPES if write else folder / "schema.d.ts"
    spectacular = (*MANAGE, "spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json")
    node = (str(VENV_BIN / "node"), "scripts/schema.mjs", str(schema), str(types))
    made = passes(Check("API schema", (*spectacular, "--file", str(schema))), environment)
    if not made or not passes(Check("Front end's types of the API", node, frontend.FRONTEND), environment):
        return False
    fresh = types.read_text() == TYPES.read_text()
    if not fresh:
        print("✗ frontend/src/api/schema.d.ts is not what the server says; run: ./crm check --fix")
    return fresh
