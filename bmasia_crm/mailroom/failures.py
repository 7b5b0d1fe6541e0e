"""From an exception or a server's reply to a kind, and to a sentence that a salesperson can act on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.common.smtp import SmtpConfig

from .providers import provider_of
from .smtp import Reply, Step, Trouble, What


class Kind(StrEnum):
    BAD_LOGIN = "bad_login"
    APP_PASSWORD_NEEDED = "app_password_needed"  # noqa: S105  # a kind of failure
    LOGIN_SWITCHED_OFF = "login_switched_off"
    LOGIN_NOT_OFFERED = "login_not_offered"
    NOT_SET_UP = "not_set_up"
    UNREACHABLE = "unreachable"
    DNS = "dns"
    PRIVATE_ADDRESS = "private_address"
    TIMEOUT = "timeout"
    TLS = "tls"
    CONNECTION_LOST = "connection_lost"
    SENDER_REFUSED = "sender_refused"
    RECIPIENT_UNKNOWN = "recipient_unknown"
    RECIPIENT_REFUSED = "recipient_refused"
    MAILBOX_FULL = "mailbox_full"
    DAILY_LIMIT = "daily_limit"
    RATE_LIMIT = "rate_limit"
    TOO_LARGE = "too_large"
    CONTENT_REFUSED = "content_refused"
    TEMPORARY = "temporary"
    WORKER_DIED = "worker_died"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Failure:
    kind: Kind
    sentence: Sentence
    reply_code: int | None = None
    reply_text: str = ""


# Words are looked for before codes: servers agree on neither, but their words are the more specific.
DAILY = re.compile(
    r"\b5\.4\.5\b|\b5\.1\.90\b|submissionquotaexceeded|daily\b.*\b(limit|quota)|sending (limit|quota) exceeded",
    re.I,
)
RATE = re.compile(
    r"\b4\.7\.28\b|\b4\.3\.2\b.*concurrent|too many (login|auth|concurrent|connections)|rate limit", re.I
)
APP_PASSWORD = re.compile(r"\b5\.7\.9\b|application-specific password|app(lication)? password", re.I)
SWITCHED_OFF = re.compile(
    r"smtpclientauthentication is disabled|basic authentication is disabled|\b5\.7\.139\b(?!.*incorrect)",
    re.I | re.S,
)
FULL = re.compile(r"\b[45]\.2\.2\b|(mailbox|quota|inbox)\b.*\b(full|exceeded)|over quota", re.I)
UNKNOWN_USER = re.compile(
    r"\b5\.1\.[0-36]\b|user unknown|unknown user|no such (user|recipient)|does not exist", re.I
)
TOO_BIG = re.compile(r"\b5\.3\.4\b|\b5\.2\.3\b|too (large|big)|size limit|exceeds.{0,20}size", re.I)


def of_trouble(trouble: Trouble, config: SmtpConfig) -> Failure:
    reply = trouble.reply
    kind = _kind_of_reply(trouble.step, reply) if reply else _WITHOUT_REPLY[trouble.what]
    sentence = sentence_for(kind, config)
    return Failure(kind, sentence, reply.code if reply else None, reply.text if reply else trouble.detail)


def of_recipients(replies: list[Reply], config: SmtpConfig) -> Failure:
    """Why not one recipient was accepted: in the words of the last of them."""
    reply = replies[-1]
    kind = _kind_of_reply(Step.RCPT, reply)
    return Failure(kind, sentence_for(kind, config), reply.code, reply.text)


def not_set_up(email: str) -> Failure:
    return Failure(Kind.NOT_SET_UP, SENTENCES[Kind.NOT_SET_UP].given(email=email))


def sentence_for(kind: Kind, config: SmtpConfig) -> Sentence:
    provider = provider_of(config["host"], config["email"])
    sentence = SENTENCES[kind].given(
        who=provider.name or say("The mail server"),
        whom=provider.name or say("the mail server"),
        email=config["email"],
        host=config["host"],
        port=config["port"],
    )
    if kind in MENDED_BY_A_NEW_PASSWORD and provider.login_help:
        return sentence + say("Create a new one: {page}", page=provider.login_help)
    return sentence


MENDED_BY_A_NEW_PASSWORD = frozenset({Kind.BAD_LOGIN, Kind.APP_PASSWORD_NEEDED})


SENTENCES = {
    Kind.BAD_LOGIN: say(
        "{who} refused the password for {email}. App passwords stop working when the account password changes."
    ),
    Kind.APP_PASSWORD_NEEDED: say("{who} wants an app password for {email}, not the account's own password."),
    Kind.LOGIN_SWITCHED_OFF: say(
        "{who} has sending by password switched off for {email}. Your administrator can switch on "
        "'Authenticated SMTP' for this mailbox."
    ),
    Kind.LOGIN_NOT_OFFERED: say(
        "{host} offers no login by password on port {port}. Check host, port and security."
    ),
    Kind.NOT_SET_UP: say("No mail server is set up for {email}."),
    Kind.UNREACHABLE: say(
        "{host} cannot be reached on port {port}. Check host and port, or try again later."
    ),
    Kind.DNS: say("There is no mail server called {host}. Check the host name."),
    Kind.PRIVATE_ADDRESS: say(
        "{host} leads into a private network, where a personal mailbox may not connect."
    ),
    Kind.TIMEOUT: say("{host} did not answer in time."),
    Kind.TLS: say("The connection to {host} is not secure: its certificate or encryption was not accepted."),
    Kind.CONNECTION_LOST: say("The connection to {host} broke."),
    Kind.SENDER_REFUSED: say(
        "{who} does not let this login send as {email}. Use the address that belongs to the login."
    ),
    Kind.RECIPIENT_UNKNOWN: say(
        "The recipient's mail server does not know this address. Check its spelling."
    ),
    Kind.RECIPIENT_REFUSED: say("The mail server did not accept this recipient."),
    Kind.MAILBOX_FULL: say("The recipient's mailbox is full. Write by another way, or try again later."),
    Kind.DAILY_LIMIT: say(
        "{email} has reached its daily sending limit at {whom}. The message waits until it frees."
    ),
    Kind.RATE_LIMIT: say("{who} asked {email} to slow down. The message waits a little."),
    Kind.TOO_LARGE: say("The message is too large for {whom}."),
    Kind.CONTENT_REFUSED: say(
        "{who} refused the message itself, most often as suspected spam or by a company rule."
    ),
    Kind.TEMPORARY: say("{who} could not take the message just now."),
    Kind.WORKER_DIED: say("The sending process stopped in the middle."),
    Kind.UNKNOWN: say("Something unexpected happened while sending."),
}

_WITHOUT_REPLY = {
    What.DNS: Kind.DNS,
    What.PRIVATE: Kind.PRIVATE_ADDRESS,
    What.UNREACHABLE: Kind.UNREACHABLE,
    What.TIMEOUT: Kind.TIMEOUT,
    What.CLOSED: Kind.CONNECTION_LOST,
    What.GARBAGE: Kind.CONNECTION_LOST,
    What.TLS: Kind.TLS,
    What.NO_STARTTLS: Kind.TLS,
    What.NO_LOGIN: Kind.LOGIN_NOT_OFFERED,
    What.TOO_LARGE: Kind.TOO_LARGE,
}


def _kind_of_reply(step: Step, reply: Reply) -> Kind:
    # What is said of a recipient's limits, or of TLS, is no limit of this account.
    if step not in (Step.RCPT, Step.STARTTLS):
        if DAILY.search(reply.text):
            return Kind.DAILY_LIMIT
        if RATE.search(reply.text) or reply.code in (432, 454):
            return Kind.RATE_LIMIT
    by_step: dict[Step, Callable[[Reply], Kind]] = {
        Step.BANNER: _of_greeting,
        Step.EHLO: _of_greeting,
        Step.STARTTLS: lambda reply: Kind.TLS,
        Step.LOGIN: _of_login,
        Step.MAIL: _of_sender,
        Step.RCPT: _of_recipient,
    }
    return by_step.get(step, _of_content)(reply)


def _of_greeting(reply: Reply) -> Kind:
    return Kind.TEMPORARY if reply.temporary else Kind.UNREACHABLE


def _of_login(reply: Reply) -> Kind:
    if reply.temporary:
        return Kind.TEMPORARY
    if SWITCHED_OFF.search(reply.text):
        return Kind.LOGIN_SWITCHED_OFF
    if reply.code == 534 or APP_PASSWORD.search(reply.text):
        return Kind.APP_PASSWORD_NEEDED
    return Kind.BAD_LOGIN


def _of_sender(reply: Reply) -> Kind:
    if reply.temporary:
        return Kind.TEMPORARY
    return Kind.TOO_LARGE if reply.code == 552 or TOO_BIG.search(reply.text) else Kind.SENDER_REFUSED


def _of_recipient(reply: Reply) -> Kind:
    if reply.code == 552 or FULL.search(reply.text):
        return Kind.MAILBOX_FULL
    if reply.temporary:
        return Kind.TEMPORARY
    return Kind.RECIPIENT_UNKNOWN if UNKNOWN_USER.search(reply.text) else Kind.RECIPIENT_REFUSED


def _of_content(reply: Reply) -> Kind:
    if reply.temporary:
        return Kind.TEMPORARY
    if reply.code == 552 or TOO_BIG.search(reply.text):
        return Kind.TOO_LARGE
    return Kind.RECIPIENT_UNKNOWN if UNKNOWN_USER.search(reply.text) else Kind.CONTENT_REFUSED
