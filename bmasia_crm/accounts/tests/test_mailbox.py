import pytest
from cryptography.fernet import Fernet
from django.db import connection
from pytest_django import Settings

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD, person
from bmasia_crm.common.encrypted import UndecryptableSecret

pytestmark = pytest.mark.django_db


def stored_password(user: User) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT smtp_password FROM accounts_user WHERE id = %s", [user.pk])
        return str(cursor.fetchone()[0])


def test_a_person_with_address_and_password_has_a_mailbox() -> None:
    nikki = User.objects.get(pk=person("nikki").pk)
    assert nikki.get_smtp_config() == {
        "email": "nikki.h@bmasiamusic.com",
        "username": "nikki.h@bmasiamusic.com",
        "password": APP_PASSWORD,
        "host": "smtp.gmail.com",
        "port": 587,
        "use_tls": True,
        "security": "starttls",
    }


@pytest.mark.parametrize(("port", "meant"), [(None, 993), (1993, 1993)])
def test_an_imap_server_of_one_s_own_comes_along_with_its_usual_port(port: int | None, meant: int) -> None:
    nikki = person("nikki")
    nikki.imap_host, nikki.imap_port = "imap.example.com", port
    config = nikki.get_smtp_config()
    assert config is not None
    assert config["imap"] == ("imap.example.com", meant)


@pytest.mark.parametrize(
    ("email", "password"), [(None, "secret"), ("", "secret"), ("a@example.com", None), ("a@example.com", "")]
)
def test_a_half_configured_mailbox_is_none(email: str | None, password: str | None) -> None:
    assert User(smtp_email=email, smtp_password=password).get_smtp_config() is None


def test_the_spaces_of_a_pasted_app_password_are_dropped() -> None:
    pom = person("pom")
    pom.smtp_password = " abcd efgh\u00a0ijkl mnop\n"
    pom.save()
    pom.refresh_from_db()
    assert pom.smtp_password == "abcdefghijklmnop"


def test_the_password_lies_encrypted_in_the_table() -> None:
    token = stored_password(person("nikki"))
    assert APP_PASSWORD not in token
    assert token.startswith("gAAAA")


def test_loading_a_person_without_the_password_still_opens_it_later() -> None:
    pk = person("nikki").pk
    nikki = User.objects.defer("smtp_password").get(pk=pk)
    assert nikki.smtp_password == APP_PASSWORD


def test_saving_other_fields_leaves_the_stored_password_as_it_is() -> None:
    nikki = User.objects.get(pk=person("nikki").pk)
    before = stored_password(nikki)
    nikki.first_name = "Nicole"
    nikki.save()
    assert stored_password(nikki) == before


def test_a_new_first_key_still_opens_what_the_old_one_wrote(settings: Settings) -> None:
    nikki = person("nikki")
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode(), *settings.CREDENTIAL_KEYS]
    assert User.objects.get(pk=nikki.pk).smtp_password == APP_PASSWORD


def test_a_lost_key_hurts_only_whoever_opens_the_password(settings: Settings) -> None:
    nikki = person("nikki")
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    loaded = User.objects.get(pk=nikki.pk)
    loaded.first_name = "Nicole"
    loaded.save()
    with pytest.raises(UndecryptableSecret):
        loaded.get_smtp_config()


def test_the_password_never_shows_in_a_representation() -> None:
    config = person("nikki").get_smtp_config()
    assert APP_PASSWORD not in repr(config)


@pytest.mark.parametrize(
    ("new", "betrays"),
    [
        ({"smtp_host": "smtp.evil.example"}, True),
        ({"imap_host": "imap.evil.example"}, True),
        ({"smtp_security": "none"}, True),
        ({"smtp_host": "SMTP.gmail.com", "smtp_port": 465, "smtp_security": "tls"}, False),
        ({"imap_host": None, "smtp_email": "nikki@bmasiamusic.com"}, False),
        ({}, False),
    ],
)
def test_the_stored_password_is_only_for_the_servers_it_was_entered_for(
    new: dict[str, str | int | None], betrays: bool
) -> None:
    assert person("nikki").would_betray_password(new) is betrays


def test_without_a_stored_password_nothing_can_be_betrayed() -> None:
    assert not person("norbert").would_betray_password({"smtp_host": "smtp.example.com"})
