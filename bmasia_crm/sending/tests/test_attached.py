"""Files that a person adds to the document: what the client gets, what is refused, and what is on record."""

from email import message_from_bytes, policy
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.models import Account, EmailLog, State
from bmasia_crm.sending import attached
from bmasia_crm.sending.attached import MEGABYTE

from .world import MALEE, SOMCHAI, contract, quote

pytestmark = pytest.mark.django_db

PLAN = "แผนผังลำโพง.png"


@pytest.fixture
def nikki() -> APIClient:
    client = APIClient()
    client.force_login(person("nikki"))
    return client


def a_file(name: str = PLAN, data: bytes = b"\x89PNG\r\n\x1a\nspeakers") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="text/html")


def send(client: APIClient, document: Quote, *files: SimpleUploadedFile, key: str = "", **wish: Any) -> Any:
    headers = {"Idempotency-Key": key} if key else None
    body = {"recipients": [SOMCHAI], "files": list(files)} | wish
    return client.post(f"/api/v1/quotes/{document.pk}/send/", body, format="multipart", headers=headers)


def refused(answer: Any) -> str:
    assert answer.status_code == 400, answer.content
    assert not EmailLog.objects.exists()
    ((field, (sentence,)),) = answer.json()["errors"].items()
    assert field == "files"
    return str(sentence)


def test_a_file_goes_with_the_pdf_under_its_own_name(nikki: APIClient) -> None:
    document = quote()
    answer = send(nikki, document, a_file(), a_file("Rate card.xlsx", b"PK"))
    assert answer.status_code == 202, answer.content
    message = message_from_bytes(EmailLog.objects.get().eml(), policy=policy.default)
    pdf, plan, card = message.iter_attachments()
    assert pdf.get_content_type() == "application/pdf"
    assert (plan.get_filename(), plan.get_content_type()) == (PLAN, "image/png")
    assert plan.get_content() == b"\x89PNG\r\n\x1a\nspeakers"
    assert card.get_filename() == "Rate card.xlsx"


def test_the_record_has_each_file_byte_for_byte(nikki: APIClient) -> None:
    email = send(nikki, quote(), a_file(data=b"\x00\r\n.\r\n\xff")).json()
    assert [file["filename"] for file in email["attachments"]][1:] == [PLAN]
    saved = nikki.get(f"/api/v1/emails/{email['id']}/attachments/1")
    assert saved.content == b"\x00\r\n.\r\n\xff"
    assert saved["Content-Disposition"].startswith("attachment")


def test_a_form_says_all_that_json_says(nikki: APIClient) -> None:
    wish: dict[str, Any] = {
        "recipients": [SOMCHAI, MALEE],
        "cc": ["gm@mango.example"],
        "allow_outside": "true",
    }
    email = send(
        nikki, quote(), a_file(), subject="  Our offer", body="Dear all\r\n\r\nyes", undo_seconds="5", **wish
    ).json()
    assert [one["address"] for one in email["recipients"]] == [SOMCHAI, MALEE, "gm@mango.example"]
    assert (email["subject"], email["body"]) == ("Our offer", "Dear all\n\nyes")
    assert email["can"] == ["cancel"]


def test_a_form_leaves_the_words_to_the_draft_too(nikki: APIClient) -> None:
    document = quote()
    assert send(nikki, document, a_file()).json()["subject"] == f"Quote {document.number} from BMAsia Music"


def test_a_form_that_names_a_stranger_by_accident_is_asked_back(nikki: APIClient) -> None:
    answer = send(nikki, quote(), a_file(), recipients=["somchai@example.org"])
    assert "no active contact" in str(answer.json()["errors"]["recipients"])


def test_a_renewal_reminder_takes_files_too(nikki: APIClient) -> None:
    document = contract(status="Active")
    path = f"/api/v1/contracts/{document.pk}/renewal-reminder/"
    answer = nikki.post(path, {"recipients": [SOMCHAI], "files": [a_file()]}, format="multipart")
    assert [file["filename"] for file in answer.json()["attachments"]][1:] == [PLAN]


def test_another_file_is_another_message(nikki: APIClient) -> None:
    document = quote()
    first, second, third = (send(nikki, document, a_file(data=data)) for data in (b"one", b"one", b"two"))
    assert first.json()["id"] == second.json()["id"] != third.json()["id"]


def test_a_key_bars_the_same_words_with_another_file(nikki: APIClient) -> None:
    document = quote()
    assert send(nikki, document, a_file(data=b"one"), key="k").status_code == 202
    assert send(nikki, document, a_file(data=b"two"), key="k").status_code == 409


@pytest.mark.parametrize("fresh", [False, True])
def test_sent_again_it_carries_them_again(nikki: APIClient, fresh: bool) -> None:
    first = send(nikki, quote(), a_file(), a_file("b.zip", b"PK")).json()
    EmailLog.objects.update(state=State.SENT)
    answer = nikki.post(f"/api/v1/emails/{first['id']}/resend/", {"fresh_pdf": fresh})
    second = answer.json()
    assert second["id"] != first["id"]
    assert second["attachments"][1:] == first["attachments"][1:]
    assert nikki.get(f"/api/v1/emails/{second['id']}/attachments/2").content == b"PK"


@pytest.mark.parametrize(
    "name", ["setup.exe", "SETUP.EXE", "photo.jpg.lnk", "run.js. ", "พรีเซนต์.bat", "disk.iso", ".exe"]
)
def test_what_mail_providers_refuse_is_refused_before(nikki: APIClient, name: str) -> None:
    sentence = refused(send(nikki, quote(), a_file(), a_file(name)))
    assert sentence.startswith("Mail providers refuse files like ")


def test_an_empty_file_is_named(nikki: APIClient) -> None:
    assert refused(send(nikki, quote(), a_file("notes.docx", b""))) == "notes.docx is empty."


def test_ten_files_are_enough_and_eleven_too_many(nikki: APIClient) -> None:
    files = [a_file(f"{number}.png") for number in range(11)]
    assert refused(send(nikki, quote(), *files)) == "A message carries at most 10 added files."
    files = [a_file(f"{number}.png") for number in range(10)]
    assert len(send(nikki, quote(), *files).json()["attachments"]) == 11


def test_files_too_large_together_are_refused_unread(
    nikki: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attached, "MOST_BYTES", MEGABYTE)
    files = (a_file("a.png", b"a" * MEGABYTE), a_file("b.png", b"b" * MEGABYTE))
    assert refused(send(nikki, quote(), *files)) == "The added files have 2.0 MB together; 1 MB is the most."
    assert send(nikki, quote(), a_file(data=b"a" * MEGABYTE)).status_code == 202


def test_more_than_the_account_takes_is_refused_at_the_files(nikki: APIClient) -> None:
    document = quote()
    draft = f"/api/v1/quotes/{document.pk}/email-draft/"
    assert nikki.get(draft).json()["room_for_files"] > 17 * MEGABYTE
    Account.objects.create(key=f"mailbox:{User.objects.get().pk}", size_limit=MEGABYTE)
    room = nikki.get(draft).json()["room_for_files"]
    assert 0.5 * MEGABYTE < room < 0.7 * MEGABYTE
    sentence = refused(send(nikki, document, a_file(data=b"a" * MEGABYTE)))
    assert (
        sentence == "With what is attached the message would have 1.3 MB, and the account takes at most 1 MB."
    )
    assert send(nikki, document, a_file(data=b"a" * room)).status_code == 202


def test_a_text_in_place_of_a_file_is_refused(nikki: APIClient) -> None:
    answer = nikki.post(
        f"/api/v1/quotes/{quote().pk}/send/", {"recipients": [SOMCHAI], "files": ["/etc/passwd"]}
    )
    assert answer.status_code == 400
    assert list(answer.json()["errors"]) == ["files.0"]


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("plan.pdf", "application/pdf"),
        ("plan.JPG", "image/jpeg"),
        ("song.mp3", "audio/mpeg"),
        ("page.html", "application/octet-stream"),
        ("notes.txt", "application/octet-stream"),
        ("letter.eml", "application/octet-stream"),
        ("all.tar.gz", "application/octet-stream"),
        ("README", "application/octet-stream"),
    ],
)  # fmt: skip
def test_the_type_is_told_by_the_name_and_only_where_it_cannot_hurt(name: str, content_type: str) -> None:
    assert attached.content_type_of(name) == content_type


def test_a_path_and_odd_letters_in_a_name_are_left_out(nikki: APIClient) -> None:
    parts = (
        f'name="recipients"\r\n\r\n{SOMCHAI}',
        'name="files"; filename="C:\\temp\\../../\u202egnp.exe\u2028\x07.png"\r\n\r\nPNG',
    )
    body = "".join(f"--b\r\nContent-Disposition: form-data; {part}\r\n" for part in parts) + "--b--\r\n"
    path = f"/api/v1/quotes/{quote().pk}/send/"
    answer = nikki.generic("POST", path, body, content_type="multipart/form-data; boundary=b")
    assert answer.json()["attachments"][1]["filename"] == "gnp.exe.png"
