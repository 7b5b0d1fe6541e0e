"""A PostgreSQL of our own for the tests: made, used and thrown away, on a free port of loopback."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.ports import LOOPBACK, free_port
from tools.steps import Problem

# Debian and Homebrew keep the server's programs out of PATH.
PLACES = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin")
OLDEST = 15


def programs() -> Path | None:
    """The folder of the newest initdb and pg_ctl on this machine."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [
        folder for place in PLACES for folder in Path("/").glob(place[1:]) if (folder / "initdb").exists()
    ]
    return max(folders, key=lambda folder: _version(folder / "initdb"), default=None)


def _usable_programs() -> Path | None:
    folder = programs()
    return folder if folder and _version(folder / "initdb") >= OLDEST else None


def _version(initdb: Path) -> int:
    words = subprocess.run([initdb, "--version"], capture_output=True, text=True, check=True).stdout.split()
    return int(words[2].split(".")[0])


@contextmanager
def database(given: str = "") -> Iterator[str]:
    """Yields the URL of a cluster of our own, or `given` (a DATABASE_URL) where no PostgreSQL can be started."""
    if _usable_programs() is None and given.startswith(("postgres://", "postgresql://")):
        yield given
        return
    with cluster() as url:
        yield url


@contextmanager
def cluster(*, durable: bool = False) -> Iterator[str]:
    """Yields a DATABASE_URL. Raises Problem with a sentence when there is no PostgreSQL to start."""
    folder = _usable_programs()
    if folder is None:
        raise Problem(
            f"No PostgreSQL {OLDEST} or newer is installed (Debian: apt-get install postgresql),"
            " and DATABASE_URL names none."
        )
    home = Path(tempfile.mkdtemp(prefix="crm-postgres-"))
    account = _unprivileged()
    if account:
        os.chown(home, account.pw_uid, account.pw_gid)
    data, port = home / "data", free_port()
    # Durability costs time, and this cluster does not outlive the tests.
    careless = "" if durable else " -c fsync=off -c full_page_writes=off"
    options = f"-h {LOOPBACK} -p {port} -k {home} -c max_connections=200{careless}"
    try:
        _as(
            account,
            [folder / "initdb", "--no-sync", "--auth=trust", "--username=crm", "--encoding=UTF8", "-D", data],
        )
        _as(account, [folder / "pg_ctl", "-D", data, "-w", "-o", options, "-l", home / "log", "start"])
        try:
            yield f"postgresql://crm@{LOOPBACK}:{port}/postgres"
        finally:
            _as(account, [folder / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _unprivileged() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root, and brings a user of its own for that."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError as error:
        raise Problem("PostgreSQL does not run as root, and this machine has no user postgres.") from error


def _as(account: pwd.struct_passwd | None, command: Sequence[str | Path]) -> None:
    user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    # Files, not pipes: the server inherits them and would keep a pipe open as long as it lives.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(command, cwd="/", stdout=output, stderr=output, check=False, **user)  # type: ignore[call-overload]
        if done.returncode:
            output.seek(0)
            raise Problem(f"{Path(command[0]).name} failed:\n{output.read().decode(errors='replace')}")
