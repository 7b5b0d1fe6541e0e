import pytest
from django.core.exceptions import ImproperlyConfigured

from bmasia_crm.common.smtp import parse_smtp_url
from bmasia_crm.config import env, office, senders


@pytest.mark.parametrize(
    ("value", "meaning"),
    [("1", True), ("yes", True), ("TRUE", True), ("0", False), ("off", False), ("", False)],
)
def test_a_flag_is_read_as_people_write_it(
    monkeypatch: pytest.MonkeyPatch, value: str, meaning: bool
) -> None:
    monkeypatch.setenv("DEBUG", value)
    assert env.flag("DEBUG") is meaning


def test_a_flag_that_is_neither_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="DEBUG must be 1 or 0"):
        env.flag("DEBUG")


def test_a_number_that_is_none_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_LEASE_SECONDS", "two")
    with pytest.raises(ImproperlyConfigured, match="MAIL_LEASE_SECONDS must be a whole number"):
        env.number("MAIL_LEASE_SECONDS", 120)


@pytest.mark.parametrize("value", ["0", "-5"])
def test_a_number_that_would_never_end_is_a_sentence(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("MAIL_LEASE_SECONDS", value)
    with pytest.raises(ImproperlyConfigured, match="MAIL_LEASE_SECONDS must be 1 or more"):
        env.number("MAIL_LEASE_SECONDS", 120, least=1)


@pytest.mark.parametrize(
    "value", ["crm.example.com", "https//crm.example.com", "https://crm.example.com/crm"]
)
def test_a_site_without_its_scheme_or_with_a_path_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SITE_URL", value)
    with pytest.raises(ImproperlyConfigured, match="SITE_URL must be an address like https://"):
        env.site("SITE_URL", "http://localhost:8000")


@pytest.mark.parametrize(
    ("value", "meaning"), [("", "http://h"), ("https://crm.example.com/", "https://crm.example.com")]
)
def test_a_site_is_its_scheme_and_host(monkeypatch: pytest.MonkeyPatch, value: str, meaning: str) -> None:
    monkeypatch.setenv("SITE_URL", value)
    assert env.site("SITE_URL", "http://h") == meaning


@pytest.mark.parametrize(
    "value", ["crm", "postgres//u:secret@h/crm", "mysql://u:secret@h/crm", "postgresql://u:secret@h:x/crm"]
)
def test_a_database_that_cannot_be_read_is_a_sentence_without_its_password(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", value)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as caught:
        env.database("DATABASE_URL", "sqlite://:memory:")
    assert "secret" not in str(caught.value)


def test_no_database_named_is_the_one_beside_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    assert env.database("DATABASE_URL", "sqlite:////srv/crm.sqlite3")["NAME"] == "/srv/crm.sqlite3"


@pytest.mark.parametrize("value", ["Asia/Nowhere", "Bangkok", "", "../etc/passwd"])
def test_a_clock_that_nobody_knows_is_a_sentence(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("BUSINESS_TIME_ZONE", value)
    with pytest.raises(ImproperlyConfigured, match="BUSINESS_TIME_ZONE must be like Asia/Bangkok"):
        office.zone()


def test_the_five_profiles_are_the_brief_s() -> None:
    assert {name: profile["email"] for name, profile in senders.read().items()} == {
        "admin": "norbert@bmasiamusic.com",
        "finance": "pom@bmasiamusic.com",
        "sales": "nikki.h@bmasiamusic.com",
        "support": "keith@bmasiamusic.com",
        "production": "production@bmasiamusic.com",
    }


def test_one_system_server_serves_all_profiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "SYSTEM_SMTP_URL", "smtp://relay%40example.com:p%3Aw@mail.example.com?security=starttls"
    )
    smtp = senders.read()["sales"]["smtp"]
    assert smtp == {
        "email": "nikki.h@bmasiamusic.com",
        "username": "relay@example.com",
        "password": "p:w",
        "host": "mail.example.com",
        "port": 587,
        "use_tls": True,
        "security": "starttls",
    }


def test_a_profile_may_have_its_own_address_and_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYSTEM_SMTP_URL", "smtp://mail.example.com")
    monkeypatch.setenv("EMAIL_SENDER_SALES", "BMAsia Sales <sales@example.com>")
    monkeypatch.setenv("EMAIL_SENDER_SALES_SMTP_URL", "smtps://sales@smtp.example.com")
    sales = senders.read()["sales"]
    assert (sales["name"], sales["email"]) == ("BMAsia Sales", "sales@example.com")
    assert sales["smtp"]
    assert (sales["smtp"]["host"], sales["smtp"]["port"], sales["smtp"]["security"]) == (
        "smtp.example.com",
        465,
        "tls",
    )


def test_a_profile_without_a_server_is_known_to_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SYSTEM_SMTP_URL", raising=False)
    assert senders.read()["admin"]["smtp"] is None


@pytest.mark.parametrize(
    "url",
    [
        "mail.example.com:587",
        "http://mail.example.com",
        "smtp://",
        "smtp://h?security=ssl",
        "smtp://h:99999",
        "smtp://h?imap=i:99999",
        "smtp://h?imap=i:0",
        "smtp://h?imap=:993",
        "smtp://h?imap=imaps://i",
        "smtp://h?imap=user@i",
    ],
)
def test_a_url_that_cannot_be_read_names_its_variable(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("SYSTEM_SMTP_URL", url)
    with pytest.raises(ImproperlyConfigured, match="SYSTEM_SMTP_URL"):
        senders.read()


def test_the_port_follows_the_security() -> None:
    ports = [
        parse_smtp_url(f"smtp://h?security={kind}", "a@example.com")["port"]
        for kind in ("starttls", "tls", "none")
    ]
    assert ports == [587, 465, 25]


@pytest.mark.parametrize(
    ("imap", "server"),
    [
        ("imap.example.com", ("imap.example.com", 993)),
        ("imap.example.com:1993", ("imap.example.com", 1993)),
        ("[::1]:993", ("::1", 993)),
    ],
)
def test_a_profile_s_url_may_name_where_its_sent_folder_is_read(imap: str, server: tuple[str, int]) -> None:
    assert parse_smtp_url(f"smtp://h?security=tls&imap={imap}", "a@example.com")["imap"] == server


def test_without_it_the_provider_decides() -> None:
    assert "imap" not in parse_smtp_url("smtp://smtp.gmail.com", "a@example.com")
