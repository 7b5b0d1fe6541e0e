"""./crm bench: how fast the gesture is, from the list to the client's inbox, against the running system."""

import argparse
import json
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Callable
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

from demo.cast import PEOPLE
from demo.mail.store import Store
from tools import frontend
from tools.ports import free_port
from tools.stack import Stack
from tools.steps import Problem, step
from tools.world import World

REPEATS = 40


class Client:
    """A signed-in browser without a screen."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies)
        )

    def sign_in(self, username: str, password: str) -> None:
        self.get("_allauth/browser/v1/config")
        self.post("_allauth/browser/v1/auth/login", {"username": username, "password": password})

    def get(self, path: str) -> bytes:
        with self.opener.open(self.url + path, timeout=30) as answer:
            return bytes(answer.read())

    def json(self, path: str) -> Any:
        return json.loads(self.get(path))

    def post(self, path: str, data: dict[str, Any]) -> Any:
        token = next((cookie.value for cookie in self.cookies if cookie.name == "csrftoken"), "") or ""
        headers = {"Content-Type": "application/json", "X-CSRFToken": token, "Origin": self.url.rstrip("/")}
        request = urllib.request.Request(self.url + path, json.dumps(data).encode(), headers)
        with self.opener.open(request, timeout=30) as answer:
            return json.loads(answer.read())


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./crm bench", description=__doc__)
    parser.add_argument("--messages", type=int, default=200, help="how many to send (default %(default)s)")
    messages: int = parser.parse_args(arguments).messages
    frontend.build()
    with tempfile.TemporaryDirectory() as folder:
        stack = Stack(World(Path(folder)), free_port(), {"MAIL_UNDO_SECONDS": "0"})
        try:
            with step("Starting a world of its own"):
                stack.prepare()
                stack.start()
                stack.wait_until_ready()
            measure(stack, messages)
        finally:
            stack.stop()
    return 0


def measure(stack: Stack, messages: int) -> None:
    nikki = next(person for person in PEOPLE if person.username == "nikki")
    client = Client(stack.url)
    client.sign_in(nikki.username, nikki.password)
    quotes = client.json("api/v1/quotes/?page_size=1&search=Siam")["results"]
    place = f"api/v1/quotes/{quotes[0]['id']}/"
    show("quotes list, 25 rows", timed(lambda: client.get("api/v1/quotes/?page_size=25")))
    show("e-mail draft", timed(lambda: client.get(f"{place}email-draft/")))
    show("PDF", timed(lambda: client.get(f"{place}pdf/")))
    contact = next(one for one in client.json(f"{place}email-draft/")["contacts"] if one["selected"])
    send(stack, client, f"{place}send/", (contact["email"], nikki.email, messages))


def send(stack: Stack, client: Client, place: str, what: tuple[str, str, int]) -> None:
    """Each message has words of its own, or it would rightly be taken for the one before."""
    to, sender, count = what
    numbers = iter(range(count))
    started = time.monotonic()
    show("send, until 202", timed(lambda: post_one(client, place, to, next(numbers)), count))
    arrived = Store(stack.world.mail_home / "boxes")
    while len(arrived.list(to)) < count:
        if time.monotonic() - started > 30 + count:
            raise Problem(f"Only {len(arrived.list(to))} of {count} messages arrived.")
        time.sleep(0.05)
    seconds = time.monotonic() - started
    doubled = len(arrived.list(to)) - count
    print(
        f"{count} messages pressed and delivered in {seconds:.1f} s, {count / seconds:.0f} a second, {doubled} doubled"
    )
    print(f"{len(arrived.list(sender, 'Sent'))} of them in the sender's own Sent folder")


def post_one(client: Client, place: str, to: str, number: int) -> None:
    client.post(place, {"recipients": [to], "subject": f"Bench {number}", "body": "Words."})


def timed(action: Callable[[], object], repeats: int = REPEATS) -> list[float]:
    action_times = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        action_times.append(1000 * (time.perf_counter() - started))
    return action_times


def show(name: str, milliseconds: list[float]) -> None:
    ordered = sorted(milliseconds)
    worst = ordered[max(0, round(0.95 * len(ordered)) - 1)]
    print(f"{name:24} median {statistics.median(ordered):7.1f} ms   95 % under {worst:7.1f} ms", flush=True)
