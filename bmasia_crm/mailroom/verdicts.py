"""What becomes of a message after something went wrong. Pure; docs/developing/faults.md is its table."""

from enum import StrEnum

from .failures import Kind
from .routes import Reason
from .smtp import Step, Trouble, What


class Verdict(StrEnum):
    AGAIN = "again"  # at once: the line broke before its turn came
    NEXT_ROUTE = "next_route"  # at once through the sender profile
    POSTPONE = "postpone"  # this message again, later, same route
    PAUSE = "pause"  # the account is left alone for a while, its messages wait
    FAIL = "fail"  # for good, and through no other route
    UNCONFIRMED = "unconfirmed"  # it may have arrived


# The account cannot be used as it is set up, or its server cannot be used at all.
ACCOUNT_FAULTS: dict[Kind, Reason] = {
    Kind.BAD_LOGIN: "login_refused",
    Kind.APP_PASSWORD_NEEDED: "login_refused",
    Kind.LOGIN_SWITCHED_OFF: "login_refused",
    Kind.LOGIN_NOT_OFFERED: "login_refused",
    Kind.NOT_SET_UP: "no_mailbox",
    Kind.UNREACHABLE: "unreachable",
    Kind.DNS: "unreachable",
    Kind.PRIVATE_ADDRESS: "unreachable",
    Kind.TIMEOUT: "unreachable",
    Kind.CONNECTION_LOST: "unreachable",
    Kind.TLS: "tls_failed",
    Kind.SENDER_REFUSED: "sender_refused",
}
# Only other credentials or another set-up can cure these; the rest may pass by itself.
NEED_A_PERSON = frozenset(
    {
        Kind.BAD_LOGIN,
        Kind.APP_PASSWORD_NEEDED,
        Kind.LOGIN_SWITCHED_OFF,
        Kind.LOGIN_NOT_OFFERED,
        Kind.NOT_SET_UP,
        Kind.PRIVATE_ADDRESS,
        Kind.SENDER_REFUSED,
    }
)
LIMITS = frozenset({Kind.DAILY_LIMIT, Kind.RATE_LIMIT})


def decide(trouble: Trouble, kind: Kind, *, personal: bool) -> Verdict:
    if trouble.premature:
        return Verdict.AGAIN
    if kind in LIMITS:
        return Verdict.PAUSE
    if trouble.step >= Step.CONTENT:
        return _after_content(trouble)
    if is_account_fault(trouble, kind):
        return Verdict.NEXT_ROUTE if personal else Verdict.PAUSE
    return _before_content(trouble)


def is_account_fault(trouble: Trouble, kind: Kind) -> bool:
    """A line that breaks while the account is being opened is a server that cannot be used; later it is bad luck."""
    if kind in (Kind.TIMEOUT, Kind.CONNECTION_LOST):
        return trouble.step <= Step.LOGIN
    return trouble.step <= Step.MAIL and kind in ACCOUNT_FAULTS


def _before_content(trouble: Trouble) -> Verdict:
    if trouble.what is What.TOO_LARGE or (trouble.reply and trouble.reply.permanent):
        return Verdict.FAIL
    # A server that turns everybody away for now does so to the account's next message too.
    closing = trouble.reply is not None and trouble.reply.closing
    return Verdict.PAUSE if trouble.step <= Step.LOGIN or closing else Verdict.POSTPONE


def _after_content(trouble: Trouble) -> Verdict:
    if trouble.reply is not None:
        return Verdict.FAIL if trouble.reply.permanent else Verdict.POSTPONE
    # Without the end of the content no server takes a message; once the end is out, only its answer tells.
    return Verdict.UNCONFIRMED if trouble.step is Step.ANSWER else Verdict.POSTPONE
