"""./crm manage …: Django's manage.py with the environment of ./crm run."""

from tools.stack import replace_with
from tools.world import World


def main(arguments: list[str]) -> int:
    replace_with(World(), ["manage.py", *arguments])
    return 1
