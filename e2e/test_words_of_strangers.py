"""Markup in everything that a person can type: on every screen it is text, and nothing in it runs."""

from typing import Any

from playwright.sync_api import Page, expect

from e2e.crm import LINES, Crm

ATTACK = """"><img src=x onerror="window.attacked=1"><script>window.attacked=1</script>{{7*7}}'"""


def made(crm: Crm, path: str, **fields: Any) -> dict[str, Any]:
    status, answer = crm.post(path, fields)
    assert status in (201, 202), answer
    return dict(answer)


def hostile_world(crm: Crm) -> list[str]:
    """The screens on which it shows."""
    about = {"legal_name": ATTACK, "address": ATTACK, "city": ATTACK, "tax_id": ATTACK[:40], "notes": ATTACK}
    company = made(crm, "companies/", name=ATTACK, **about)
    who = {"company": company["id"], "email": "attack@example.com", "contact_type": "Primary"}
    contact = made(crm, "contacts/", name=ATTACK, title=ATTACK[:100], phone=ATTACK[:40], **who)
    lines = [LINES[0] | {"description": ATTACK}]
    words = {"notes": ATTACK, "terms": ATTACK}
    quote = made(crm, "quotes/", company=company["id"], currency="USD", lines=lines, **words)
    wish = {"recipients": [who["email"]], "subject": ATTACK, "body": ATTACK}
    email = made(crm, f"quotes/{quote['id']}/send/", **wish)
    return [
        *(f"companies/{company['id']}{rest}" for rest in ("", "/show")),
        f"contacts/{contact['id']}/show",
        *(f"quotes/{quote['id']}{rest}" for rest in ("", "/show")),
        f"emails/{email['id']}/show",
        *("companies", "contacts", "quotes", "emails", ""),
        *(f"admin/clients/{name}/" for name in ("company", "contact")),
        f"admin/clients/company/{company['id']}/change/",
        f"admin/mailroom/emaillog/{email['id']}/change/",
        "admin/mailroom/emaillog/",
    ]


def test_markup_that_somebody_typed_runs_on_no_screen(crm: Crm, page: Page) -> None:
    crm.sign_in("norbert")
    for screen in hostile_world(crm):
        answer = page.goto(f"{crm.url}{screen}", wait_until="networkidle")
        assert answer is not None
        assert (answer.status, answer.url) == (200, f"{crm.url}{screen}")
        expect(page.locator("img[src=x]")).to_have_count(0)
        assert page.evaluate("window.attacked === undefined"), screen


def test_the_dialog_shows_markup_as_text(crm: Crm, page: Page) -> None:
    crm.sign_in("nikki")
    company = made(crm, "companies/", name=f"Dialog {ATTACK}")
    made(crm, "contacts/", company=company["id"], name=ATTACK, email="attack@example.com")
    quote = made(crm, "quotes/", company=company["id"], currency="USD", lines=LINES)
    page.goto(f"{crm.url}quotes/{quote['id']}/show")
    page.get_by_role("button", name="Send Email").click()
    expect(page.get_by_role("dialog")).to_contain_text("onerror=")
    assert page.evaluate("window.attacked === undefined")
