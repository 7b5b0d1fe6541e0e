"""`POST quotes/{id}/send/` and the draft before it, without a mail server: what is put into the outbox."""

import json
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.models import Account, EmailLog
from bmasia_crm.sending.models import DocumentEmail

from .world import MALEE, SOMCHAI, company, contact, quote

pytestmark = pytest.mark.django_db


def browser(name: str = "nikki", **options: bool) -> APIClient:
    client = APIClient()
    client.force_login(person(name, **options))
    return client


def send(client: APIClient, document: Quote, headers: dict[str, str] | None = None, **body: Any) -> Any:
    body.setdefault("recipients", [SOMCHAI])
    return client.post(f"/api/v1/quotes/{document.pk}/send/", body, headers=headers)


def errors(answer: Any) -> dict[str, list[str]]:
    assert answer.status_code == 400, answer.content
    assert not EmailLog.objects.exists()
    fields: dict[str, list[str]] = answer.json()["errors"]
    return fields


def test_a_send_is_accepted_and_leaves_from_the_person_s_own_mailbox() -> None:
    answer = send(browser(), document := quote())
    assert answer.status_code == 202
    email = answer.json()
    assert email["state"] == "queued"
    assert email["from"] == {"name": "Nikki H.", "address": "nikki.h@bmasiamusic.com"}
    assert email["reply_to"] is None
    assert email["route"]["reason"] == "own_mailbox"
    assert email["document"] == {"type": "quote", "id": document.pk, "number": document.number}
    assert email["subject"] == f"Quote {document.number} from BMAsia Music"


def test_without_a_mailbox_the_admin_profile_steps_in_with_the_person_in_reply_to() -> None:
    email = send(browser("norbert"), quote()).json()
    assert email["route"]["kind"] == "profile"
    assert email["route"]["profile"] == "admin"
    assert email["route"]["reason"] == "no_mailbox"
    assert email["from"]["name"] == "Norbert Platzer (BMAsia Music)"


def test_the_message_carries_text_html_and_the_pdf() -> None:
    document = quote(company("โรงแรมมะม่วง"))
    contact(document.company, "Somchai", SOMCHAI, "Primary")
    send(browser(), document, body="สวัสดี <b>ครับ</b>\nhttps://example.com/music")
    message = message_from_bytes(EmailLog.objects.get().eml(), policy=policy.default)
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text
    assert html
    assert "สวัสดี <b>ครับ</b>" in text.get_content()
    assert "สวัสดี &lt;b&gt;ครับ&lt;/b&gt;" in html.get_content()
    assert '<a href="https://example.com/music"' in html.get_content()
    (pdf,) = message.iter_attachments()
    assert pdf.get_content_type() == "application/pdf"
    assert document.number in str(pdf.get_filename())
    assert "โรงแรมมะม่วง" in str(pdf.get_filename())
    assert pdf.get_content().startswith(b"%PDF")


def test_all_chosen_recipients_stand_in_one_message() -> None:
    send(browser(), quote(), recipients=[SOMCHAI, MALEE])
    email = EmailLog.objects.get()
    message = message_from_bytes(email.eml(), policy=policy.default)
    assert str(message["To"]) == f"Somchai Jaidee <{SOMCHAI}>, Malee Srisuk <{MALEE}>"
    assert message["Message-ID"].strip("<>").endswith("@bmasiamusic.com")


def test_a_double_click_is_one_message() -> None:
    nikki, document = browser(), quote()
    first, second = send(nikki, document), send(nikki, document)
    assert first.json()["id"] == second.json()["id"]
    assert EmailLog.objects.count() == 1
    assert DocumentEmail.objects.count() == 1


def test_the_same_key_is_the_same_message_however_late() -> None:
    nikki, document = browser(), quote()
    first = send(nikki, document, {"Idempotency-Key": "k1"})
    EmailLog.objects.update(created_at="2026-01-01T00:00:00Z", guard=None)
    assert send(nikki, document, {"Idempotency-Key": "k1"}).json()["id"] == first.json()["id"]


def test_the_same_key_with_other_words_is_a_conflict() -> None:
    nikki, document = browser(), quote()
    send(nikki, document, {"Idempotency-Key": "k1"})
    answer = send(nikki, document, {"Idempotency-Key": "k1"}, subject="Another")
    assert answer.status_code == 409
    assert EmailLog.objects.count() == 1


def test_the_key_of_one_person_says_nothing_about_another_s() -> None:
    document = quote()
    send(browser("nikki"), document, {"Idempotency-Key": "k1"})
    send(browser("keith"), document, {"Idempotency-Key": "k1"})
    assert EmailLog.objects.count() == 2


def test_two_quotes_in_the_same_words_are_two_messages() -> None:
    nikki = browser()
    for document in (quote(), quote(company("Moon Bar"))):
        contact(document.company, "Somchai", "same@example.com")
        assert (
            send(nikki, document, recipients=["same@example.com"], subject="S", body="B").status_code == 202
        )
    assert EmailLog.objects.count() == 2


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"recipients": "somchai@example.com"}, "recipients"),
        ({"recipients": []}, "recipients"),
        ({"recipients": None}, "recipients"),
        ({"recipients": ["nobody"]}, "recipients"),
        ({"recipients": [["somchai@example.com"]]}, "recipients"),
        (
            {"recipients": [f"g{number}@example.com" for number in range(101)], "allow_outside": True},
            "recipients",
        ),
        ({"recipients": ["mallory@example.org"]}, "recipients"),
        ({"cc": "malee@example.com"}, "cc"),
        ({"bcc": [7]}, "bcc"),
        ({"subject": "Quote\r\nBcc: mallory@example.org"}, "subject"),
        ({"subject": "x" * 251}, "subject"),
        ({"subject": " "}, "subject"),
        ({"body": " \n "}, "body"),
        ({"body": ["a"]}, "body"),
    ],
)
def test_bad_input_names_its_field_and_writes_nothing(body: dict[str, Any], field: str) -> None:
    assert field in errors(send(browser(), quote(), **body))


def test_missing_recipients_are_named() -> None:
    assert "recipients" in errors(browser().post(f"/api/v1/quotes/{quote().pk}/send/", {}))


def test_a_request_that_is_no_json_is_a_400() -> None:
    answer = browser().post(f"/api/v1/quotes/{quote().pk}/send/", "{", content_type="application/json")
    assert answer.status_code == 400


def test_a_quote_without_lines_is_not_sent() -> None:
    assert "no lines" in errors(send(browser(), quote(lines=0)))["document"][0]


def test_a_glyph_that_no_font_has_is_an_error_that_names_the_text() -> None:
    document = quote()
    document.notes = "Cuneiform: \U00012000"
    document.save()
    assert "\U00012000" in errors(send(browser(), document))["document"][0]


def test_an_unknown_quote_is_404() -> None:
    answer = browser().post("/api/v1/quotes/999/send/", {"recipients": [SOMCHAI]})
    assert answer.status_code == 404


@pytest.mark.parametrize("name", ["pom", "production"])
def test_who_has_not_the_role_sends_no_quote(name: str) -> None:
    assert send(browser(name), quote()).status_code == 403
    assert not EmailLog.objects.exists()


def test_a_stranger_sends_nothing() -> None:
    assert send(APIClient(), quote()).status_code == 401


def test_the_browser_needs_its_csrf_token() -> None:
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(person("nikki"))
    assert send(client, quote()).status_code == 403


def test_an_address_outside_the_company_is_recorded_when_allowed() -> None:
    send(browser(), quote(), recipients=[SOMCHAI, "lawyer@example.org"], allow_outside=True)
    assert DocumentEmail.objects.get().outside_recipients == ["lawyer@example.org"]


def test_the_undo_time_delays_the_message() -> None:
    send(browser(), quote(), undo_seconds=5)
    email = EmailLog.objects.get()
    assert (email.due_at - email.created_at).total_seconds() == pytest.approx(5)


def test_a_scheduled_message_waits_until_its_moment_and_can_be_cancelled() -> None:
    moment = (timezone.now() + timedelta(days=2)).astimezone(ZoneInfo("Asia/Bangkok"))
    nikki, document = browser(), quote()
    answer = send(nikki, document, send_at=moment.isoformat(), undo_seconds=5).json()
    assert EmailLog.objects.get().due_at == moment
    assert datetime.fromisoformat(answer["send_at"]) == moment
    shown = nikki.get(f"/api/v1/quotes/{document.pk}/").json()["last_email"]
    assert datetime.fromisoformat(shown["send_at"]) == moment
    assert nikki.post(f"/api/v1/emails/{answer['id']}/cancel/").json()["state"] == "cancelled"


@pytest.mark.parametrize(
    "send_at",
    ["2026-11-23T09:00:00", "tomorrow", "2001-01-01T09:00:00Z", "9999-12-31T23:59:59-12:00",
     "0001-01-01T00:00:00+14:00"],
)  # fmt: skip
def test_a_moment_without_a_zone_gone_by_or_out_of_reach_is_named(send_at: str) -> None:
    assert list(errors(send(browser(), quote(), send_at=send_at))) == ["send_at"]


def test_a_repeated_request_is_answered_though_its_moment_has_passed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nikki, document = browser(), quote()
    moment, key = timezone.now() + timedelta(minutes=1), {"Idempotency-Key": "k"}
    first = send(nikki, document, key, send_at=moment.isoformat())
    monkeypatch.setattr(timezone, "now", lambda: moment + timedelta(minutes=1))
    again = send(nikki, document, key, send_at=moment.isoformat())
    assert (again.status_code, again.json()["id"]) == (202, first.json()["id"])


def test_the_draft_shows_what_will_happen() -> None:
    document = quote()
    draft = browser().get(f"/api/v1/quotes/{document.pk}/email-draft/").json()
    assert draft["from"] == {"name": "Nikki H.", "address": "nikki.h@bmasiamusic.com"}
    assert draft["route"]["reason"] == "own_mailbox"
    assert draft["subject"] == f"Quote {document.number} from BMAsia Music"
    assert draft["document"]["total"] == "12840.00" or draft["document"]["total"] == "12000.00"
    assert {entry["email"]: entry["selected"] for entry in draft["contacts"]} == {
        SOMCHAI: True,
        MALEE: True,
        "hans@example.com": False,
    }
    assert draft["pdf"]["url"] == f"/api/v1/quotes/{document.pk}/pdf/"
    assert draft["pdf"]["size"] > 1000
    assert draft["reply_to"] is None
    assert draft["warnings"] == []
    assert not EmailLog.objects.exists()


def test_the_draft_names_whom_answers_go_to() -> None:
    client = browser("keith", mailbox=False)
    draft = client.get(f"/api/v1/quotes/{quote().pk}/email-draft/").json()
    assert draft["reply_to"] == {"name": "Keith", "address": "keith@bmasiamusic.com"}
    assert draft["route"]["sentence"].startswith("You have no mailbox set up. It leaves from norbert@")


def test_the_draft_says_why_a_document_cannot_be_sent_yet() -> None:
    document = quote(lines=0)
    draft = browser().get(f"/api/v1/quotes/{document.pk}/email-draft/").json()
    assert draft["warnings"] == [f"{document.number} has no lines yet. Add at least one before you send it."]


def test_the_draft_says_what_cannot_be_printed_and_shows_no_pdf() -> None:
    document = quote(notes="From the pyramids 𓀀")
    draft = browser().get(f"/api/v1/quotes/{document.pk}/email-draft/").json()
    assert draft["pdf"] is None
    assert "cannot be printed" in draft["warnings"][0]


def test_the_draft_of_a_company_without_contacts_says_so() -> None:
    draft = browser().get(f"/api/v1/quotes/{quote(company()).pk}/email-draft/").json()
    assert draft["contacts"] == []
    assert draft["warnings"] == ["No recipients found. Add a contact with an e-mail address to the company."]


def test_the_draft_for_a_thai_company_is_in_thai() -> None:
    thai = company("โรงแรมมะม่วง", language="th")
    contact(thai, "สมชาย", SOMCHAI, "Primary")
    draft = browser().get(f"/api/v1/quotes/{quote(thai).pk}/email-draft/").json()
    assert draft["body"].startswith("เรียน คุณสมชาย")


def test_the_pdf_that_is_sent_is_the_one_that_was_offered() -> None:
    nikki, document = browser(), quote()
    offered = nikki.get(f"/api/v1/quotes/{document.pk}/pdf/").content
    send(nikki, document)
    assert EmailLog.objects.get().attachments.get().data() == offered


def test_no_answer_ever_holds_a_password() -> None:
    nikki, document = browser(), quote()
    email = send(nikki, document).json()
    for path in (f"quotes/{document.pk}/email-draft/", f"emails/{email['id']}/", "me/", "me/mailbox/"):
        assert "abcdefghijklmnop" not in json.dumps(nikki.get(f"/api/v1/{path}").json())


def test_a_message_too_large_for_the_account_is_a_400_before_it_is_sent() -> None:
    nikki = browser()
    Account.objects.create(key=f"mailbox:{User.objects.get().pk}", size_limit=10_000)
    assert "at most" in errors(send(nikki, quote()))["document"][0]


class TestThePdfThatWasShown:
    def shown(self, client: APIClient, document: Quote) -> str:
        sha256: str = client.get(f"/api/v1/quotes/{document.pk}/email-draft/").json()["pdf"]["sha256"]
        return sha256

    def test_it_is_the_one_that_is_sent(self) -> None:
        client, document = browser(), quote()
        sha256 = self.shown(client, document)
        email = send(client, document, pdf_sha256=sha256).json()
        assert email["attachments"][0]["sha256"] == sha256

    @pytest.mark.parametrize("whose", ["issuer", "company"])
    def test_another_one_is_not_sent_instead(self, whose: str) -> None:
        client, document = browser(), quote()
        sha256 = self.shown(client, document)
        changed = getattr(document, whose)
        changed.name = "Another name"
        changed.save()
        answer = send(client, document, pdf_sha256=sha256)
        assert (answer.status_code, answer.json()["code"]) == (409, "changed_meanwhile")
        assert document.number in answer.json()["detail"]
        assert not EmailLog.objects.exists()
        assert send(client, document, pdf_sha256=self.shown(client, document)).status_code == 202

    def test_a_script_that_has_seen_none_sends_the_document_as_it_is(self) -> None:
        assert send(browser(), quote(), pdf_sha256=None).status_code == 202
