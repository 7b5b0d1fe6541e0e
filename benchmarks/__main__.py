"""One benchmark in a process of its own: `./crm bench NAME` starts it in a world made for it."""

import importlib
import sys

import django
from django.core.management import call_command

from benchmarks import BENCHMARKS
from tools.steps import Problem


def main(name: str) -> int:
    if BENCHMARKS[name].databases:
        django.setup()
        call_command("migrate", verbosity=0)
    try:
        importlib.import_module(f"benchmarks.{name}").run()
    except Problem as problem:
        print(f"{name}: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
