import os
import time
from pathlib import Path

import pytest

from tools.processes import Child, wait_until
from tools.steps import Problem


def child(code: str, tmp_path: Path) -> Child:
    return Child("sleeper", ["-c", code], os.environ, tmp_path / "log" / "sleeper.log")


def is_running(process: int) -> bool:
    """A zombie has ended, though nobody has asked for its exit code yet."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_child_that_ends_says_so_with_its_last_words(tmp_path: Path) -> None:
    ended = child("print('no database here'); raise SystemExit(3)", tmp_path)
    ended.process.wait(10)
    assert "ended by itself (3)" in str(ended.died())
    assert "no database here" in str(ended.died())


def test_waiting_stops_at_once_when_a_child_has_ended(tmp_path: Path) -> None:
    ended = child("raise SystemExit(1)", tmp_path)
    with pytest.raises(Problem, match="ended by itself"):
        wait_until(lambda: False, [ended], 30, "too slow")


def test_waiting_ends_with_a_sentence(tmp_path: Path) -> None:
    running = child("import time; time.sleep(60)", tmp_path)
    with pytest.raises(Problem, match="too slow"):
        wait_until(lambda: False, [running], 0.1, "too slow")
    running.stop()


def test_a_child_that_will_not_end_is_killed(tmp_path: Path) -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf'); time.sleep(60)"
    stubborn = child(deaf, tmp_path)
    wait_until(lambda: "deaf" in stubborn.log.read_text(), [stubborn], 10, "did not start")
    stubborn.stop(patience=0.2)
    assert stubborn.process.returncode == -9


def test_what_a_child_started_ends_with_it(tmp_path: Path) -> None:
    code = "import subprocess; p = subprocess.Popen(['sleep', '60']); print(p.pid); p.wait()"
    parent = child(code, tmp_path)
    wait_until(lambda: parent.log.read_text().endswith("\n"), [parent], 10, "did not start")
    grandchild = int(parent.log.read_text())
    parent.stop()
    deadline = time.monotonic() + 5
    while is_running(grandchild):
        assert time.monotonic() < deadline
        time.sleep(0.02)
