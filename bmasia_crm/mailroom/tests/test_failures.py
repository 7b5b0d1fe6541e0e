"""Real servers' own words, and what we make of them."""

import pytest

from bmasia_crm.mailroom import failures
from bmasia_crm.mailroom.failures import SENTENCES, Kind
from bmasia_crm.mailroom.smtp import Reply, Step, Trouble, What

from .conftest import a_login

GOOGLE = a_login("nikki.h@bmasiamusic.com") | {"host": "smtp.gmail.com", "port": 587}
MICROSOFT = a_login("nikki.h@bmasiamusic.com") | {"host": "smtp.office365.com", "port": 587}

REPLIES = [
    (Step.LOGIN, 535, "5.7.8 Username and Password not accepted. gsmtp", Kind.BAD_LOGIN),
    (Step.LOGIN, 534, "5.7.9 Application-specific password required. gsmtp", Kind.APP_PASSWORD_NEEDED),
    (Step.LOGIN, 534, "5.7.14 Please log in via your web browser", Kind.APP_PASSWORD_NEEDED),
    (
        Step.LOGIN,
        535,
        "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
        Kind.LOGIN_SWITCHED_OFF,
    ),
    (
        Step.LOGIN,
        535,
        "5.7.139 Authentication unsuccessful, basic authentication is disabled.",
        Kind.LOGIN_SWITCHED_OFF,
    ),
    (
        Step.LOGIN,
        535,
        "5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
        Kind.BAD_LOGIN,
    ),
    (Step.LOGIN, 454, "4.7.0 Too many login attempts, please try again later.", Kind.RATE_LIMIT),
    (Step.LOGIN, 432, "4.3.2 Concurrent connections limit exceeded.", Kind.RATE_LIMIT),
    (Step.LOGIN, 451, "4.7.0 Temporary server error.", Kind.TEMPORARY),
    (Step.BANNER, 554, "5.7.1 Your IP is on a list", Kind.UNREACHABLE),
    (Step.BANNER, 421, "4.3.2 Service not available", Kind.TEMPORARY),
    (Step.STARTTLS, 454, "4.7.0 TLS not available due to local problem", Kind.TLS),
    (Step.MAIL, 550, "5.4.5 Daily user sending limit exceeded.", Kind.DAILY_LIMIT),
    (Step.MAIL, 553, "5.7.1 Sender address rejected: not owned by user", Kind.SENDER_REFUSED),
    (Step.MAIL, 552, "5.3.4 Message size exceeds fixed limit", Kind.TOO_LARGE),
    (
        Step.RCPT,
        550,
        "5.1.1 The email account that you tried to reach does not exist.",
        Kind.RECIPIENT_UNKNOWN,
    ),
    (Step.RCPT, 550, "No such user here", Kind.RECIPIENT_UNKNOWN),
    (Step.RCPT, 552, "5.2.2 The email account that you tried to reach is over quota.", Kind.MAILBOX_FULL),
    (Step.RCPT, 452, "4.2.2 Mailbox full", Kind.MAILBOX_FULL),
    (Step.RCPT, 554, "5.7.1 Relay access denied", Kind.RECIPIENT_REFUSED),
    (Step.RCPT, 450, "4.2.0 Greylisted", Kind.TEMPORARY),
    (Step.ANSWER, 554, "5.2.0 SubmissionQuotaExceededException", Kind.DAILY_LIMIT),
    (Step.ANSWER, 550, "5.1.90 Your message can't be sent: you reached your daily limit", Kind.DAILY_LIMIT),
    (Step.ANSWER, 421, "4.7.28 Our system has detected an unusual rate", Kind.RATE_LIMIT),
    (Step.ANSWER, 552, "5.2.3 Your message exceeded Google's message size limits.", Kind.TOO_LARGE),
    (Step.ANSWER, 550, "5.7.1 Message content rejected", Kind.CONTENT_REFUSED),
    (Step.ANSWER, 451, "4.3.0 Mail server temporarily rejected message", Kind.TEMPORARY),
]


@pytest.mark.parametrize(("step", "code", "text", "kind"), REPLIES)
def test_each_reply_has_its_kind(step: Step, code: int, text: str, kind: Kind) -> None:
    failure = failures.of_trouble(Trouble(step, What.REFUSED, Reply(code, text)), GOOGLE)
    assert failure.kind == kind
    assert (failure.reply_code, failure.reply_text) == (code, text)


def test_a_bad_password_says_who_refused_it_for_whom_and_where_to_go() -> None:
    failure = failures.of_trouble(Trouble(Step.LOGIN, What.REFUSED, Reply(535, "no")), GOOGLE)
    assert failure.sentence == (
        "Google refused the password for nikki.h@bmasiamusic.com. App passwords stop working when the account "
        "password changes. Create a new one: https://myaccount.google.com/apppasswords"
    )


def test_a_switched_off_login_sends_the_person_to_the_administrator() -> None:
    text = "5.7.139 SmtpClientAuthentication is disabled"
    failure = failures.of_trouble(Trouble(Step.LOGIN, What.REFUSED, Reply(535, text)), MICROSOFT)
    assert str(failure.sentence).startswith("Microsoft has sending by password switched off for nikki.h@")
    assert "administrator" in failure.sentence


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_sentence_that_ends_and_names_no_placeholder(kind: Kind) -> None:
    sentence = str(failures.sentence_for(kind, a_login("keith@bmasiamusic.com")))
    # A host or an address stays as it is written, at the head of a sentence too.
    assert sentence[0].isupper() or sentence.startswith(("keith@bmasiamusic.com", "127.0.0.1"))
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert kind in SENTENCES


@pytest.mark.parametrize("what", [what for what in What if what is not What.REFUSED])
def test_every_trouble_without_a_reply_has_a_kind(what: What) -> None:
    assert failures.of_trouble(Trouble(Step.CONNECT, what, detail="words"), GOOGLE).reply_text == "words"
