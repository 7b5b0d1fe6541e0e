from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bmasia_crm.mailroom.letters import Address, File, Letter, build, redate, sender_lines

from .cast import CLIENT, PDF, SECOND, a_letter

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
THAI = "ใบเสนอราคา Q-2026-0001 โรงแรมสุขุมวิท.pdf"
VIETNAMESE = "Báo giá Q-2026-0001 khách sạn Hòa Bình.pdf"


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def built(letter: Letter) -> EmailMessage:
    return parsed(build(letter, "<one@bmasiamusic.com>", NOON))


def test_it_carries_text_html_and_the_pdf() -> None:
    message = built(a_letter())
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain
    assert plain.get_content().splitlines() == ["Dear client,", "please find our quote.", ".", ".."]
    assert html
    assert "Dear client" in html.get_content()
    (attached,) = message.iter_attachments()
    assert attached.get_content() == PDF.data
    assert attached.get_content_type() == "application/pdf"


@pytest.mark.parametrize("name", [THAI, VIETNAMESE, 'Quote "A" \\ B.pdf', "报价单.pdf"])
def test_a_file_name_survives_in_every_script(name: str) -> None:
    data = build(
        Letter("S", "t", "", (CLIENT,), attachments=(File(name, "application/pdf", b"x"),)), "<i@x>", NOON
    )
    (modern,) = parsed(data).iter_attachments()
    (old,) = [part for part in message_from_bytes(data).walk() if part.get_filename()]
    assert modern.get_filename() == name
    assert old.get_filename() == name
    assert modern["Content-Type"].params["name"] == name


@given(st.text("abc xyz-&,.()=?_é中ไทย", min_size=1, max_size=250).map(str.strip).filter(bool))
@example("ใบเสนอราคา Q-2026-0043 & báo giá")
@example("=?utf-8?q?not_encoded?=")
def test_a_subject_survives_letter_by_letter(subject: str) -> None:
    data = build(replace(a_letter(), subject=subject), "<one@bmasiamusic.com>", NOON)
    assert parsed(data)["Subject"] == subject
    assert max(map(len, data.split(b"\r\n"))) <= 998


def test_it_is_seven_bit_with_crlf_and_short_lines_only() -> None:
    letter = Letter("ใบเสนอราคา " * 20, "สวัสดี\n" + "x" * 3000, "<p>สวัสดี</p>", (CLIENT,), attachments=(PDF,))
    data = build(letter, "<i@x>", NOON)
    assert data.isascii()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 998


def test_bcc_is_never_in_the_bytes() -> None:
    letter = Letter("S", "t", "", (CLIENT,), cc=(SECOND,), bcc=(Address("Hidden", "hidden@example.com"),))
    data = build(letter, "<i@x>", NOON)
    assert b"idden" not in data
    assert str(parsed(data)["Cc"]) == "second@example.com"


@pytest.mark.parametrize(("automatic", "said"), [(True, "auto-generated"), (False, None)])
def test_it_says_so_when_nobody_pressed_a_button(automatic: bool, said: str | None) -> None:
    assert built(replace(a_letter(), automatic=automatic))["Auto-Submitted"] == said


def test_a_new_date_and_id_leave_the_rest_as_it_was() -> None:
    data = build(a_letter(), "<one@x>", NOON)
    again = redate(data, "<two@x>", NOON.replace(hour=13))
    assert parsed(again)["Message-ID"] == "<two@x>"
    assert again.split(b"\r\n", 2)[2] == data.split(b"\r\n", 2)[2]


def test_the_sender_lines_keep_names_in_every_script() -> None:
    lines = sender_lines("คีธ (BMAsia Music)", "norbert@bmasiamusic.com", "keith@bmasiamusic.com", "คีธ")
    message = parsed(lines.encode() + build(a_letter(), "<i@x>", NOON))
    assert message["From"].addresses[0].display_name == "คีธ (BMAsia Music)"
    assert str(message["Reply-To"]) == "คีธ <keith@bmasiamusic.com>"
    assert "Reply-To: =?utf-8?" in lines
    assert "?= <keith@bmasiamusic.com>\r\n" in lines


@pytest.mark.parametrize("name", ["สมชาย ใจดีมีสุข " * 8, 'Keith "K" Smith, Jr.', "Keith"])
def test_whom_answers_go_to_is_named_whatever_the_name_is_like(name: str) -> None:
    lines = sender_lines(name, "norbert@bmasiamusic.com", "keith@bmasiamusic.com", name.strip())
    assert max(map(len, lines.splitlines())) <= 78
    # Not email.policy.default: it reads a space between two encoded words that RFC 2047 tells readers to drop.
    line = lines.partition("Reply-To: ")[2].replace("\r\n", "")
    words, address = parseaddr(line)
    assert (str(make_header(decode_header(words))), address) == (name.strip(), "keith@bmasiamusic.com")


def test_an_international_domain_is_written_in_its_ascii_form() -> None:
    assert Address("", "info@bücher.example").wire == "info@xn--bcher-kva.example"


@pytest.mark.parametrize("address", ["", "nobody", "a@", "@b.com", "a b@c.com", "a@b..c", "ก@b.com", "a@b>c"])
def test_what_is_no_address_is_refused_with_a_sentence(address: str) -> None:
    with pytest.raises(ValueError, match="is not an address that mail can be sent to"):
        Address("", address)


@pytest.mark.parametrize("nasty", ["a\r\nBcc: x@example.com", "a\nb", "a\0b", "a\u2028b"])
def test_line_breaks_in_headers_are_refused_with_a_sentence(nasty: str) -> None:
    with pytest.raises(ValueError, match="must be a single line"):
        a_letter(subject=nasty)
    with pytest.raises(ValueError, match="must be a single line"):
        Address(nasty, "a@example.com")
    with pytest.raises(ValueError, match="must be a single line"):
        Letter("S", "t", "", (CLIENT,), attachments=(File(nasty, "application/pdf", b""),))


def test_a_letter_without_words_or_recipients_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Letter("S", " \n", "", (CLIENT,))
    with pytest.raises(ValueError, match="recipient"):
        Letter("S", "t", "", ())
