"""A document that is to leave later, and copies that go along."""

from playwright.sync_api import expect

from e2e.crm import Crm
from e2e.inbox import Inbox
from e2e.test_sending import NIKKI, SIAM, SOMCHAI, subject_of

POM = "pom@bmasiamusic.com"


def test_a_scheduled_quote_waits_and_can_be_taken_back(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    quote = crm.new_quote(SIAM)
    number = quote["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    dialog.get_by_role("button", name="Send later").click()
    crm.page.get_by_role("menuitem", name="Tomorrow morning").click()
    dialog.get_by_role("button", name="Schedule").click()
    expect(crm.snackbar).to_contain_text(f"Scheduled: it leaves from {NIKKI}")
    expect(crm.row(number)).to_contain_text("Scheduled")

    (email,) = crm.emails_of(quote)
    crm.page.goto(f"{crm.url}emails/{email['id']}/show")
    crm.page.get_by_role("button", name="Cancel message").click()
    crm.page.get_by_role("dialog").get_by_role("button", name="Cancel message").click()
    expect(crm.page.get_by_text("Cancelled", exact=True)).to_be_visible()
    assert crm.emails_of(quote)[0]["state"] == "cancelled"
    assert inbox.arrived(SOMCHAI, subject_of(number)) == []


def test_a_copy_goes_along(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    dialog.get_by_role("button", name="Cc", exact=True).click()
    dialog.get_by_role("combobox", name="Cc", exact=True).fill(POM)
    crm.press_send()
    expect(crm.snackbar).to_contain_text(f"Sent from {NIKKI} to 3 recipients")
    message = inbox.wait_for(POM, subject_of(number))
    assert [address.addr_spec for address in message["Cc"].addresses] == [POM]
