"""Whoever uses only keys sees where they are, comes everywhere, and sends a document."""

import pytest
from playwright.sync_api import Page, expect

from e2e.crm import Crm
from e2e.inbox import Inbox

HERE = """() => {
  const here = document.activeElement;
  const labels = here.labels ? [...here.labels].map((label) => label.innerText) : [];
  const name = here.getAttribute("aria-label") || here.innerText || labels.join(" ");
  const marked = [here, here.closest(".Mui-focusVisible")].filter(Boolean).map((each) => getComputedStyle(each));
  const ring = marked.some((style) => style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2);
  const frame = here.closest(".MuiOutlinedInput-root")?.querySelector("fieldset");
  const framed = Boolean(frame) && parseFloat(getComputedStyle(frame).borderTopWidth) >= 2;
  return { name: name.trim(), marked: ring || framed };
}"""
FARTHEST = 40


def tab_to(page: Page, name: str) -> list[str]:
    """The way there, and which of its stops nothing marks."""
    unmarked = []
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if not here["marked"]:
            unmarked.append(here["name"])
        if here["name"] == name:
            return unmarked
    pytest.fail(f"{name} cannot be reached by Tab.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_quote_is_sent_and_every_stop_on_the_way_is_marked(crm: Crm, inbox: Inbox, scheme: str) -> None:
    crm.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    crm.sign_in("nikki")
    quote = crm.new_quote("Penang Heritage Inn")
    crm.page.goto(f"{crm.url}quotes/{quote['id']}/show")
    expect(crm.page.get_by_role("button", name="Send Email")).to_be_visible()
    assert tab_to(crm.page, "Send Email") == []
    crm.page.keyboard.press("Enter")
    expect(crm.page.get_by_role("dialog").get_by_label("Subject")).to_be_visible()
    assert tab_to(crm.page, "Send") == []
    crm.page.keyboard.press("Enter")
    expect(crm.snackbar).to_contain_text("Sent from")
    assert inbox.wait_for("weiming.penang@example.com", f"Quote {quote['number']} from BMAsia Music")


def test_a_key_leads_past_the_menu(crm: Crm) -> None:
    crm.sign_in("nikki")
    crm.page.goto(f"{crm.url}quotes")
    expect(crm.page.get_by_role("row").nth(1)).to_be_visible()
    tab_to(crm.page, "Skip to content")
    crm.page.keyboard.press("Enter")
    crm.page.keyboard.press("Tab")
    expect(crm.page.get_by_role("main").locator(":focus")).to_have_count(1)
