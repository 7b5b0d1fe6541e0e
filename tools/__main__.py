"""./crm COMMAND: one module of tools/ a command, imported only when it is asked for."""

import importlib
import os
import sys

from tools.steps import Problem

COMMANDS = {
    "run": "start everything with demo data: web, worker and a demo mail server",
    "test": "run all tests: server, front end, and the browser against the real thing",
    "check": "format, lint, types, import arrows, migrations, generated files",
    "bench": "measure what the promises are about",
    "lock": "write requirements/*.txt anew from requirements/*.in",
    "manage": "Django's manage.py, in the world of ./crm run",
}


def main(arguments: list[str]) -> int:
    command, *rest = arguments or ["help"]
    if command not in COMMANDS:
        print(usage())
        return 0 if command in ("help", "-h", "--help") else 2
    try:
        return int(importlib.import_module(f"tools.{command}").main(rest))
    except Problem as problem:
        print(f"crm: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def usage() -> str:
    return "\n".join(["usage: ./crm COMMAND", *(f"  {name:8}{what}" for name, what in COMMANDS.items())])


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(main(sys.argv[1:]))
