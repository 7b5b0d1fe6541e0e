"""One line a step, and one sentence when a step cannot be done."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV_BIN = Path(sys.executable).parent


class Problem(Exception):
    """Something whoever typed the command can mend; its text is the sentence they read."""


@contextmanager
def step(name: str) -> Iterator[None]:
    started = time.monotonic()
    print(f"· {name} …", flush=True)
    yield
    print(f"✓ {name} ({time.monotonic() - started:.1f} s)", flush=True)


def command_environment() -> dict[str, str]:
    """The environment with .venv's programs first, so that its Node is the one that npm's scripts find."""
    path = f"{VENV_BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path}


def run_quietly(
    command: Sequence[str],
    folder: Path,
    log: Path,
    sentence: str,
    environment: Mapping[str, str] | None = None,
) -> None:
    """Run to the end with the output in `log`; a failure is `sentence` and the last words of the log."""
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = environment or command_environment()
    with log.open("w") as output:
        done = subprocess.run(command, cwd=folder, env=environment, stdout=output, stderr=output, check=False)
    if done.returncode:
        raise Problem(f"{sentence}\n{last_lines(log)}")


def last_lines(log: Path, count: int = 15) -> str:
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return "\n".join(f"    {line}" for line in lines[-count:])
