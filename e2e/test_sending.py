"""The gesture: a signed-in person sends a quote, and a real mail server receives it."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from e2e.crm import Crm
from e2e.inbox import Inbox, pdf_of
from e2e.watch import Watch

SIAM, SOMCHAI, MALEE = "Siam Lotus Hotel", "somchai.siamlotus@example.com", "malee.siamlotus@example.com"
NIKKI, KEITH, NORBERT = "nikki.h@bmasiamusic.com", "keith@bmasiamusic.com", "norbert@bmasiamusic.com"


def subject_of(number: str) -> str:
    return f"Quote {number} from BMAsia Music"


def test_nikki_sends_a_quote_from_her_own_mailbox(
    crm: Crm, inbox: Inbox, picture: Callable[[str], None]
) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    expect(dialog).to_contain_text(NIKKI)
    picture("send-quote")
    crm.press_send()

    expect(crm.snackbar).to_contain_text(f"Sent from {NIKKI} to 2 recipients")
    picture("sent")
    expect(dialog).to_be_hidden()
    expect(crm.row(number)).to_contain_text("Sent")
    message = inbox.wait_for(SOMCHAI, subject_of(number))
    assert message["From"].addresses[0].addr_spec == NIKKI
    assert message["From"].addresses[0].display_name == "Nikki H."
    assert {address.addr_spec for address in message["To"].addresses} == {SOMCHAI, MALEE}
    assert message["Reply-To"] is None
    assert message["Message-ID"].endswith("@bmasiamusic.com>")
    filename, content = pdf_of(message)
    assert number in filename
    assert filename.endswith(".pdf")
    assert content.startswith(b"%PDF-")
    assert len(inbox.sent(NIKKI, subject_of(number))) == 1


def test_the_words_she_types_are_the_words_that_arrive(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    dialog.get_by_label("Subject").fill(f"ใบเสนอราคา {number} & báo giá")
    dialog.get_by_label("Message").fill("สวัสดีค่ะ\n\nXem https://example.com/a?b=1&c=2 <b>not bold</b>")
    crm.press_send()

    message = inbox.wait_for(SOMCHAI, f"ใบเสนอราคา {number} & báo giá")
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    assert "สวัสดีค่ะ" in text.get_content()
    assert "<b>not bold</b>" in text.get_content()
    assert "&lt;b&gt;not bold&lt;/b&gt;" in html.get_content()
    assert 'href="https://example.com/a?b=1&amp;c=2"' in html.get_content()


def test_files_go_with_the_document(
    crm: Crm, inbox: Inbox, picture: Callable[[str], None], tmp_path: Path
) -> None:
    plan, card = tmp_path / "แผนผังลำโพง.png", tmp_path / "Rate card 2027.xlsx"
    plan.write_bytes(bytes(range(256)) * 400)
    card.write_bytes(b"PK\r\n.\r\n" * 9000)
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    dialog.get_by_label("Attach files").and_(crm.page.locator("input")).set_input_files([plan, card])
    expect(dialog).to_contain_text("Rate card 2027.xlsx (63 kB)")
    picture("send-files")
    crm.press_send()

    expect(crm.snackbar).to_contain_text("Sent from")
    parts = list(inbox.wait_for(SOMCHAI, subject_of(number)).iter_attachments())
    assert [part.get_filename() for part in parts][1:] == [plan.name, card.name]
    assert [part.get_payload(decode=True) for part in parts][1:] == [plan.read_bytes(), card.read_bytes()]
    (sent,) = inbox.sent(NIKKI, subject_of(number))
    assert len(list(sent.iter_attachments())) == 3


def test_primary_and_billing_contacts_are_chosen_beforehand(crm: Crm) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    expect(dialog.get_by_role("checkbox", name="Somchai Wongsakul")).to_be_checked()
    expect(dialog.get_by_role("checkbox", name="Malee Srisuk")).to_be_checked()
    expect(dialog.get_by_role("checkbox", name="Anan Chaiyaporn")).not_to_be_checked()
    expect(dialog.get_by_role("checkbox", name="Peter Hale")).to_have_count(0)
    expect(dialog).to_contain_text("Peter Hale (inactive)")


def test_without_a_recipient_it_cannot_be_sent(crm: Crm) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    for name in ("Somchai Wongsakul", "Malee Srisuk"):
        dialog.get_by_role("checkbox", name=name).uncheck()
    expect(crm.send_button).to_be_disabled()
    expect(dialog).to_contain_text("Choose at least one recipient.")


def test_a_company_without_contacts_says_so_and_shows_the_way(crm: Crm) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote("Saigon Rooftop Lounge")["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    expect(dialog).to_contain_text("No recipients found")
    expect(crm.send_button).to_be_disabled()
    dialog.get_by_role("link", name="Add a contact at the company").click()
    expect(crm.page.get_by_role("main")).to_contain_text("Nobody yet. Add a contact")
    expect(crm.page.get_by_role("banner")).to_contain_text("Saigon Rooftop Lounge")


def test_the_pdf_in_the_dialog_is_the_one_that_is_attached(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    link = dialog.get_by_role("link", name=".pdf")
    shown = crm.page.request.get(f"{crm.url}{(link.get_attribute('href') or '').lstrip('/')}")
    assert shown.headers["content-type"] == "application/pdf"
    offered = link.inner_text()
    crm.press_send()
    filename, content = pdf_of(inbox.wait_for(SOMCHAI, subject_of(number)))
    assert filename in offered
    assert len(content) == len(shown.body())


def test_a_double_click_sends_once(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    quote = crm.new_quote(SIAM)
    crm.open_quotes(quote["number"])
    crm.open_send_dialog(quote["number"])
    crm.send_button.dblclick()
    expect(crm.snackbar).to_contain_text("Sent from")
    assert len(crm.emails_of(quote)) == 1
    assert len(inbox.arrived(SOMCHAI, subject_of(quote["number"]))) == 1


def test_keiths_wrong_password_gives_way_to_the_admin_profile(
    crm: Crm, inbox: Inbox, picture: Callable[[str], None]
) -> None:
    crm.sign_in("keith")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    crm.open_send_dialog(number)
    crm.press_send()
    expect(crm.snackbar).to_contain_text(f"It left from {NORBERT}")

    message = inbox.wait_for(SOMCHAI, subject_of(number))
    assert message["From"].addresses[0].addr_spec == NORBERT
    assert message["From"].addresses[0].display_name == "Keith (BMAsia Music)"
    assert message["Reply-To"].addresses[0].addr_spec == KEITH
    assert len(inbox.sent(NORBERT, subject_of(number))) == 1

    # From now on the mailbox rests, and the dialog says beforehand what will happen.
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    expect(dialog).to_contain_text(NORBERT)
    expect(dialog).to_contain_text(f"Answers go to {KEITH}.")
    picture("failover")


def test_norbert_has_no_mailbox_and_is_told_before_he_sends(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("norbert")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    dialog = crm.open_send_dialog(number)
    expect(dialog.get_by_role("link", name="Open my mailbox settings")).to_be_visible()
    crm.press_send()
    expect(crm.snackbar).to_contain_text(f"It left from {NORBERT}")
    message = inbox.wait_for(SOMCHAI, subject_of(number))
    # The admin profile's address is his own: replies reach him without a Reply-To.
    assert message["From"].addresses[0].addr_spec == NORBERT
    assert message["From"].addresses[0].display_name == "Norbert Platzer (BMAsia Music)"


def test_production_may_read_and_download_but_not_send(crm: Crm) -> None:
    crm.sign_in("production")
    quote = crm.get("quotes/?status=Draft")["results"][0]
    crm.open_quotes(quote["number"])
    menu = crm.open_menu(quote["number"])
    expect(menu.get_by_role("menuitem", name="Download PDF")).to_be_visible()
    expect(menu.get_by_role("menuitem", name="Send Email")).to_have_count(0)
    status, problem = crm.post(f"quotes/{quote['id']}/send/", {"recipients": [SOMCHAI]})
    assert (status, problem["status"]) == (403, 403)


def test_a_broken_line_keeps_what_was_typed_and_the_next_press_sends(
    crm: Crm, inbox: Inbox, watch: Watch
) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED")
    crm.sign_in("nikki")
    quote = crm.new_quote(SIAM)
    crm.open_quotes(quote["number"])
    dialog = crm.open_send_dialog(quote["number"])
    dialog.get_by_label("Message").fill("Words that took an hour.")
    crm.page.context.set_offline(True)
    crm.press_send()
    expect(dialog.get_by_role("alert")).to_contain_text("The server cannot be reached")
    expect(dialog.get_by_label("Message")).to_have_value("Words that took an hour.")

    crm.page.context.set_offline(False)
    crm.press_send()
    expect(crm.snackbar).to_contain_text("Sent from")
    assert len(crm.emails_of(quote)) == 1
    assert len(inbox.arrived(SOMCHAI, subject_of(quote["number"]))) == 1


def test_a_refused_recipient_is_named_and_the_words_are_kept(crm: Crm) -> None:
    crm.sign_in("nikki")
    quote = crm.new_quote("Coral Bay Dive Resort")
    contact = {"company": quote["company"], "name": "Moved Away", "email": "unknown.coralbay@example.org"}
    assert crm.post("contacts/", {**contact, "contact_type": "Other"})[0] == 201
    crm.open_quotes(quote["number"])
    dialog = crm.open_send_dialog(quote["number"])
    dialog.get_by_role("checkbox", name="Jonas Weber").uncheck()
    dialog.get_by_role("checkbox", name="Moved Away").check()
    dialog.get_by_label("Message").fill("Words that took an hour.")
    crm.press_send()
    alert = dialog.get_by_role("alert")
    expect(alert).to_contain_text("It was not sent")
    expect(alert).to_contain_text("unknown.coralbay@example.org was refused")
    expect(dialog.get_by_label("Message")).to_have_value("Words that took an hour.")
    assert crm.get(f"quotes/{quote['id']}/")["status"] == "Draft"


def test_the_keyboard_alone_is_enough(crm: Crm, inbox: Inbox) -> None:
    crm.sign_in("nikki")
    number = crm.new_quote(SIAM)["number"]
    crm.open_quotes(number)
    crm.page.get_by_role("button", name=f"Actions for {number}").focus()
    crm.page.keyboard.press("Enter")
    expect(crm.page.get_by_role("menuitem", name="Send Email")).to_be_focused()
    crm.page.keyboard.press("Enter")
    message = crm.page.get_by_role("dialog").get_by_label("Message")
    message.focus()
    crm.page.keyboard.press("Control+Enter")
    expect(crm.snackbar).to_contain_text("Sent from")
    assert inbox.wait_for(SOMCHAI, subject_of(number))
