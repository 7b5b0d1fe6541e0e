"""Around the gesture: signing in, finding a quote, the record of a message, one's own mailbox."""

import re
from collections.abc import Callable
from io import BytesIO

from playwright.sync_api import Page, Request, expect
from pypdf import PdfReader

from demo.cast import ACCOUNTS
from e2e.axe import violations
from e2e.crm import PASSWORDS, Crm
from tools.stack import Stack

NORBERT = "norbert@bmasiamusic.com"


def test_a_wrong_password_is_refused_in_words(crm: Crm) -> None:
    crm.type_login("nikki", "not this one")
    expect(crm.page.get_by_role("alert")).to_contain_text(re.compile("password", re.IGNORECASE))


def test_an_email_address_signs_in_as_well(crm: Crm) -> None:
    crm.type_login("pom@bmasiamusic.com", PASSWORDS["pom"])
    expect(crm.page.get_by_role("menuitem", name="Quotes")).to_be_visible()


def test_a_visitor_is_led_to_sign_in_by_one_question(crm: Crm, picture: Callable[[str], None]) -> None:
    """Asked again and again, the page would stay blank for seconds before it gave way."""
    asked: list[str] = []
    led: list[str] = []
    crm.page.on("request", lambda request: asked.append(request.url) if "/api/" in request.url else None)
    crm.page.on("framenavigated", lambda frame: led.append(frame.url))
    crm.page.goto(crm.url)
    expect(crm.page.get_by_label("Username or e-mail")).to_be_visible()
    assert asked == [f"{crm.url}api/v1/me/"]
    assert len(led) < 10
    picture("sign-in")


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


def test_the_record_of_a_message_says_what_the_server_answered_and_prints(
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
    printed = PdfReader(BytesIO(crm.page.pdf(format="A4"))).pages[0].extract_text()
    assert f"Quote {quote['number']} from BMAsia Music" in printed
    assert "My mailbox" not in printed


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


def test_a_message_is_sent_again_with_a_fresh_pdf(crm: Crm) -> None:
    crm.sign_in("nikki")
    quote = crm.new_quote("Harbour Lane Coffee")
    status, email = crm.post(f"quotes/{quote['id']}/send/", {"recipients": ["grace.harbourlane@example.com"]})
    assert status == 202
    crm.page.goto(f"{crm.url}emails/{email['id']}/show")
    crm.page.get_by_role("button", name="Send again").click()
    dialog = crm.page.get_by_role("dialog", name="Send again")
    expect(dialog.get_by_role("radio", name="The same PDF")).to_be_checked()
    dialog.get_by_role("radio", name=f"A new one, from quote {quote['number']} as it is now").check()
    assert violations(crm.page) == ""
    dialog.get_by_role("button", name="Send again").click()
    expect(crm.snackbar).to_contain_text("The message is sent again.")
    first, second = sorted(one["id"] for one in crm.emails_of(quote))
    crm.page.wait_for_url(re.compile(f"/emails/{second}/"))
    assert first == email["id"]


def test_a_page_with_unsaved_changes_is_not_left_by_mistake(crm: Crm) -> None:
    crm.sign_in("nikki")
    quote = crm.new_quote("Harbour Lane Coffee")
    crm.page.on("dialog", lambda dialog: dialog.dismiss())
    crm.page.goto(f"{crm.url}quotes/{quote['id']}")
    crm.page.get_by_label("Notes").fill("Words that took an hour.")
    with crm.page.expect_event("dialog"):
        crm.page.get_by_role("menuitem", name="Companies").click()
    expect(crm.page.get_by_label("Notes")).to_have_value("Words that took an hour.")
    assert crm.page.url.endswith(f"quotes/{quote['id']}")


def test_a_signature_that_is_not_saved_is_not_left_by_mistake(crm: Crm) -> None:
    crm.sign_in("nikki")
    crm.page.on("dialog", lambda dialog: dialog.dismiss())
    crm.page.goto(f"{crm.url}profile")
    crm.page.get_by_label("Signature").fill("Words that took an hour.")
    with crm.page.expect_event("dialog"):
        crm.page.get_by_role("menuitem", name="Companies").click()
    expect(crm.page.get_by_label("Signature")).to_have_value("Words that took an hour.")
    assert crm.page.url.endswith("profile")


def test_django_admin_sends_a_salesperson_back_in_plain_words(crm: Crm) -> None:
    crm.sign_in("nikki")
    answer = crm.page.goto(f"{crm.url}admin/accounts/user/")
    assert answer
    assert answer.status == 403
    expect(crm.page.get_by_role("main")).to_contain_text("Your role does not include this page.")
    assert violations(crm.page) == ""
    crm.page.get_by_role("main").get_by_role("link", name="Overview").click()
    crm.page.wait_for_url(crm.url)


def test_single_keys_search_make_a_new_one_and_explain_themselves(
    crm: Crm, picture: Callable[[str], None]
) -> None:
    crm.sign_in("nikki")
    crm.page.goto(f"{crm.url}companies")
    search = crm.page.get_by_placeholder("Name, city or contact")
    expect(search).to_be_visible()
    crm.page.keyboard.press("/")
    expect(search).to_be_focused()
    crm.page.keyboard.press("Escape")
    search.blur()
    crm.page.keyboard.press("?")
    expect(crm.page.get_by_role("dialog", name="Keyboard")).to_be_visible()
    picture("keyboard")
    crm.page.keyboard.press("Escape")
    expect(crm.page.get_by_role("dialog")).to_have_count(0)
    crm.page.keyboard.press("n")
    crm.page.wait_for_url("**/companies/create")


def test_a_sent_quote_is_revised_and_says_so_when_the_revision_has_left(crm: Crm) -> None:
    crm.sign_in("nikki")
    old = crm.get("quotes/?status=Sent&ordering=-number")["results"][0]
    crm.page.goto(f"{crm.url}quotes/{old['id']}/show")
    crm.page.get_by_role("button", name="Revise quote").click()
    crm.page.wait_for_url(lambda url: url.rsplit("/", 1)[-1] not in ("show", str(old["id"])))
    crm.page.get_by_role("button", name="Save").click()
    expect(crm.page.get_by_role("main")).to_contain_text(f"Revises{old['number']}")
    crm.page.get_by_role("button", name="Set status").click()
    crm.page.get_by_role("menuitem", name="Sent").click()
    expect(crm.page.get_by_text("is now: Sent")).to_be_visible()
    crm.page.get_by_role("link", name=old["number"]).click()
    expect(crm.page.get_by_role("main")).to_contain_text("Replaced by Q-")


def test_a_renewed_contract_and_the_new_one_lead_to_each_other(crm: Crm) -> None:
    crm.sign_in("nikki")
    old = crm.get("contracts/?status=Active&ordering=number")["results"][0]
    status, new = crm.post(f"contracts/{old['id']}/renew/", {})
    assert status == 201, new
    crm.page.goto(f"{crm.url}contracts/{old['id']}/show")
    crm.page.get_by_role("link", name=new["number"]).click()
    expect(crm.page.get_by_role("main")).to_contain_text(f"Renews{old['number']}")


def test_the_first_page_comes_in_few_files_and_packed(crm: Crm, page: Page) -> None:
    crm.sign_in("nikki")
    files: list[Request] = []
    page.on("requestfinished", lambda request: files.append(request))
    page.goto(crm.url)
    page.wait_for_load_state("networkidle")
    scripts = [request for request in files if request.url.endswith(".js")]
    assert 0 < len(scripts) < 12
    assert sum(request.sizes()["responseBodySize"] for request in scripts) < 500_000
