"""The wire alone: encryption, deadlines, strange answers, addresses that must not be connected to."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import Settings

from bmasia_crm.common.smtp import Security, SmtpConfig
from bmasia_crm.mailroom.smtp import Connection, Envelope, Receipt, Step, Trouble, What
from bmasia_crm.mailroom.smtp.network import is_public

from .certificates import Authority
from .conftest import a_login
from .scripted_server import Dialogue, Fault, Script, close, drip, hang, running, say, say_raw

ENVELOPE = Envelope("keith@bmasiamusic.com", ("client@example.com",), 100)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def _impatient(settings: Settings) -> None:
    """For servers that say nothing; with any other a busy machine must have time to answer."""
    settings.MAIL_REPLY_TIMEOUT = 0.3


def login(port: int, security: Security = "none") -> SmtpConfig:
    return a_login("keith@bmasiamusic.com", port) | {"security": security}


def send(config: SmtpConfig, content: bytes = b"Subject: x\r\n\r\n.dot\r\n..\r\n") -> Receipt:
    connection = Connection(config, trusted=True)
    try:
        return connection.send(ENVELOPE, content, lambda: None)
    finally:
        connection.close()


def trouble(script: Script, security: Security = "none") -> Trouble:
    with running(script) as server, pytest.raises(Trouble) as caught:
        send(login(server.port, security))
    return caught.value


@pytest.mark.parametrize("implicit", [False, True])
def test_it_signs_in_over_verified_tls(authority: Authority, settings: Settings, implicit: bool) -> None:
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    with running(Script(tls=authority.good(), implicit_tls=implicit)) as server:
        send(login(server.port, "tls" if implicit else "starttls"))
    assert server.arrived[0].user == "keith@bmasiamusic.com"


@pytest.mark.parametrize(
    ("leaf", "words"),
    [
        (Authority.expired, "expired"),
        (Authority.for_another, "IP address mismatch"),
        (Authority.self_signed, "self-signed"),
    ],
)
@pytest.mark.parametrize("implicit", [False, True])
def test_a_certificate_that_cannot_be_trusted_ends_it_before_the_password(
    authority: Authority, settings: Settings, leaf: Callable[[Authority], Path], words: str, implicit: bool
) -> None:
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    script = Script(tls=leaf(authority), implicit_tls=implicit)
    with running(script) as server, pytest.raises(Trouble, match=words) as caught:
        send(login(server.port, "tls" if implicit else "starttls"))
    assert (caught.value.step, caught.value.what) == (Step.STARTTLS, What.TLS)
    assert server.logins == []


def test_no_password_goes_to_a_server_without_the_encryption_asked_for() -> None:
    assert trouble(Script(), "starttls").what is What.NO_STARTTLS


def test_answers_smuggled_in_before_tls_are_not_believed(authority: Authority, settings: Settings) -> None:
    settings.MAIL_EXTRA_CA_FILE = str(authority.file)
    smuggling = Script(tls=authority.good(), faults={"starttls": say_raw(b"220 go\r\n250 AUTH PLAIN\r\n")})
    assert trouble(smuggling, "starttls").what is What.TLS


@pytest.mark.usefixtures("_impatient")
def test_tls_spoken_to_a_plain_server_is_an_error_in_time() -> None:
    assert trouble(Script(), "tls").what in (What.TLS, What.TIMEOUT)


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize("fault", [hang, drip])
def test_an_answer_must_be_complete_in_time(fault: Fault) -> None:
    started = time.monotonic()
    assert trouble(Script(faults={"mail": fault})).what is What.TIMEOUT
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "raw", [b"hello\r\n", b"99 x\r\n", b"\xff\xfe\r\n", b"700 x\r\n", b"25\r\n", b"\r\n"]
)
def test_what_is_not_smtp_is_garbage(raw: bytes) -> None:
    caught = trouble(Script(faults={"mail": say_raw(raw)}))
    assert (caught.step, caught.what) == (Step.MAIL, What.GARBAGE)


def test_an_answer_without_end_is_garbage_before_it_fills_the_memory() -> None:
    endless = say_raw(b"250-" + b"x" * 200_000)
    assert trouble(Script(faults={"mail": endless})).what is What.GARBAGE


@pytest.mark.parametrize(
    "raw",
    [b"250-one\r\n250-two\r\n250 three\r\n", b"250\r\n", b"250 " + b"x" * 5000 + b"\r\n", b"250 caf\xe9\r\n"],
)
def test_odd_but_valid_answers_are_understood(raw: bytes) -> None:
    with running(Script(faults={"accepted": say_raw(raw)})) as server:
        receipt = send(login(server.port))
    assert receipt.answer is not None
    assert receipt.answer.code == 250
    assert len(receipt.answer.text) <= 2000


def test_the_servers_last_word_counts_when_it_hangs_up_in_the_middle() -> None:
    def last_word(dialogue: Dialogue) -> bool:
        say("552 5.3.4 too big")(dialogue)
        return close(dialogue)

    with running(Script(faults={"content": last_word})) as server, pytest.raises(Trouble) as caught:
        send(login(server.port), b"x" * 50_000_000)
    assert caught.value.step in (Step.CONTENT, Step.ANSWER)
    assert server.arrived == []


def test_lines_that_begin_with_dots_arrive_as_they_were() -> None:
    with running() as server:
        send(login(server.port))
    assert server.arrived[0].data == b"Subject: x\r\n\r\n.dot\r\n..\r\n"


def test_a_password_in_any_script_is_sent_as_utf8() -> None:
    with running(Script(password="รหัส")) as server:
        config = a_login("keith@bmasiamusic.com", server.port, "รหัส")
        Connection(config, trusted=True).close()
    assert server.logins == ["keith@bmasiamusic.com"]


def test_a_wrong_password_is_knocked_with_once() -> None:
    with running(Script(password="other")) as server, pytest.raises(Trouble):
        send(login(server.port))
    assert len(server.logins) == 1


def test_a_command_cannot_carry_a_second_one() -> None:
    with running() as server:
        connection = Connection(login(server.port), trusted=True)
        with pytest.raises(ValueError, match="one line"):
            connection.send(Envelope("a@b.c>\r\nRSET\r\n", ("x@y.z",), 1), b"", lambda: None)
        connection.drop()


def test_an_unknown_host_is_a_dns_trouble() -> None:
    with pytest.raises(Trouble) as caught:
        Connection(login(25) | {"host": "no-such-host.invalid"}, trusted=True)
    assert caught.value.what is What.DNS


def test_a_name_that_nobody_looks_up_is_given_up_in_time(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MAIL_CONNECT_TIMEOUT = 0.2
    ended = threading.Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [ended.wait(20)][:0])
    with pytest.raises(Trouble, match="in time") as caught:
        Connection(login(25) | {"host": "slow.example"}, trusted=True)
    ended.set()
    assert (caught.value.step, caught.value.what) == (Step.CONNECT, What.DNS)


def test_the_name_is_resolved_once_and_the_checked_address_connected_to(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the first answer is public and checked, a second one would be private."""
    settings.MAIL_ALLOW_PRIVATE_HOSTS = False
    answers = [("93.184.215.14", 25), ("127.0.0.1", 25)]
    asked: list[str] = []

    def resolve(host: str, *_: object, **__: object) -> list[object]:
        asked.append(host)
        return [(2, 1, 6, "", answers[len(asked) - 1])]

    connected: list[object] = []

    def connect(family: int, address: object, timeout: float) -> None:
        connected.append(address)
        raise OSError("enough seen")

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    monkeypatch.setattr("bmasia_crm.mailroom.smtp.network._connect_one", connect)
    with pytest.raises(Trouble):
        Connection(login(25) | {"host": "rebind.example"}, trusted=False)
    assert (asked, connected) == (["rebind.example"], [("93.184.215.14", 25)])


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "::127.0.0.1",
        "::10.0.0.1",
        "fec0::1",
        "4000::1",
    ],
)
def test_private_addresses_are_known_in_every_spelling(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"]
)
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_public(address)
