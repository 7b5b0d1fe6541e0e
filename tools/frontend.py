"""The front end's packages and its build, each made again only when what it is made from has changed."""

import hashlib
import shutil
from pathlib import Path

from tools.steps import ROOT, VENV_BIN, run_quietly, step

FRONTEND = ROOT / "frontend"
LOCK = FRONTEND / "package-lock.json"
PACKAGES = FRONTEND / "node_modules"
DIST = FRONTEND / "dist"
NPM = str(VENV_BIN / "npm")
LOGS = ROOT / ".crm" / "log"
NOT_SOURCES = {"node_modules", "dist"}


def install() -> None:
    stamp = PACKAGES / ".installed-lock.json"
    if stamp.exists() and stamp.read_bytes() == LOCK.read_bytes():
        return
    with step("Installing the front end's packages"):
        sentence = "The front end's packages could not be installed; is the npm registry within reach?"
        run_quietly([NPM, "ci", "--no-audit", "--no-fund"], FRONTEND, LOGS / "npm-ci.log", sentence)
        shutil.copyfile(LOCK, stamp)


def build() -> None:
    stamp = PACKAGES / ".built-from"
    sources = fingerprint()
    if (DIST / "index.html").exists() and stamp.exists() and stamp.read_text() == sources:
        return
    install()
    with step("Building the front end"):
        run_quietly([NPM, "run", "build"], FRONTEND, LOGS / "npm-build.log", "The front end does not build.")
        stamp.write_text(sources)


def fingerprint() -> str:
    """A hash over every file the build can read: a changed, added or removed one changes it."""
    digest = hashlib.sha256()
    for path in sorted(source_files()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(FRONTEND)} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def source_files() -> list[Path]:
    tops = [top for top in FRONTEND.iterdir() if top.name not in NOT_SOURCES]
    within = [path for top in tops if top.is_dir() for path in top.rglob("*")]
    return [path for path in (*tops, *within) if path.is_file() and path.suffix != ".tsbuildinfo"]
