import signal
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand

from bmasia_crm.mailroom.worker import Worker


class Command(BaseCommand):
    help = "Send what is due. SIGTERM and Ctrl-C end it after the message in hand."

    # The keys of stored passwords. The others look at URLs, forms and templates, which no worker needs, and make it
    # load all of them first.
    requires_system_checks = [Tags.security]

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--threads", type=int, default=2, help="how many accounts to serve at once (2)")
        parser.add_argument("--once", action="store_true", help="send what is due now, then end")

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(threads=options["threads"])

        def stop(_number: int, _frame: FrameType | None) -> None:
            worker.stop()

        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        if options["once"]:
            worker.run_once()
            return
        self.stdout.write("The mail worker is ready.")
        worker.run()
