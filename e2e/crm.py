"""The CRM as a person meets it: what they press, in the words they see."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, Page, expect

from demo.cast import PEOPLE

PASSWORDS = {person.username: person.password for person in PEOPLE}
LINES = [
    {"description": "Background music, 1 zone, 12 months", "quantity": "12", "unit_price": "29.00"},
    {"description": "Streaming player with offline buffer", "quantity": "1", "unit_price": "185.00"},
]
# Signed in once a person and run, as people do; the server slows down whoever signs in all the time.
_cookies: dict[tuple[str, str], list[Any]] = {}


class Crm:
    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    # --- Signing in ---
    def sign_in(self, username: str) -> None:
        """Opens no page where the cookies are known: each test goes where it wants to be."""
        known = _cookies.get((self.url, username))
        if known:
            self.page.context.add_cookies(known)
            return
        self.type_login(username, PASSWORDS[username])
        # The bar on top is there for those who are signed in, on any width of screen.
        expect(self.page.get_by_role("banner")).to_be_visible()
        _cookies[self.url, username] = self.page.context.cookies()

    def type_login(self, name: str, password: str) -> None:
        self.page.goto(f"{self.url}login")
        self.page.get_by_label("Username or e-mail").fill(name)
        self.page.get_by_label("Password", exact=True).fill(password)
        self.page.get_by_role("button", name="Sign in").click()

    # --- The API, as the signed-in person ---
    def get(self, path: str) -> Any:
        answer = self.page.request.get(f"{self.url}api/v1/{path}")
        assert answer.ok, answer.text()
        return answer.json()

    def post(self, path: str, data: dict[str, Any]) -> tuple[int, Any]:
        answer = self.page.request.post(f"{self.url}api/v1/{path}", data=data, headers=self._headers())
        return answer.status, answer.json()

    def patch(self, path: str, data: dict[str, Any]) -> None:
        answer = self.page.request.patch(f"{self.url}api/v1/{path}", data=data, headers=self._headers())
        assert answer.ok, answer.text()

    def _headers(self) -> dict[str, str]:
        cookies = {cookie["name"]: cookie["value"] for cookie in self.page.context.cookies(self.url)}
        return {"X-CSRFToken": cookies.get("csrftoken", ""), "Referer": self.url}

    def new_quote(self, company: str) -> dict[str, Any]:
        """A draft of the test's own, so that no test depends on what another has sent."""
        (found,) = self.get(f"companies/?search={company}")["results"]
        valid = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
        head = {"company": found["id"], "currency": "USD", "valid_until": valid}
        status, quote = self.post("quotes/", {**head, "lines": LINES})
        assert status == 201, quote
        return dict(quote)

    def emails_of(self, quote: dict[str, Any]) -> list[dict[str, Any]]:
        return list(self.get(f"emails/?search={quote['number']}")["results"])

    # --- The list of quotes ---
    def open_quotes(self, number: str = "") -> None:
        self.page.goto(f"{self.url}quotes")
        if number:
            self.search(number)
            expect(self.row(number)).to_be_visible()

    def search(self, words: str) -> None:
        self.page.get_by_placeholder("Number or company").fill(words)

    def filter_by(self, status: str) -> None:
        self.page.get_by_role("group", name="Status").get_by_role("button", name=status, exact=True).click()

    def row(self, number: str) -> Locator:
        return self.page.get_by_role("row").filter(has_text=number)

    def numbers(self) -> list[str]:
        return re.findall(r"Q-\d{4}-\d{4,}", self.page.get_by_role("table").inner_text())

    # --- The gesture ---
    def open_menu(self, number: str) -> Locator:
        self.page.get_by_role("button", name=f"Actions for {number}").click()
        return self.page.get_by_role("menu")

    def open_send_dialog(self, number: str) -> Locator:
        self.open_menu(number).get_by_role("menuitem", name="Send Email").click()
        dialog = self.page.get_by_role("dialog", name=f"Send {number} by e-mail")
        expect(dialog.get_by_label("Subject")).to_be_visible()
        return dialog

    def press_send(self) -> None:
        self.send_button.click()

    @property
    def send_button(self) -> Locator:
        return self.page.get_by_role("dialog").get_by_role("button", name="Send", exact=True)

    @property
    def snackbar(self) -> Locator:
        return self.page.locator(".MuiSnackbar-root")
