"""Child processes: started with their output in a log, watched, and ended with everything they started."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.steps import ROOT, Problem, last_lines

LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Linux ends the child when ./crm is killed in a way that leaves it no time to."""
    if LIBC is not None:
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Child:
    def __init__(
        self, name: str, arguments: Sequence[str], environment: Mapping[str, str], log: Path
    ) -> None:
        self.name = name
        self.log = log
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("w") as output:
            # A session of its own: Ctrl-C reaches only ./crm, which then ends its children in order.
            self.process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=ROOT,
                env={**environment, "PYTHONUNBUFFERED": "1"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=end_with_parent,
            )

    def died(self) -> Problem | None:
        code = self.process.poll()
        if code is None:
            return None
        return Problem(
            f"The {self.name} ended by itself ({code}). Its last words ({self.log}):\n{last_lines(self.log)}"
        )

    def stop(self, patience: float = 10) -> None:
        self.signal(signal.SIGTERM)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.signal(signal.SIGKILL)
            self.process.wait()

    def signal(self, number: signal.Signals) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)


def wait_until(ready: Callable[[], bool], children: Sequence[Child], seconds: float, sentence: str) -> None:
    deadline = time.monotonic() + seconds
    while not ready():
        for child in children:
            if problem := child.died():
                raise problem
        if time.monotonic() > deadline:
            raise Problem(sentence)
        time.sleep(0.05)
