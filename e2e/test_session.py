"""The session ends while somebody is in the middle of something; nothing that was entered is lost."""

from playwright.sync_api import expect

from e2e.crm import PASSWORDS, Crm
from e2e.inbox import Inbox

SOMCHAI = "somchai.siamlotus@example.com"


def begin(crm: Crm, username: str = "nikki") -> None:
    """With a session of the test's own: the others' must not end with it."""
    crm.type_login(username, PASSWORDS[username])
    expect(crm.page.get_by_role("banner")).to_be_visible()


def end_session(crm: Crm) -> None:
    crm.page.context.clear_cookies(name="sessionid")


def sign_in_again(crm: Crm, username: str = "nikki") -> None:
    dialog = crm.page.get_by_role("dialog", name="Sign in again")
    expect(dialog.get_by_label("Username or e-mail")).to_have_value("nikki")
    dialog.get_by_label("Username or e-mail").fill(username)
    dialog.get_by_label("Password", exact=True).fill(PASSWORDS[username])
    dialog.get_by_role("button", name="Sign in").click()
    expect(dialog).to_be_hidden()


def test_a_quote_is_saved_after_signing_in_again(crm: Crm) -> None:
    begin(crm)
    quote = crm.new_quote("Harbour Lane Coffee")
    crm.page.goto(f"{crm.url}quotes/{quote['id']}")
    crm.page.get_by_label("Notes").fill("Words that took an hour.")
    end_session(crm)
    crm.page.get_by_role("button", name="Save").click()
    sign_in_again(crm)
    crm.page.wait_for_url(f"**/quotes/{quote['id']}/show")
    assert crm.get(f"quotes/{quote['id']}/")["notes"] == "Words that took an hour."


def test_a_message_leaves_once_after_signing_in_again(crm: Crm, inbox: Inbox) -> None:
    begin(crm)
    quote = crm.new_quote("Siam Lotus Hotel")
    crm.open_quotes(quote["number"])
    dialog = crm.open_send_dialog(quote["number"])
    dialog.get_by_label("Subject").fill(f"Written before, sent after: {quote['number']}")
    end_session(crm)
    crm.press_send()
    sign_in_again(crm)
    expect(crm.snackbar).to_contain_text("Sent from nikki.h@bmasiamusic.com")
    assert inbox.wait_for(SOMCHAI, f"Written before, sent after: {quote['number']}")
    assert len(crm.emails_of(quote)) == 1


def test_neither_the_dialog_nor_the_sign_in_is_lost_to_an_upgrade_meanwhile(crm: Crm) -> None:
    begin(crm)
    quote = crm.new_quote("Siam Lotus Hotel")
    crm.open_quotes(quote["number"])
    crm.page.wait_for_load_state("networkidle")
    crm.page.route("**/static/app/assets/*", lambda old: old.fulfill(status=404))
    crm.open_send_dialog(quote["number"])
    end_session(crm)
    crm.press_send()
    sign_in_again(crm)
    expect(crm.snackbar).to_contain_text("Sent from nikki.h@bmasiamusic.com")


def test_nobody_saves_in_the_name_of_another(crm: Crm) -> None:
    begin(crm)
    quote = crm.new_quote("Harbour Lane Coffee")
    crm.page.goto(f"{crm.url}quotes/{quote['id']}")
    crm.page.get_by_label("Notes").fill("Nikki's words.")
    end_session(crm)
    crm.page.get_by_role("button", name="Save").click()
    crm.page.on("dialog", lambda asked: asked.accept())
    sign_in_again(crm, "keith")
    crm.page.wait_for_url(crm.url)
    expect(crm.page.get_by_role("banner")).to_contain_text("Keith")
    assert crm.get(f"quotes/{quote['id']}/")["notes"] == ""
