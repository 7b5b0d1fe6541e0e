"""The record as a file."""

import csv
import io

import pytest
from rest_framework.test import APIClient

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.sending.email_service import send_quote_email
from bmasia_crm.sending.models import DocumentEmail

from .world import MALEE, SOMCHAI, quote

pytestmark = pytest.mark.django_db


def exported() -> list[dict[str, str]]:
    client = APIClient()
    client.force_login(person("production"))
    answer = client.get("/api/v1/emails/export/")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_message_stands_in_it_with_its_people_and_its_document() -> None:
    document = quote()
    send_quote_email(document.pk, recipients=[SOMCHAI, MALEE])
    (row,) = exported()
    assert row["To"] == f"{SOMCHAI}, {MALEE}"
    assert (row["Document"], row["Company"]) == (document.number, "Mango Tree Hotel")
    assert row["State"] == "queued"


def test_a_message_without_a_document_stands_in_it_too() -> None:
    send_quote_email(quote().pk)
    DocumentEmail.objects.all().delete()
    assert exported()[0]["Document"] == ""
    assert EmailLog.objects.count() == 1


def test_an_id_too_large_for_the_database_is_named() -> None:
    client = APIClient()
    client.force_login(person("nikki"))
    answer = client.get("/api/v1/emails/", {"company": "9" * 40})
    assert "company" in answer.json()["errors"]
