"""How fast the gesture is, from the list to the client's inbox, against the running system."""

import json
import tempfile
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

from benchmarks import report
from demo.cast import PEOPLE
from demo.mail.store import Store
from tools import frontend
from tools.ports import free_port
from tools.stack import Stack
from tools.steps import Problem, step
from tools.world import World

REPEATS = 40
MESSAGES = 200


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


def run() -> None:
    frontend.build()
    with tempfile.TemporaryDirectory() as folder:
        stack = Stack(World(Path(folder)), free_port(), {"MAIL_UNDO_SECONDS": "0"})
        try:
            with step("Starting a world of its own"):
                stack.prepare()
                stack.start()
                stack.wait_until_ready()
            measure(stack)
        finally:
            stack.stop()


def measure(stack: Stack) -> None:
    nikki = next(person for person in PEOPLE if person.username == "nikki")
    client = Client(stack.url)
    client.sign_in(nikki.username, nikki.password)
    quotes = client.json("api/v1/quotes/?page_size=1&search=Siam")["results"]
    place = f"api/v1/quotes/{quotes[0]['id']}/"
    actions = {
        "quotes list, 25 rows": lambda: client.get("api/v1/quotes/?page_size=25"),
        "e-mail draft": lambda: client.get(f"{place}email-draft/"),
        "PDF": lambda: client.get(f"{place}pdf/"),
    }
    times = {name: report.milliseconds(action, REPEATS) for name, action in actions.items()}
    contact = next(one for one in client.json(f"{place}email-draft/")["contacts"] if one["selected"])
    times["send, until 202"], delivered = send(stack, client, f"{place}send/", contact["email"], nikki.email)
    head = ("milliseconds", "median", "95 % under")
    report.show("The gesture", head, [(name, *report.spread(each)) for name, each in times.items()])
    print(delivered)


def send(stack: Stack, client: Client, place: str, to: str, sender: str) -> tuple[list[float], str]:
    """Each message has words of its own, or it would rightly be taken for the one before."""
    numbers = iter(range(MESSAGES))
    started = time.monotonic()
    times = report.milliseconds(lambda: post_one(client, place, to, next(numbers)), MESSAGES)
    arrived = Store(stack.world.mail_home / "boxes")
    while len(arrived.list(to)) < MESSAGES:
        if time.monotonic() - started > 30 + MESSAGES:
            raise Problem(f"Only {len(arrived.list(to))} of {MESSAGES} messages arrived.")
        time.sleep(0.05)
    seconds = time.monotonic() - started
    doubled = len(arrived.list(to)) - MESSAGES
    filed = len(arrived.list(sender, "Sent"))
    return times, (
        f"{MESSAGES} messages pressed and delivered in {seconds:.1f} s, {MESSAGES / seconds:.0f} a second,"
        f" {doubled} doubled, {filed} of them in the sender's own Sent folder"
    )


def post_one(client: Client, place: str, to: str, number: int) -> None:
    client.post(place, {"recipients": [to], "subject": f"Bench {number}", "body": "Words."})
