"""python -m demo.prepare: bring the database up to date, and fill it if nobody is in it yet."""

import django
from django.core.management import call_command


def main() -> None:
    django.setup()
    call_command("migrate", verbosity=0)

    from demo import fill, letters  # noqa: PLC0415 (models can be imported only after django.setup())

    if not fill.once():
        print("somebody is there already: nothing filled")
        return
    letters.send()
    print("filled with demo data")


if __name__ == "__main__":
    main()
