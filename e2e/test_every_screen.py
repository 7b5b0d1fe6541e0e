"""Every screen as somebody meets it: wide and on a phone, light and dark, in English and in Thai."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from e2e.axe import violations
from e2e.crm import Crm
from e2e.latin import english_left, entered
from e2e.watch import Watch
from tools.stack import Stack

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


class Screen(NamedTuple):
    path: str
    # The names of its pictures in docs/using: wide in English, the same in the dark, on a phone in Thai.
    wide: str = ""
    dark: str = ""
    phone: str = ""


# `{quote}` and the like stand for one of them.
SCREENS = {
    "overview": Screen("", "overview", "dark-overview", "thai-overview"),
    "quotes": Screen("quotes", phone="thai-quotes"),
    "quote": Screen("quotes/{quote}/show", "quote", "dark-quote", "thai-quote"),
    "quote form": Screen("quotes/{draft}", "quote-form", phone="thai-quote-form"),
    "new quote": Screen("quotes/create"),
    "contracts": Screen("contracts", "contracts"),
    "contract": Screen("contracts/{contract}/show", "contract", phone="thai-contract"),
    "new contract": Screen("contracts/create", "new-contract"),
    "invoices": Screen("invoices", "invoices"),
    "invoice": Screen("invoices/{invoice}/show", "invoice"),
    "new invoice": Screen("invoices/create"),
    "companies": Screen("companies", "companies"),
    "company": Screen("companies/{company}/show", "company", phone="thai-company"),
    "company form": Screen("companies/{company}", "company-form"),
    "new company": Screen("companies/create"),
    "import": Screen("companies/import", phone="thai-import"),
    "contacts": Screen("contacts", "contacts"),
    "contact": Screen("contacts/{contact}/show", "contact"),
    "contact form": Screen("contacts/{contact}", "contact-form"),
    "new contact": Screen("contacts/create"),
    "emails": Screen("emails", "emails", "dark-emails"),
    "email": Screen("emails/{email}/show", phone="thai-email"),
    "templates": Screen("templates", "templates"),
    "template form": Screen("templates/quote.en", "template", phone="thai-template"),
    "sender profiles": Screen("sender-profiles", "sender-profiles"),
    "mailbox": Screen("mailbox", phone="thai-mailbox"),
    "profile": Screen("profile", "profile"),
    "a page that is not there": Screen("nothing/of/this/name"),
}


class Tour:
    """One browser for all screens, as a person has: what it has loaded once it does not load again."""

    def __init__(self, page: Page, watch: Watch, url: str) -> None:
        self.page = page
        self.watch = watch
        self.crm = Crm(page, url)
        self.crm.sign_in("norbert")
        self.ids = self._examples()
        self.by_people = entered(self.crm)

    def _examples(self) -> dict[str, Any]:
        quote = self.crm.new_quote("Golden Tea House")
        asked = {"recipients": ["kayan.goldentea@example.com"]}
        status, email = self.crm.post(f"quotes/{quote['id']}/send/", asked)
        assert status == 202, email
        return {
            "quote": quote["id"],
            "email": email["id"],
            "draft": self.crm.new_quote("Golden Tea House")["id"],
            "company": quote["company"],
            "contact": self._first("contacts"),
            "contract": self._first("contracts", "status=Active"),
            "invoice": self._first("invoices"),
        }

    def _first(self, resource: str, query: str = "") -> int:
        return int(self.crm.get(f"{resource}/?{query}")["results"][0]["id"])

    def open(self, path: str) -> None:
        self.page.goto(f"{self.crm.url}{path.format_map(self.ids)}")
        expect(self.page.get_by_role("heading", level=1)).not_to_be_empty()
        self.page.wait_for_load_state("networkidle")
        # A skeleton is no screen.
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)

    def speak(self, language: str) -> None:
        """From the next page on."""
        self.crm.patch("me/", {"language": language})

    def darken(self) -> None:
        """Until the page has followed; its colours fade, and axe would measure the way."""
        before = self.page.evaluate(BACKGROUND)
        self.page.emulate_media(color_scheme="dark")
        self.page.wait_for_function(f"before => {BACKGROUND} !== before", arg=before)

    def overflow(self) -> int:
        """How many pixels the page is wider than the screen."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.fixture(scope="module")
def context_of_the_tour(
    browser: Browser, browser_context_args: dict[str, Any], stack: Stack
) -> Iterator[BrowserContext]:
    context = browser.new_context(**browser_context_args)
    yield context
    context.close()


@pytest.fixture(scope="module")
def tour(context_of_the_tour: BrowserContext, stack: Stack) -> Iterator[Tour]:
    watch = Watch(context_of_the_tour)
    tour = Tour(context_of_the_tour.new_page(), watch, stack.url)
    yield tour
    tour.speak("en")


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS.keys())
def test_a_screen_is_fit_for_everybody(
    tour: Tour, screen: Screen, picture: Callable[[str, Page], None]
) -> None:
    page = tour.page
    page.set_viewport_size({"width": WIDE["width"], "height": WIDE["height"]})
    page.emulate_media(color_scheme="light")
    tour.speak("en")
    tour.open(screen.path)
    if screen.wide:
        picture(screen.wide, page)
    assert page.title().endswith(" – BMAsia CRM")
    assert tour.overflow() <= 0
    assert violations(page) == ""

    tour.darken()
    if screen.dark:
        picture(screen.dark, page)
    assert violations(page) == ""

    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    tour.speak("th")
    tour.open(screen.path)
    if screen.phone:
        picture(screen.phone, page)
    assert tour.overflow() <= 0
    assert violations(page) == ""
    assert english_left(page, tour.by_people) == []
    assert tour.watch.complaints() == []
