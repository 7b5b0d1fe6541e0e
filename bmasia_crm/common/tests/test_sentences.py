"""A sentence is put into words when it is shown, and keeps no language where it is stored."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from pytest_django import Settings
from rest_framework.exceptions import NotFound

from bmasia_crm.common import written
from bmasia_crm.common.sentences import NOTHING, Sentence, SentenceField, of_error, quoted, say

BROKE = say("The connection to {host} broke.", host="smtp.example.com")
IN_THAI = "การเชื่อมต่อกับ smtp.example.com ขาดหาย"


def stored_and_read(sentence: Any) -> Sentence:
    field = SentenceField()
    return field.from_db_value(field.get_prep_value(sentence), None, None)


def test_it_speaks_the_language_of_its_reader() -> None:
    with translation.override("th"):
        assert str(BROKE) == IN_THAI
    with translation.override("en"):
        assert str(BROKE) == "The connection to smtp.example.com broke."


def test_what_is_stored_while_thai_is_spoken_is_english_for_the_next_reader() -> None:
    with translation.override("th"):
        kept = stored_and_read(BROKE)
    assert kept == BROKE
    assert str(kept) == "The connection to smtp.example.com broke."


@pytest.mark.parametrize(
    "value",
    [
        "a name with {braces}",
        587,
        date(2026, 11, 22),
        datetime(2026, 11, 22, 7, tzinfo=UTC),
        ("one", "two"),
        (say("Draft"), say("Sent")),
        say("the mail server"),
    ],
)
def test_every_kind_of_value_survives_the_database(value: Any) -> None:
    sentence = say("It is not in {folders} of {owner}.", folders=value, owner="x") + say("It is tried again.")
    assert stored_and_read(sentence) == sentence


def test_nothing_said_is_empty_and_false() -> None:
    assert SentenceField().get_prep_value(NOTHING) == ""
    assert not stored_and_read("")
    assert not quoted("")


@pytest.mark.parametrize("text", ["Google said {no}.", '[["', "[[]]", "50 % off"])
def test_text_that_is_no_sentence_of_ours_is_shown_as_it_is(text: str) -> None:
    assert str(stored_and_read(text)) == text
    assert str(stored_and_read(quoted(text))) == text


def test_a_sentence_takes_only_the_values_it_names() -> None:
    assert say("{host} refused.").given(host="a", port=1).pieces == (("{host} refused.", {"host": "a"}),)


def test_several_sentences_follow_one_another() -> None:
    with translation.override("th"):
        assert str(BROKE + say("It is tried again.")) == f"{IN_THAI} ระบบจะลองอีกครั้ง"


def test_a_word_among_the_values_is_translated_too() -> None:
    with translation.override("th"):
        assert str(
            say("{number} is {status}: only a draft can be edited.", number="Q-1", status=say("Sent"))
        ) == ("Q-1 มีสถานะส่งแล้ว แก้ไขได้เฉพาะฉบับร่าง")


def test_errors_of_django_and_drf_carry_it() -> None:
    assert ValidationError({"host": BROKE}).message_dict == {"host": [str(BROKE)]}
    assert ValidationError(BROKE, params={"value": 1}).messages == [str(BROKE)]
    assert str(NotFound(BROKE).detail) == str(BROKE)


def test_all_that_is_wrong_can_be_kept() -> None:
    error = ValidationError(
        {"host": BROKE, "port": [ValidationError("%(port)s is no port.", params={"port": 0})]}
    )
    assert str(of_error(error)) == "The connection to smtp.example.com broke. 0 is no port."
    assert of_error(error).pieces[0] == BROKE.pieces[0]


class TestDaysAndTimes:
    NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)

    @pytest.fixture(autouse=True)
    def bangkok(self, settings: Settings) -> None:
        settings.BUSINESS_TIME_ZONE = "Asia/Bangkok"

    @pytest.mark.parametrize(("language", "said"), [("en", "22 November 2026"), ("th", "22 พฤศจิกายน 2026")])
    def test_a_day_has_its_month_in_the_readers_language(self, language: str, said: str) -> None:
        with translation.override(language):
            assert written.day(self.NOW.date()) == said

    @pytest.mark.parametrize(
        ("hours", "english", "thai"),
        [(2, "14:00", "14:00 น."), (23, "11:00 on 23 November", "23 พฤศจิกายน เวลา 11:00 น.")],
    )
    def test_the_clock_names_the_day_when_it_is_not_today(self, hours: int, english: str, thai: str) -> None:
        moment = self.NOW + timedelta(hours=hours)
        with translation.override("en"):
            assert written.clock(moment, self.NOW) == english
        with translation.override("th"):
            assert written.clock(moment, self.NOW) == thai

    def test_a_moment_in_a_sentence_is_told_as_seen_from_the_reader(self) -> None:
        tomorrow = timezone.now() + timedelta(days=1)
        assert " on " in str(say("{address} waits until {until}.", address="x", until=tomorrow))
