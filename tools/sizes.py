"""The limits of STYLE.md: a file that cannot be read in one go is taken apart."""

import subprocess
import sys

from tools.steps import ROOT

LIMITS = {".py": 400, ".tsx": 250}
GENERATED = ("/migrations/",)


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    too_long = [problem for name in listed if (problem := too_long_by(name))]
    print("\n".join(too_long))
    return 1 if too_long else 0


def too_long_by(name: str) -> str:
    path = ROOT / name
    limit = LIMITS.get(path.suffix)
    if limit is None or not path.exists() or any(part in name for part in GENERATED):
        return ""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    return f"{name}: {lines} lines, the limit is {limit}" if lines > limit else ""


if __name__ == "__main__":
    sys.exit(main())
