"""Who hears of the outcome of messages, and what happens when one of them cannot be taken."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bmasia_crm.mailroom import news, outbox, signals
from bmasia_crm.mailroom.letters import Sender
from bmasia_crm.mailroom.models import EmailLog

from .cast import a_letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(keith: Sender) -> list[EmailLog]:
    """Sent together, and not told yet."""
    emails = [outbox.put(a_letter(subject=f"Quote {number}"), keith) for number in range(3)]
    EmailLog.objects.update(state="sent", news_at=timezone.now())
    return list(EmailLog.objects.filter(pk__in=[email.pk for email in emails]).order_by("pk"))


@pytest.fixture
def heard() -> Iterator[list[list[str]]]:
    """Each call of a receiver that stumbles over the second message."""
    calls: list[list[str]] = []

    def receiver(emails: Sequence[EmailLog], **_: object) -> None:
        calls.append([email.subject for email in emails])
        if any(email.subject == "Quote 1" for email in emails):
            raise ValueError("This one cannot be taken.")

    signals.message_sent.connect(receiver)
    yield calls
    signals.message_sent.disconnect(receiver)


def untold() -> list[str]:
    return list(EmailLog.objects.filter(news_at__isnull=False).values_list("subject", flat=True))


def test_what_was_settled_together_is_told_together(three: list[EmailLog], heard: list[list[str]]) -> None:
    news.tell_all([three[0], three[2]])
    assert heard == [["Quote 0", "Quote 2"]]
    assert untold() == ["Quote 1"]


def test_one_that_cannot_be_taken_keeps_no_other_from_being_heard(
    three: list[EmailLog], heard: list[list[str]]
) -> None:
    news.tell_all(three)
    assert heard == [["Quote 0", "Quote 1", "Quote 2"], ["Quote 0"], ["Quote 1"], ["Quote 2"]]
    assert untold() == ["Quote 1"]


def test_it_is_heard_again_later(three: list[EmailLog], heard: list[list[str]]) -> None:
    news.tell_all([three[1]])
    again = EmailLog.objects.get(subject="Quote 1").news_at
    assert again
    assert again > timezone.now()


def test_it_waits_a_moment_for_company(three: list[EmailLog]) -> None:
    for email in three:
        email.news_at = timezone.now() + news.OTHERS_WAIT
    assert news.may_wait(three)
    assert not news.may_wait(three * news.COMPANY)
    three[0].news_at = timezone.now() + news.OTHERS_WAIT - news.MOMENT - timedelta(milliseconds=1)
    assert not news.may_wait(three)


def test_news_of_different_moments_is_noted_in_one_go(three: list[EmailLog]) -> None:
    for number, email in enumerate(three):
        email.news_at = timezone.now() - timedelta(seconds=number)
        email.save()
    with CaptureQueriesContext(connection) as captured:
        news.tell_all(three)
    assert sum("UPDATE" in query["sql"] for query in captured) == 1
    assert untold() == []
