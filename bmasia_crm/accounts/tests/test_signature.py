import pytest
from rest_framework.test import APIClient

from bmasia_crm.accounts.models import User

from .people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def nikki() -> User:
    return person("nikki")


def patch(user: User, signature: str) -> str:
    client = APIClient()
    client.force_login(user)
    answer = client.patch("/api/v1/me/", {"signature": signature})
    assert answer.status_code == 200, answer.content
    user.refresh_from_db()
    shown: str = answer.json()["signature"]
    return shown


def test_without_an_own_signature_name_and_company_stand_below(nikki: User) -> None:
    assert nikki.signed == "Nikki H.\nBMAsia Music"


def test_an_own_signature_is_kept_line_by_line(nikki: User) -> None:
    assert patch(nikki, "Nikki H.  \r\nSales\r\n+66 2 000 0000\r\n") == "Nikki H.\nSales\n+66 2 000 0000"
    assert nikki.signed == "Nikki H.\nSales\n+66 2 000 0000"


def test_an_emptied_signature_is_the_default_again(nikki: User) -> None:
    patch(nikki, "Nikki, Sales")
    assert patch(nikki, "") == "Nikki H.\nBMAsia Music"


def test_a_default_saved_as_it_stands_still_follows_the_name(nikki: User) -> None:
    patch(nikki, "Nikki H.\nBMAsia Music")
    nikki.last_name = "Hansen"
    assert nikki.signed == "Nikki Hansen\nBMAsia Music"


def test_an_endless_signature_is_refused_at_its_field(nikki: User) -> None:
    client = APIClient()
    client.force_login(nikki)
    answer = client.patch("/api/v1/me/", {"signature": "x" * 2001})
    assert list(answer.json()["errors"]) == ["signature"]
