from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from bmasia_crm.accounts.tests.people import person
from bmasia_crm.mailroom.letters import Address
from bmasia_crm.sending.kinds import kind_named
from bmasia_crm.sending.recipients import Audience, audience
from bmasia_crm.sending.wish import Wish, checked_body, checked_moment, checked_subject, envelope

from .world import HANS, MALEE, SOMCHAI, company, hotel

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> Audience:
    return audience(hotel(), kind_named("quote"))


def fault(people: Audience, **wish: Any) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as caught:
        envelope(Wish(**wish), people)
    return caught.value.message_dict


def test_the_chosen_contacts_stand_in_when_nobody_is_named(people: Audience) -> None:
    assert {address.address for address in envelope(Wish(), people).to} == {SOMCHAI, MALEE}


def test_a_known_address_carries_the_name_of_the_contact(people: Audience) -> None:
    to = envelope(Wish(recipients=["SOMCHAI@example.com"]), people).to
    assert to == (Address("Somchai Jaidee", "SOMCHAI@example.com"),)


def test_an_address_named_twice_gets_one_message(people: Audience) -> None:
    wish = Wish(recipients=[SOMCHAI, " Somchai@Example.com "], cc=[SOMCHAI, HANS], bcc=[HANS])
    found = envelope(wish, people)
    assert [[address.address for address in some] for some in (found.to, found.cc, found.bcc)] == [
        [SOMCHAI],
        [HANS],
        [],
    ]


@pytest.mark.parametrize("given", ["somchai@example.com", 7, True, {"a": 1}.get("b", 3.5)])
def test_anything_but_a_list_is_refused(people: Audience, given: Any) -> None:
    assert "list of addresses" in fault(people, recipients=given)["recipients"][0]


@pytest.mark.parametrize(
    "given",
    ["", "somchai", "somchai@", "@example.com", "somchai@hotel", "a b@example.com", "Somchai <somchai@example.com>",
     None, 5, ["x"], "somchai@example.com\r\nBcc: mallory@example.org", "somchai@example.com,malee@example.com"],
)  # fmt: skip
def test_a_malformed_address_is_refused_and_quoted(people: Audience, given: Any) -> None:
    assert repr(given) in fault(people, recipients=[SOMCHAI, given])["recipients"][0]


def test_a_malformed_copy_is_reported_at_its_own_field(people: Audience) -> None:
    assert list(fault(people, recipients=[SOMCHAI], cc=["nobody"])) == ["cc"]


def test_an_empty_list_is_refused(people: Audience) -> None:
    assert fault(people, recipients=[]) == {"recipients": ["Choose at least one recipient."]}


def test_a_company_without_contacts_says_how_to_go_on() -> None:
    nobody = audience(company(), kind_named("quote"))
    assert fault(nobody)["recipients"][0].startswith("No recipients found. Add a contact")


def test_a_hundred_recipients_are_the_most_over_all_fields(people: Audience) -> None:
    many = [f"guest{number}@example.com" for number in range(100)]
    assert len(envelope(Wish(recipients=many, allow_outside=True), people).to) == 100
    assert "at most 100" in fault(people, recipients=many, bcc=[SOMCHAI], allow_outside=True)["recipients"][0]


def test_a_stranger_is_refused_by_name(people: Audience) -> None:
    assert (
        "mallory@example.org" in fault(people, recipients=[SOMCHAI, "mallory@example.org"])["recipients"][0]
    )


def test_a_stranger_is_written_to_and_recorded_when_allowed(people: Audience) -> None:
    found = envelope(Wish(recipients=[SOMCHAI], cc=["lawyer@example.org"], allow_outside=True), people)
    assert found.outside == ("lawyer@example.org",)


@pytest.mark.parametrize("subject", ["Quote\r\nBcc: x@example.com", "a\nb", "a\rb", "a\x00b", "a\u2028b"])
def test_a_subject_of_two_lines_is_refused(subject: str) -> None:
    with pytest.raises(ValidationError) as caught:
        checked_subject(subject)
    assert "subject" in caught.value.message_dict


@pytest.mark.parametrize("subject", ["", "   ", "x" * 251])
def test_an_empty_or_endless_subject_is_refused(subject: str) -> None:
    with pytest.raises(ValidationError):
        checked_subject(subject)


def test_a_subject_of_250_thai_characters_is_fine() -> None:
    assert checked_subject("ใ" * 250) == "ใ" * 250


@pytest.mark.parametrize("body", ["", " \n\t ", "a\x00b"])
def test_an_empty_or_unsendable_message_is_refused(body: str) -> None:
    with pytest.raises(ValidationError) as caught:
        checked_body(body)
    assert "body" in caught.value.message_dict


def test_a_copy_to_a_colleague_goes_to_no_stranger(people: Audience) -> None:
    person("pom")
    found = envelope(
        Wish(recipients=[SOMCHAI], cc=["POM@bmasiamusic.com"], bcc=["production@bmasiamusic.com"]), people
    )
    assert found.outside == ()


def test_somebody_who_has_left_us_is_a_stranger(people: Audience) -> None:
    leaver = person("nikki")
    leaver.is_active, leaver.smtp_email, leaver.email = False, None, "nikki@private.example.org"
    leaver.save()
    assert (
        "no active contact"
        in fault(people, recipients=[SOMCHAI, "nikki@private.example.org"])["recipients"][0]
    )


def test_a_moment_to_come_is_taken_and_none_stands_for_now() -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    assert checked_moment(tomorrow) == tomorrow
    assert checked_moment(None) is None


@pytest.mark.parametrize("days", [-1, 0, 91, 36500])
def test_a_moment_that_has_passed_or_lies_too_far_away_is_refused(days: int) -> None:
    with pytest.raises(ValidationError) as caught:
        checked_moment(timezone.now() + timedelta(days=days))
    assert list(caught.value.message_dict) == ["send_at"]
