import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.test import RequestFactory
from django.utils import timezone

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import person
from bmasia_crm.documents.models import Quote
from bmasia_crm.mailroom.models import EmailLog, State
from bmasia_crm.mailroom.routes import UnknownProfile
from bmasia_crm.sending.email_service import send_quote_email

from .world import HANS, MALEE, SOMCHAI, quote

pytestmark = pytest.mark.django_db


def request_of(user: User | AnonymousUser) -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = user
    return request


def test_the_default_recipients_subject_and_words_are_used() -> None:
    document = quote()
    email = send_quote_email(document.pk)
    assert email.subject == f"Quote {document.number} from BMAsia Music"
    assert {recipient.address for recipient in email.recipients.all()} == {SOMCHAI, MALEE}
    assert document.number in email.body


def test_with_a_request_the_signed_in_person_sends() -> None:
    email = send_quote_email(quote().pk, request=request_of(person("nikki")))
    assert (email.from_address, email.route_reason) == ("nikki.h@bmasiamusic.com", "own_mailbox")


@pytest.mark.parametrize("request_made", [None, request_of(AnonymousUser())])
def test_without_a_person_the_profile_sends_in_its_own_name(request_made: HttpRequest | None) -> None:
    email = send_quote_email(quote().pk, request=request_made)
    assert (email.from_name, email.from_address) == ("BMAsia Music", "norbert@bmasiamusic.com")
    assert (email.reply_to, email.route_reason) == ("", "no_person")


def test_the_profile_asked_for_steps_in() -> None:
    norbert = person("norbert")
    email = send_quote_email(quote().pk, sender="sales", request=request_of(norbert))
    assert email.from_address == "nikki.h@bmasiamusic.com"
    assert email.reply_to == "norbert@bmasiamusic.com"


def test_given_recipients_and_words_are_kept() -> None:
    email = send_quote_email(quote().pk, [HANS], "Our offer", "As discussed.")
    assert (email.subject, email.body) == ("Our offer", "As discussed.")
    assert [recipient.address for recipient in email.recipients.all()] == [HANS]


def test_a_revision_answers_the_message_that_carried_the_quote_before_it() -> None:
    before = quote()
    carried = send_quote_email(before.pk)
    assert carried.in_reply_to == ""
    EmailLog.objects.update(state=State.SENT, sent_at=timezone.now())
    revision = quote(before.company, revision_of=before)
    assert send_quote_email(revision.pk).in_reply_to == carried.message_id


def test_a_revision_of_what_was_never_mailed_answers_nothing() -> None:
    before = quote(status="Sent")
    assert send_quote_email(quote(before.company, revision_of=before).pk).in_reply_to == ""


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(UnknownProfile, match="marketing"):
        send_quote_email(quote().pk, sender="marketing")


def test_an_unknown_quote_is_the_model_s_own_error() -> None:
    with pytest.raises(Quote.DoesNotExist):
        send_quote_email(999)


def test_bad_recipients_write_nothing() -> None:
    with pytest.raises(ValidationError):
        send_quote_email(quote().pk, ["nobody"])
    assert not EmailLog.objects.exists()
