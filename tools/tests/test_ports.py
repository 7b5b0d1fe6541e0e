import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tools.ports import LOOPBACK, free_port, is_free
from tools.steps import ROOT

ASK = "import sys; from tools.ports import free_port; print(free_port(int(sys.argv[1])), flush=True); sys.stdin.read()"


class Other:
    """Another process that has asked for a port, and has nothing listen on it yet."""

    def __init__(self, wanted: int) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", ASK, str(wanted)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        self.port = int(self.process.stdout.readline())

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def port() -> int:
    with socket.create_server((LOOPBACK, 0)) as listener:
        return int(listener.getsockname()[1])


@pytest.fixture
def other(port: int) -> Iterator[Other]:
    asking = Other(port)
    yield asking
    asking.end()


def test_a_port_that_somebody_listens_on_is_not_given() -> None:
    with socket.create_server((LOOPBACK, 0)) as listener:
        taken = listener.getsockname()[1]
        assert free_port(taken) != taken


def test_two_who_want_the_same_get_two(port: int) -> None:
    assert free_port(port) == port
    assert free_port(port) != port


def test_what_another_process_was_given_is_not_given_again(port: int, other: Other) -> None:
    assert other.port == port
    assert is_free(port)
    assert free_port(port) != port


def test_a_process_that_has_ended_keeps_no_port(port: int, other: Other) -> None:
    other.end()
    assert free_port(port) == port
