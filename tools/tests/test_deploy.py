"""The examples of deploy/ name what is there: programs of the lock, commands of manage.py, one port."""

import configparser
from pathlib import Path

import pytest
from django.core.management import get_commands

from tools.steps import ROOT, VENV_BIN

UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.service"))
PORT = "8000"


def service(path: Path) -> configparser.SectionProxy:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.read(path)
    return unit["Service"]


def test_there_is_a_unit_for_each_of_the_two_processes() -> None:
    assert [unit.stem for unit in UNITS] == ["bmasia-web", "bmasia-worker"]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_a_unit_starts_a_program_of_the_lock(path: Path) -> None:
    program, *arguments = service(path)["ExecStart"].split()
    assert (VENV_BIN / Path(program).name).exists()
    assert arguments[0] != "manage.py" or arguments[1] in get_commands()


def test_both_units_are_locked_up_alike() -> None:
    web, worker = (
        {key: value for key, value in service(unit).items() if key != "execstart"} for unit in UNITS
    )
    assert worker.pop("timeoutstopsec") == "180"
    assert web == worker
    assert web["nonewprivileges"] == "yes"


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
def test_the_proxy_leads_to_the_port_of_the_web_unit(name: str) -> None:
    assert f"127.0.0.1:{PORT}" in (ROOT / "deploy" / name).read_text(encoding="utf-8")
    assert f"--port {PORT}" in service(UNITS[0])["execstart"]
