"""The demo mail server's reader, in the browser it is made for."""

import smtplib
import ssl
from email.message import EmailMessage

from playwright.sync_api import Page, expect

from demo.cast import password_of
from e2e.inbox import Inbox
from e2e.watch import Watch
from tools.stack import Stack

NIKKI = "nikki.h@bmasiamusic.com"


def test_mail_can_be_read_and_its_scripts_do_not_run(
    page: Page, stack: Stack, inbox: Inbox, watch: Watch
) -> None:
    # Chromium reports what the sandbox has stopped: that is the point.
    watch.expect("Blocked script execution")
    message = EmailMessage()
    message["From"], message["To"], message["Reply-To"] = NIKKI, "reader@example.com", "replies@example.org"
    message["Subject"] = "<img src=x onerror=document.title='broken'>"
    message.set_content("plain words")
    message.add_alternative("<p>Marked words</p><script>top.document.title='broken'</script>", subtype="html")
    deliver(stack, message)

    page.goto(inbox.url)
    page.get_by_role("link", name="onerror").first.click()
    expect(page.get_by_role("row", name="Reply-To")).to_contain_text("replies@example.org")
    expect(page.frame_locator("iframe").get_by_text("Marked words")).to_be_visible()
    assert page.title().endswith("Demo mail")
    assert page.locator("img").count() == 0


def deliver(stack: Stack, message: EmailMessage) -> None:
    context = ssl.create_default_context(cafile=str(stack.world.certificate))
    with smtplib.SMTP("127.0.0.1", stack.world.smtp_port, timeout=5) as connection:
        connection.starttls(context=context)
        connection.login(NIKKI, password_of(NIKKI))
        connection.send_message(message)
