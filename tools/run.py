"""./crm run: everything, from an empty checkout to an address that answers."""

import argparse
import fcntl
import signal
import time
from typing import IO

from demo.cast import PEOPLE
from tools import frontend
from tools.ports import is_free
from tools.stack import Stack
from tools.steps import Problem, step
from tools.world import WEB_PORT, World

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./crm run", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=WEB_PORT, help="where the CRM answers (default %(default)s)"
    )
    port: int = parser.parse_args(arguments).port
    world = World()
    with only_one(world):
        check_ports(world, port)
        serve(Stack(world, port))
    return 0


def only_one(world: World) -> IO[str]:
    """Held until the process ends, however it ends."""
    lock = (world.home / "lock").open("a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise Problem("BMAsia CRM is already running from this checkout; end it first (Ctrl-C).") from error
    return lock


def check_ports(world: World, port: int) -> None:
    if not is_free(port):
        raise Problem(f"Port {port} is taken; choose another: ./crm run --port {port + 1}")
    for mail_port in (world.smtp_port, world.mail_port):
        if not is_free(mail_port):
            raise Problem(
                f"Port {mail_port} of the demo mail server is taken; end the program that listens on it."
            )


def serve(stack: Stack) -> None:
    """Until Ctrl-C, SIGTERM or the end of the terminal; whichever it is, nothing is left running."""
    for number in ENDINGS:
        signal.signal(number, signal.default_int_handler)
    started = time.monotonic()
    try:
        frontend.build()
        with step("Preparing the database and the demo data"):
            stack.prepare()
        with step("Starting the web server, the mail worker and the demo mail server"):
            stack.start()
            stack.wait_until_ready()
        print(welcome(stack, time.monotonic() - started), flush=True)
        while True:
            stack.watch()
            time.sleep(0.3)
    except KeyboardInterrupt:
        print("\nEnding …", flush=True)
    finally:
        for number in ENDINGS:
            signal.signal(number, signal.SIG_IGN)
        stack.stop()
    print("Everything has ended.", flush=True)


def welcome(stack: Stack, seconds: float) -> str:
    logins = [f"    {person.username:12}{person.password:18}{', '.join(person.roles)}" for person in PEOPLE]
    return "\n".join(
        [
            "",
            f"  BMAsia CRM    {stack.url}    (ready after {seconds:.1f} s)",
            f"  Demo mail     {stack.world.mail_url}    (what clients would receive)",
            f"  Admin         {stack.url}admin/",
            "",
            "  Demo logins:",
            *logins,
            "",
            f"  Logs and data are in {stack.world.home}. Ctrl-C ends everything.",
        ]
    )
