"""Around the gesture: signing in, finding a quote, the record of a message, one's own mailbox."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from demo.cast import ACCOUNTS
from e2e.crm import PASSWORDS, Crm
from tools.stack import Stack

NORBERT = "norbert@bmasiamusic.com"


def test_a_wrong_password_is_refused_in_words(crm: Crm) -> None:
    crm.type_login("nikki", "not this one")
    expect(crm.page.get_by_role("alert")).to_contain_text(re.compile("password", re.IGNORECASE))


def test_an_email_address_signs_in_as_well(crm: Crm) -> None:
    crm.type_login("pom@bmasiamusic.com", PASSWORDS["pom"])
    expect(crm.page.get_by_role("menuitem", name="Quotes")).to_be_visible()


def test_signed_out_nothing_is_shown(crm: Crm) -> None:
    crm.page.goto(f"{crm.url}quotes")
    expect(crm.page.get_by_label("Username or e-mail")).to_be_visible()
    assert crm.page.request.get(f"{crm.url}api/v1/quotes/").status in (401, 403)


def test_a_quote_is_found_by_the_companys_name_in_any_script(
    crm: Crm, picture: Callable[[str], None]
) -> None:
    crm.sign_in("nikki")
    crm.open_quotes()
    expect(crm.page.get_by_role("row")).to_have_count(26)
    picture("quotes")
    for words in ("โรงแรมริมน้ำ", "Hoa Sen", "金莲花"):
        crm.search(words)
        expect(crm.page.get_by_role("row").nth(1)).to_contain_text(words)
        expect(crm.page.get_by_role("row")).not_to_have_count(26)


def test_the_list_is_filtered_by_status(crm: Crm) -> None:
    crm.sign_in("nikki")
    crm.open_quotes()
    crm.filter_by("Accepted")
    expect(crm.page.get_by_role("row").filter(has_text="Draft")).to_have_count(0)
    expect(crm.page.get_by_role("row").filter(has_text="Accepted")).not_to_have_count(0)


def test_the_list_is_sorted_and_paged(crm: Crm) -> None:
    crm.sign_in("nikki")
    crm.open_quotes()
    expect(crm.page.get_by_role("row")).to_have_count(26)
    first_page = crm.numbers()
    assert first_page == sorted(first_page, reverse=True)
    crm.page.get_by_role("button", name="Go to page 2").click()
    expect(crm.row(first_page[0])).to_have_count(0)
    assert not set(first_page) & set(crm.numbers())
    crm.page.get_by_role("button", name="Go to page 1").click()
    crm.page.get_by_role("columnheader", name="Number").get_by_role("button").click()
    expect(crm.row("Q-").first).to_contain_text("-0001")


def test_the_record_of_a_message_says_what_the_server_answered(
    crm: Crm, picture: Callable[[str], None]
) -> None:
    crm.sign_in("nikki")
    quote = crm.new_quote("Harbour Lane Coffee")
    crm.open_quotes(quote["number"])
    crm.open_send_dialog(quote["number"])
    crm.press_send()
    expect(crm.snackbar).to_contain_text("Sent from")
    (email,) = crm.emails_of(quote)
    crm.page.goto(f"{crm.url}emails/{email['id']}/show")
    main = crm.page.get_by_role("main")
    expect(main).to_contain_text("grace.harbourlane@example.com")
    expect(main).to_contain_text("Kept; nothing of the demo leaves this machine")
    picture("record")


def test_norbert_sets_up_a_mailbox_tests_it_and_removes_it(
    crm: Crm, stack: Stack, picture: Callable[[str], None]
) -> None:
    crm.sign_in("norbert")
    crm.page.goto(f"{crm.url}mailbox")
    expect(crm.page.get_by_role("main")).to_contain_text("You have no mailbox yet")
    picture("mailbox")
    crm.page.get_by_label("E-mail address").fill(NORBERT)
    crm.page.get_by_label("App password", exact=True).fill(ACCOUNTS[NORBERT])
    crm.page.get_by_label("Server", exact=True).fill("127.0.0.1")
    crm.page.get_by_label("Port", exact=True).fill(str(stack.world.smtp_port))
    crm.page.get_by_role("button", name="Save and test").click()
    expect(crm.page.get_by_role("main")).to_contain_text("Your mailbox works")

    crm.page.get_by_role("button", name="Remove mailbox").click()
    crm.page.get_by_role("dialog").get_by_role("button", name=re.compile("Confirm|Remove")).click()
    expect(crm.page.get_by_role("main")).to_contain_text("You have no mailbox yet")
