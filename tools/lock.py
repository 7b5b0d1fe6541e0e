"""./crm lock: pin every package with its hashes; versions stay as they are unless --upgrade is given."""

import subprocess

from tools.steps import ROOT, VENV_BIN

# 3.12 is the oldest Python we support; `universal` keeps the locks true on every platform.
COMPILE = [
    "pip",
    "compile",
    "--quiet",
    "--python-version",
    "3.12",
    "--universal",
    "--generate-hashes",
    "--no-header",
]
BASE = ["requirements/base.in", "-o", "requirements/base.txt"]
DEV = ["-c", "requirements/base.txt", "requirements/dev.in", "-o", "requirements/dev.txt"]
BENCH = ["-c", "requirements/base.txt", "requirements/bench.in", "-o", "requirements/bench.txt"]


def main(arguments: list[str]) -> int:
    for files in (BASE, DEV, BENCH):
        command = [str(VENV_BIN / "uv"), *COMPILE, "--no-emit-index-url", *arguments, *files]
        if code := subprocess.run(command, cwd=ROOT, check=False).returncode:
            return code
    return 0
