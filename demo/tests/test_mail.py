import smtplib
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from http.client import HTTPResponse
from pathlib import Path

import pytest

from demo.mail import certificate
from demo.mail.reader import http_server
from demo.mail.smtp import controller
from demo.mail.store import INBOX, SENT, Store
from tools.ports import free_port

NIKKI, PASSWORD = "nikki.h@bmasiamusic.com", "right"
CLIENT = "somchai@example.com"


class MailServer:
    def __init__(self, home: Path) -> None:
        self.store = Store(home / "boxes")
        self.tls = certificate.ensure(home / "tls")
        self.smtp_port, self.web_port = free_port(), free_port()
        self.smtp = controller(self.store, self.smtp_port, {NIKKI: PASSWORD}, self.tls)
        self.web = http_server(self.store, self.web_port)
        self.smtp.start()
        threading.Thread(target=self.web.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def stop(self) -> None:
        self.web.shutdown()
        self.web.server_close()
        self.smtp.stop()

    def connect(self) -> smtplib.SMTP:
        connection = smtplib.SMTP("127.0.0.1", self.smtp_port, timeout=5)
        connection.starttls(context=ssl.create_default_context(cafile=str(self.tls[0])))
        return connection

    def send(self, message: EmailMessage) -> bytes:
        content = message.as_bytes(policy=SMTP_POLICY)
        with self.connect() as connection:
            connection.login(NIKKI, PASSWORD)
            connection.sendmail(NIKKI, [CLIENT], content)
        return content

    def get(self, path: str, host: str | None = None) -> HTTPResponse:
        request = urllib.request.Request(f"http://127.0.0.1:{self.web_port}{path}")
        if host:
            request.add_header("Host", host)
        answer: HTTPResponse = urllib.request.urlopen(request, timeout=5)
        return answer

    def page(self, path: str) -> str:
        return self.get(path).read().decode()

    def only_message(self, folder: str = INBOX, address: str = CLIENT) -> str:
        (kept,) = self.store.list(address, folder)
        return f"/message/{kept.path}"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    running = MailServer(tmp_path)
    yield running
    running.stop()


@pytest.fixture
def message() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = f"Nikki H. <{NIKKI}>", f"สมชาย <{CLIENT}>"
    message["Reply-To"] = "someone@example.org"
    message["Subject"] = "Báo giá <script>alert(1)</script>"
    message.set_content("Dear client,\n<b>not bold</b>\n")
    message.add_alternative("<p onclick='x()'>Dear client</p><script>alert(2)</script>", subtype="html")
    message.add_attachment(b"%PDF-1.7 quote", maintype="application", subtype="pdf", filename="Quote Q-1.pdf")
    message.add_attachment(
        b"<script>alert(3)</script>", maintype="text", subtype="html", filename="evil.html"
    )
    return message


def test_a_login_is_asked_for(server: MailServer) -> None:
    with server.connect() as connection:
        connection.ehlo()
        assert connection.mail(NIKKI)[0] == 530


def test_no_login_without_encryption(server: MailServer) -> None:
    with smtplib.SMTP("127.0.0.1", server.smtp_port, timeout=5) as connection:
        connection.ehlo()
        assert not connection.has_extn("auth")


def test_a_wrong_password_is_refused_as_gmail_does(server: MailServer) -> None:
    with server.connect() as connection, pytest.raises(smtplib.SMTPAuthenticationError) as refusal:
        connection.login(NIKKI, "wrong")
    assert refusal.value.smtp_code == 535


def test_nobody_sends_under_an_address_that_is_not_theirs(server: MailServer) -> None:
    with server.connect() as connection:
        connection.login(NIKKI, PASSWORD)
        assert connection.mail("norbert@bmasiamusic.com")[0] == 553


def test_an_unknown_recipient_is_refused(server: MailServer) -> None:
    with server.connect() as connection:
        connection.login(NIKKI, PASSWORD)
        connection.mail(NIKKI)
        assert connection.rcpt("unknown.person@example.com")[0] == 550
        assert connection.rcpt(CLIENT)[0] == 250


def test_the_senders_copy_is_byte_for_byte_what_was_sent(server: MailServer, message: EmailMessage) -> None:
    content = server.send(message)
    path = server.only_message(SENT, NIKKI)
    assert server.get(f"{path}/raw").read() == content


def test_the_recipients_copy_carries_the_envelope_on_top(server: MailServer, message: EmailMessage) -> None:
    content = server.send(message)
    raw = server.get(f"{server.only_message()}/raw").read()
    assert raw.endswith(content)
    assert raw.startswith(f"Return-Path: <{NIKKI}>\r\nDelivered-To: {CLIENT}\r\n".encode())


def test_mail_survives_a_restart(tmp_path: Path, message: EmailMessage) -> None:
    first = MailServer(tmp_path)
    content = first.send(message)
    first.stop()
    second = MailServer(tmp_path)
    try:
        assert second.get(f"{second.only_message()}/raw").read().endswith(content)
    finally:
        second.stop()


def test_it_shows_who_wrote_to_whom_and_where_replies_go(server: MailServer, message: EmailMessage) -> None:
    server.send(message)
    page = server.page(server.only_message())
    for shown in ("&lt;nikki.h@bmasiamusic.com&gt;", "สมชาย", "someone@example.org", "Báo giá"):
        assert shown in page


def test_words_from_mail_are_never_markup(server: MailServer, message: EmailMessage) -> None:
    server.send(message)
    for page in (server.page("/"), server.page(server.only_message())):
        assert "<script" not in page
        assert "&lt;script&gt;alert(1)" in page


def test_a_messages_own_html_is_sandboxed_twice(server: MailServer, message: EmailMessage) -> None:
    server.send(message)
    path = server.only_message()
    assert f'<iframe sandbox src="{path}/html"' in server.page(path)
    policy = server.get(f"{path}/html").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert policy.endswith("sandbox")


def test_the_pdf_opens_in_the_browser(server: MailServer, message: EmailMessage) -> None:
    server.send(message)
    answer = server.get(f"{server.only_message()}/part/0")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] is None
    assert answer.read() == b"%PDF-1.7 quote"


def test_an_attached_page_is_only_offered_as_a_file(server: MailServer, message: EmailMessage) -> None:
    server.send(message)
    answer = server.get(f"{server.only_message()}/part/1")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/box/stranger@example.com/INBOX",
        "/message/stranger@example.com/INBOX/1",
        "/message/..%2F..%2Fetc/INBOX/passwd",
    ],
)
def test_what_is_not_there_is_not_found(server: MailServer, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refusal:
        server.get(path)
    assert refusal.value.code == 404


def test_a_page_elsewhere_cannot_read_mail_through_a_name_of_its_own(server: MailServer) -> None:
    with pytest.raises(urllib.error.HTTPError) as refusal:
        server.get("/", host="evil.example.com:80")
    assert refusal.value.code == 421


def test_an_address_with_a_slash_stays_inside_the_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "boxes")
    store.add("../../outside@example.com", INBOX, b"Subject: x\r\n\r\n")
    assert [path.name for path in tmp_path.iterdir()] == ["boxes"]
    assert store.list()[0].address == "../../outside@example.com"


def test_the_certificate_is_made_once_and_its_key_is_private(tmp_path: Path) -> None:
    first, key = certificate.ensure(tmp_path)
    before = first.read_bytes()
    certificate.ensure(tmp_path)
    assert first.read_bytes() == before
    assert key.stat().st_mode & 0o077 == 0
