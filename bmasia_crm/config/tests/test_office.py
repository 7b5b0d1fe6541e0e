from datetime import time

import pytest
from django.core.exceptions import ImproperlyConfigured

from bmasia_crm.config import office


def test_the_office_works_from_monday_to_friday_nine_to_five() -> None:
    assert office.days() == {0, 1, 2, 3, 4}
    assert office.hours() == (time(9), time(17))


@pytest.mark.parametrize("written", ["9-17", "09:00-17:00", " 09:00 - 17:00 "])
def test_hours_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("BUSINESS_HOURS", written)
    assert office.hours() == (time(9), time(17))


def test_days_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUSINESS_DAYS", "monday, SAT")
    assert office.days() == {0, 5}


@pytest.mark.parametrize("written", ["nine to five", "17:00-09:00", "09:00", "25:00-26:00", "9-12-17"])
def test_hours_that_are_none_are_a_sentence(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("BUSINESS_HOURS", written)
    with pytest.raises(ImproperlyConfigured, match="BUSINESS_HOURS must"):
        office.hours()


def test_days_that_are_none_are_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUSINESS_DAYS", "Mon,Foo")
    with pytest.raises(ImproperlyConfigured, match="BUSINESS_DAYS must be days"):
        office.days()


def test_reminder_days_are_sorted_and_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENEWAL_REMINDER_DAYS", "30, 7,14,7")
    assert office.reminder_days("RENEWAL_REMINDER_DAYS", "30,14,7,2") == (7, 14, 30)


@pytest.mark.parametrize("written", ["soon", "-3", "0", "400", "2.5"])
def test_reminder_days_that_are_none_are_a_sentence(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("OVERDUE_REMINDER_DAYS", written)
    with pytest.raises(ImproperlyConfigured, match="OVERDUE_REMINDER_DAYS must be numbers of days"):
        office.reminder_days("OVERDUE_REMINDER_DAYS", "3,10,21")
