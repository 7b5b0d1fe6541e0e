"""./crm run as whoever types it meets it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import frontend
from tools.ports import free_port, is_free
from tools.stack import Stack
from tools.steps import ROOT
from tools.world import World


class Command:
    """`./crm run` with its output in a file, and a world of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.log = home / "output.txt"

    def start(self) -> None:
        command = [sys.executable, "-m", "tools", "run", "--port", str(self.port)]
        environment = {**os.environ, "CRM_HOME": str(self.home), "PYTHONUNBUFFERED": "1"}
        self.started = time.monotonic()
        with self.log.open("w") as output:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=output, stderr=output, start_new_session=True
            )

    def wait_until_it_answers(self) -> float:
        while "Demo logins" not in self.output:
            assert self.process.poll() is None, self.output
            assert time.monotonic() - self.started < 60, self.output
            time.sleep(0.05)
        return time.monotonic() - self.started

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(20)

    @property
    def output(self) -> str:
        return self.log.read_text() if self.log.exists() else ""

    def ports(self) -> list[int]:
        return [int(port) for port in re.findall(r"(?:localhost|127\.0\.0\.1):(\d+)/ ", self.output)]

    def children(self) -> list[int]:
        found = subprocess.run(
            ["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(line) for line in found.stdout.split()]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A world that is filled already: what is tested here comes after that."""
    frontend.build()
    world = World(tmp_path_factory.mktemp("prepared"))
    Stack(world, free_port()).prepare()
    return world.home


@pytest.fixture
def command(prepared: Path, tmp_path: Path) -> Iterator[Command]:
    running = Command(shutil.copytree(prepared, tmp_path / "world"))
    yield running
    if hasattr(running, "process") and running.process.poll() is None:
        running.end(signal.SIGTERM)


@pytest.fixture
def running(command: Command) -> Command:
    command.start()
    command.wait_until_it_answers()
    return command


def test_it_says_where_to_look_and_how_to_sign_in(running: Command) -> None:
    for shown in (f"http://localhost:{running.port}/", "nikki-demo", "Demo mail", "Ctrl-C ends everything"):
        assert shown in running.output
    for page in running.ports():
        with urllib.request.urlopen(f"http://127.0.0.1:{page}/", timeout=5) as answer:
            assert answer.status == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_ends_everything(running: Command, number: signal.Signals) -> None:
    ports, children = running.ports(), running.children()
    assert len(children) == 3
    assert running.end(number) == 0
    assert "Everything has ended." in running.output
    assert all(is_free(port) for port in ports)
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def test_a_second_start_makes_nothing_anew(running: Command) -> None:
    """That is why it answers within seconds; how many depends on the machine, and is measured by hand."""
    running.end(signal.SIGTERM)
    running.start()
    running.wait_until_it_answers()
    for work in ("installing", "Installing", "Building"):
        assert work not in running.output


def test_a_child_that_dies_ends_all_with_a_sentence(running: Command) -> None:
    os.kill(running.children()[-1], signal.SIGKILL)
    assert running.process.wait(20) == 1
    assert "crm: The mail worker ended by itself (-9)." in running.output
    assert all(is_free(port) for port in running.ports())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent was killed")
def test_even_a_killed_launcher_leaves_nothing_running(running: Command) -> None:
    ports = running.ports()
    running.end(signal.SIGKILL)
    deadline = time.monotonic() + 15
    while not all(is_free(port) for port in ports):
        assert time.monotonic() < deadline, "something still listens"
        time.sleep(0.1)


def test_it_starts_once_from_a_checkout(running: Command) -> None:
    second = Command(running.home)
    second.log = running.home / "second.txt"
    second.start()
    assert second.process.wait(20) == 1
    assert second.output == "crm: BMAsia CRM is already running from this checkout; end it first (Ctrl-C).\n"


def test_a_taken_port_is_one_sentence(command: Command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", command.port))
        taken.listen()
        command.start()
        assert command.process.wait(20) == 1
    assert command.output == (
        f"crm: Port {command.port} is taken; choose another: ./crm run --port {command.port + 1}\n"
    )
