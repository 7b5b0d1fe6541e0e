"""The same screens for those on a phone, those who read Thai, and those who hear the page or use only keys."""

import re
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from e2e.axe import violations
from e2e.crm import Crm
from e2e.inbox import Inbox

PHONE = {"width": 390, "height": 844}
RIMNAM, PIYA = "โรงแรมริมน้ำเจ้าพระยา", "piya.rimnam@example.com"
THAI = re.compile(r"[\u0e00-\u0e7f]")


@pytest.fixture
def in_thai(crm: Crm) -> Iterator[Crm]:
    """Keith chooses Thai, and goes back to English: the choice is kept with the person."""
    crm.sign_in("keith")
    choose_language(crm, "ไทย")
    yield crm
    choose_language(crm, "English")


def choose_language(crm: Crm, name: str) -> None:
    page = crm.page
    page.goto(f"{crm.url}quotes")
    page.get_by_role("button", name=re.compile("^(Language EN|ภาษา TH)$")).click()
    with page.expect_response(
        lambda answer: answer.url.endswith("/me/") and answer.request.method == "PATCH"
    ):
        page.get_by_role("menuitem", name=name).click()


def width_of(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


def test_a_phone_shows_a_quote_and_sends_it_without_scrolling_sideways(
    crm: Crm, inbox: Inbox, picture: Callable[[str], None]
) -> None:
    crm.page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    crm.sign_in("nikki")
    number = crm.new_quote("Penang Heritage Inn")["number"]
    crm.page.goto(f"{crm.url}quotes")
    expect(crm.page.get_by_role("button", name=f"Actions for {number}")).to_be_visible()
    assert width_of(crm.page) <= PHONE["width"]
    dialog = crm.open_send_dialog(number)
    box = dialog.bounding_box()
    assert box is not None
    assert box["width"] <= PHONE["width"]
    picture("phone")
    crm.press_send()
    expect(crm.snackbar).to_contain_text("Sent from")
    assert inbox.wait_for("weiming.penang@example.com", f"Quote {number} from BMAsia Music")


def test_a_window_can_be_narrowed(crm: Crm) -> None:
    crm.page.set_viewport_size({"width": 1024, "height": 768})
    crm.sign_in("nikki")
    crm.page.goto(f"{crm.url}quotes")
    expect(crm.page.get_by_role("row").nth(1)).to_be_visible()
    crm.page.set_viewport_size({"width": 768, "height": 1024})
    expect(crm.page.get_by_role("row")).to_have_count(0)
    assert width_of(crm.page) <= 768
    crm.page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    crm.page.get_by_role("button", name="Accepted").click()
    crm.page.get_by_role("button", name="Open menu").click()
    expect(crm.page.get_by_role("menuitem", name="Contracts")).to_be_visible()


def test_high_contrast_shows_what_is_chosen_and_what_can_be_pressed(crm: Crm) -> None:
    crm.page.emulate_media(forced_colors="active")
    crm.sign_in("nikki")
    number = crm.new_quote("Penang Heritage Inn")["number"]
    crm.open_quotes(number)

    def look(name: str, style: str, role: Literal["button", "menuitem"] = "button") -> str:
        one = crm.page.get_by_role(role, name=name, exact=True)
        return str(one.evaluate("(one, style) => getComputedStyle(one)[style]", style))

    assert look("Quotes", "backgroundColor", "menuitem") != look("Invoices", "backgroundColor", "menuitem")
    assert look("All", "backgroundColor") != look("Draft", "backgroundColor")
    crm.open_send_dialog(number)
    assert look("Send", "borderTopWidth") == "1px"


@pytest.mark.parametrize("width", [1280, 1024], ids=["laptop", "tablet"])
def test_no_table_is_wider_than_its_place(crm: Crm, inbox: Inbox, width: int) -> None:
    crm.sign_in("nikki")
    quote = crm.new_quote("Penang Heritage Inn")
    number = quote["number"]
    crm.open_quotes(number)
    crm.open_send_dialog(number)
    crm.press_send()
    assert inbox.wait_for("weiming.penang@example.com", f"Quote {number} from BMAsia Music")
    crm.page.set_viewport_size({"width": width, "height": 800})
    for path in ("quotes", "contracts", "invoices", "emails"):
        crm.page.goto(f"{crm.url}{path}")
        expect(crm.page.get_by_role("row").nth(1)).to_be_visible()
        assert width_of(crm.page) <= width
    crm.page.goto(f"{crm.url}quotes/{quote['id']}/show")
    lines = crm.page.get_by_role("region", name="Lines")
    expect(lines).to_contain_text("29.00")
    assert lines.evaluate("lines => lines.scrollWidth - lines.clientWidth") <= 0


def test_thai_is_kept_with_the_person_in_every_browser(in_thai: Crm, picture: Callable[[str], None]) -> None:
    in_thai.page.evaluate("localStorage.clear()")
    in_thai.page.reload()
    expect(in_thai.page.get_by_role("menuitem", name="ใบเสนอราคา")).to_be_visible()
    number = in_thai.new_quote(RIMNAM)["number"]
    in_thai.page.goto(f"{in_thai.url}quotes")
    in_thai.page.get_by_role("button", name=f"การทำงานของ {number}").click()
    in_thai.page.get_by_role("menuitem", name="ส่งอีเมล").click()
    dialog = in_thai.page.get_by_role("dialog", name=f"ส่ง {number} ทางอีเมล")
    expect(dialog.get_by_label("หัวเรื่อง")).to_be_visible()
    expect(dialog.get_by_role("button", name="ส่ง", exact=True)).to_be_enabled()
    picture("thai")


def test_a_thai_company_is_written_to_in_thai(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(RIMNAM)["number"]
    crm.open_quotes(number)
    crm.open_send_dialog(number)
    crm.press_send()
    message = inbox.wait_for(PIYA, f"ใบเสนอราคาเลขที่ {number} จาก BMAsia Music")
    text = message.get_body(("plain",))
    assert text is not None
    assert THAI.search(text.get_content())


def test_a_chinese_company_gets_its_quote(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote("金莲花酒店")["number"]
    crm.open_quotes(number)
    crm.open_send_dialog(number)
    crm.press_send()
    assert inbox.wait_for("wang.li.jinlian@example.com", f"Quote {number} from BMAsia Music")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_signing_in(crm: Crm, scheme: str) -> None:
    crm.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    crm.page.goto(f"{crm.url}login")
    expect(crm.page.get_by_label("Username or e-mail")).to_be_visible()
    assert violations(crm.page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_dialog(crm: Crm, scheme: str) -> None:
    crm.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    crm.sign_in("nikki")
    number = crm.new_quote("Siam Lotus Hotel")["number"]
    crm.open_quotes(number)
    crm.open_send_dialog(number)
    assert violations(crm.page) == ""
