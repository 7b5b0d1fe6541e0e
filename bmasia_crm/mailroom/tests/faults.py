"""The steps of the conversation, and what a server can do wrong at each. faults_table.py says what becomes of it."""

from typing import NamedTuple

from .scripted_server import Fault, close, drip, hang, oddly, reset, say, say_and_close, say_raw

# What the server says where all is well; odd ways of saying yes are made of these.
YES = {
    "banner": 220,
    "ehlo": 250,
    "starttls": 220,
    "auth": 235,
    "mail": 250,
    "rcpt": 250,
    "rcpt2": 250,
    "data": 354,
    "answer": 250,
    "accepted": 250,
}
NO = {"auth": "535 5.7.8 no such login", "rcpt": "550 5.1.1 no such user", "rcpt2": "550 5.1.1 no such user"}
WHERE = {
    "connect": "Connecting",
    "banner": "Greeting",
    "ehlo": "EHLO",
    "starttls": "STARTTLS",
    "tls": "TLS handshake",
    "auth": "AUTH",
    "mail": "MAIL FROM",
    "rcpt": "RCPT TO of the only recipient",
    "rcpt2": "RCPT TO of a second recipient",
    "data": "DATA",
    "content": "In the middle of the content",
    "answer": "All content is in, not accepted yet",
    "accepted": "Accepted, the answer is on its way",
    "sent": "After the answer",
    "quit": "QUIT",
}

# Seconds, for a server that answers, on a machine that may be busy; and for one that never will.
PATIENCE, NO_PATIENCE = 5, 0.4


class Row(NamedTuple):
    step: str
    fault: str
    state: str
    copies: int
    route: str
    stage: str
    outcome: str
    kind: str


def faults_of(step: str) -> dict[str, Fault]:
    """The faults of one step, by name. Connecting has its own, and the handshake some more, set up by the test."""
    match step:
        case "connect":
            return {}
        case "tls":
            # No slow drip: the first five bytes already tell that it is not TLS, so that would be garbage, too.
            return {"silence": hang, "closed": close, "reset": reset, "garbage": say_raw(b"what is TLS?\r\n")}
        case "sent" | "quit":
            return BREAKS
        case "content":
            no_and_gone = say_and_close("552 5.3.4 too big")
            return BREAKS | {"refused (5xx)": say("554 5.0.0 no"), "refused (5xx) and closed": no_and_gone}
        case "accepted":
            # A server that delivers and says no is a liar that no client can see through.
            return BREAKS | _nonsense(step) | _odd_yes(step)
    return BREAKS | _no(step) | _nonsense(step) | _odd_yes(step)


BREAKS: dict[str, Fault] = {"silence": hang, "slow drip": drip, "closed": close, "reset": reset}


def _no(step: str) -> dict[str, Fault]:
    return {
        "refused (5xx)": say(NO.get(step, "554 5.0.0 no")),
        "not now (4xx)": say("451 4.3.0 not now"),
        "421 and closed": say_and_close("421 4.3.2 closing"),
    }


def _nonsense(step: str) -> dict[str, Fault]:
    return {
        "garbage": say_raw(b"\xf0\x9f what?\r\n"),
        "a wrong yes": say("250 ok" if YES[step] == 354 else "354 go on"),
        "an answer without end": say_raw(b"%d-" % YES[step] + b"x" * 100_000),
    }


def _odd_yes(step: str) -> dict[str, Fault]:
    yes = YES[step]
    # The last line offers the login, for where the answer is EHLO's; elsewhere it is just text.
    last = b"%d AUTH PLAIN\r\n" % yes
    return {
        "yes, in many lines": oddly(b"%d-line\r\n" % yes * 50 + last),
        "yes, in a very long line": oddly(b"%d-%s\r\n" % (yes, b"x" * 9000) + last),
        "yes, in invalid UTF-8": oddly(b"%d-\xff\xfe\xfa\r\n" % yes + last),
    }
