"""A Thai reader hears our own sentences in Thai, whichever room says them, and no record keeps the language."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone, translation
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.common.sentences import say
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom import credentials
from bmasia_crm.mailroom.failures import Kind, sentence_for
from bmasia_crm.mailroom.models import Account, EmailLog
from bmasia_crm.mailroom.tests.conftest import a_login
from bmasia_crm.sending.models import Reminder
from bmasia_crm.sending.reminders.due import Due
from bmasia_crm.sending.reminders.plans import RENEWALS
from bmasia_crm.sending.reminders.run import remind
from bmasia_crm.sending.tests.world import SOMCHAI, company, contract, quote

pytestmark = pytest.mark.django_db


def browser(language: str = "th", name: str = "nikki") -> APIClient:
    user = User.objects.filter(username=name).first() or person(name)
    user.language = language
    user.save()
    client = APIClient()
    client.force_login(user)
    return client


def sent_quote() -> Quote:
    made = quote()
    Quote.objects.filter(pk=made.pk).update(status="Sent", sent_at=timezone.now())
    return made


def a_message(client: APIClient) -> int:
    answer = client.post(f"/api/v1/quotes/{quote().pk}/send/", {"recipients": [SOMCHAI]})
    number: int = answer.json()["id"]
    return number


def test_a_conflict() -> None:
    made = sent_quote()
    answer = browser().patch(f"/api/v1/quotes/{made.pk}/", {"notes": "x", "currency": "USD", "version": 1})
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert answer.json()["detail"] == f"{made.number} มีสถานะส่งแล้ว แก้ไขได้เฉพาะฉบับร่าง"


def test_a_warning_of_the_draft() -> None:
    draft = browser().get(f"/api/v1/quotes/{quote(company('Moon Bar')).pk}/email-draft/").json()
    assert draft["warnings"] == ["ไม่พบผู้รับ โปรดเพิ่มผู้ติดต่อที่มีอีเมลให้บริษัทนี้"]
    assert draft["route"]["sentence"] == "ส่งจาก nikki.h@bmasiamusic.com ซึ่งเป็นกล่องจดหมายของคุณเอง"


def test_a_field_of_a_serializer_and_one_of_a_model() -> None:
    errors = browser().post("/api/v1/companies/", {"name": "two\nlines"}).json()["errors"]
    assert errors["name"] == ["เขียนในบรรทัดเดียว และไม่มีอักขระควบคุม"]


def test_the_refusal_of_a_permission() -> None:
    answer = browser(name="production").post("/api/v1/quotes/", {})
    assert answer.status_code == 403
    assert answer.json()["detail"] == "คุณไม่มีสิทธิ์ที่จะดำเนินการ"


def test_the_end_of_the_pages() -> None:
    assert browser().get("/api/v1/quotes/?page=9").json()["detail"] == "ไม่มีหน้านี้ รายการสั้นกว่านั้น"


def test_a_fault_in_a_file_and_its_row() -> None:
    client = browser()
    no_file = {"file": SimpleUploadedFile("a.csv", b"\xff\xff"), "write": False}
    said = client.post("/api/v1/companies/import/", no_file, format="multipart").json()
    assert said["errors"]["file"][0].startswith("ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8")
    rows = {"file": SimpleUploadedFile("a.csv", b"Name,E-mail\n" + b"x" * 201 + b",nobody\n")}
    faults = client.post("/api/v1/companies/import/", rows, format="multipart").json()["faults"]
    assert faults
    assert not [fault["sentence"] for fault in faults if fault["sentence"].isascii()]


def test_the_headings_of_an_export_and_they_are_known_again_when_it_is_imported() -> None:
    company(notes="first")
    client: Any = browser()
    data = b"".join(client.get("/api/v1/companies/export/").streaming_content)
    headings = next(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert headings[:3] == ["ชื่อ", "ชื่อนิติบุคคล", "เลขประจำตัวผู้เสียภาษี"]
    report = client.post(
        "/api/v1/companies/import/", {"file": SimpleUploadedFile("a.csv", data)}, format="multipart"
    ).json()
    found = {column["heading"]: column["field"] for column in report["columns"]}
    assert {found[heading] for heading in headings} >= {"name", "legal_name", "tax_id", "city", "notes"}


def test_cells_of_an_export_speak_it_too_though_they_are_read_later() -> None:
    client: Any = browser()
    quote()
    data = b"".join(client.get("/api/v1/contacts/export/").streaming_content).decode("utf-8-sig")
    assert "ใช่" in data


def test_one_record_is_thai_for_one_reader_and_english_for_the_next() -> None:
    thai = browser("th")
    number = a_message(thai)
    failure = sentence_for(Kind.BAD_LOGIN, a_login("nikki.h@bmasiamusic.com"))
    EmailLog.objects.filter(pk=number).update(
        state="failed", failure_kind="bad_login", failure_sentence=failure
    )
    said = thai.get(f"/api/v1/emails/{number}/").json()
    assert said["failure"]["sentence"].startswith("เซิร์ฟเวอร์อีเมล ไม่ยอมรับรหัสผ่านของ nikki.h@")
    english = browser("en", "pom").get(f"/api/v1/emails/{number}/").json()
    assert english["failure"]["sentence"].startswith("The mail server refused the password for nikki.h@")
    assert english["route"]["sentence"] == (
        "It was to leave from nikki.h@bmasiamusic.com, Nikki H.'s own mailbox."
    )


def test_a_thai_sentence_names_no_provider_but_the_mailboxs_own() -> None:
    with translation.override("th"):
        for kind in Kind:
            said = str(sentence_for(kind, a_login("nikki.h@bmasiamusic.com")))
            assert not {"Gmail", "Google", "Microsoft"} & set(said.split()), said


def test_the_problem_of_a_reminder_is_kept_without_a_language() -> None:
    lonely = contract(company("Moon Bar"))
    with translation.override("th"):
        remind(Due(RENEWALS, lonely, 30), timezone.now())
    assert str(Reminder.objects.get().problem).startswith("No recipients found.")
    with translation.override("th"):
        assert str(Reminder.objects.get().problem).startswith("ไม่พบผู้รับ")


def test_a_resting_mailbox_says_why() -> None:
    client = browser()
    user = User.objects.get(username="nikki")
    why, until = (
        say("{host} did not answer in time.", host="smtp.example.com"),
        timezone.now() + timedelta(hours=1),
    )
    key = f"mailbox:{user.pk}"
    Account.objects.create(
        key=key,
        health="resting",
        health_kind="timeout",
        health_sentence=why,
        rests_until=until,
        refused_fingerprint=credentials.fingerprint(credentials.load(key)),
    )
    assert client.get("/api/v1/me/mailbox/").json()["sentence"] == "smtp.example.com ไม่ตอบภายในเวลาที่กำหนด"
