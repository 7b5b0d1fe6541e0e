"""Prints docs/using/messages.md from the code: `python -m bmasia_crm.mailroom.tests.print_messages`."""

from pathlib import Path

from django.conf import settings

from bmasia_crm.common.sentences import quoted
from bmasia_crm.mailroom.failures import MENDED_BY_A_NEW_PASSWORD, SENTENCES, Kind

PRINTED = Path(__file__).resolve().parents[3] / "docs" / "using" / "messages.md"
STATES = {
    "queued": ("It is written down and leaves as soon as it can.", "Cancel it."),
    "sending": ("It is being handed to the mail server now.", "Wait a moment."),
    "sent": (
        "The mail server has taken it. (That somebody reads it, no server can say.) *Partly sent*: not for "
        "everybody; the others' lines say why.",
        "Send it again; where it was refused, with the address put right.",
    ),
    "failed": (
        "It did not reach anybody, and is not tried any more.",
        "Mend what the sentence says, then Try again.",
    ),
    "unconfirmed": (
        "It was handed over, but the line broke before the server said yes: nobody knows whether it arrived.",
        "Look into the Sent folder, then Mark as sent or Try again.",
    ),
    "cancelled": (
        "Somebody stopped it before it left. If some had it by then, it is *sent*: to them alone.",
        "Send it again.",
    ),
}
# What is done by itself, and by whom the rest.
DEPARTMENT = "Leaves through the department."
RESTS = "Leaves through the department; your mailbox rests."
RESTS_A_WHILE = "Leaves through the department; your mailbox rests a while."
OTHERS_GET_IT = "The others get it; to nobody else: failed."
DOES: dict[Kind, tuple[str, str]] = {
    Kind.BAD_LOGIN: (RESTS, "You: a new app password."),
    Kind.APP_PASSWORD_NEEDED: (RESTS, "You: an app password."),
    Kind.LOGIN_SWITCHED_OFF: (RESTS, "Your administrator."),
    Kind.LOGIN_NOT_OFFERED: (RESTS, "You: host, port, security."),
    Kind.NOT_SET_UP: ("Leaves through the department, if that is set up.", "Whoever runs the CRM."),
    Kind.UNREACHABLE: (RESTS_A_WHILE, "You, if it stays so."),
    Kind.DNS: (RESTS_A_WHILE, "You: the host name."),
    Kind.PRIVATE_ADDRESS: (DEPARTMENT, "You: the host name."),
    Kind.TIMEOUT: (RESTS_A_WHILE, "Nobody; you, if it stays so."),
    Kind.TLS: (RESTS_A_WHILE, "You: port and security."),
    Kind.CONNECTION_LOST: (
        "Before the content: the department, or later. After it: unconfirmed.",
        "You, if it is unconfirmed.",
    ),
    Kind.SENDER_REFUSED: (DEPARTMENT, "You: the address that belongs to the login."),
    Kind.RECIPIENT_UNKNOWN: (OTHERS_GET_IT, "You: the contact's address."),
    Kind.RECIPIENT_REFUSED: (OTHERS_GET_IT, "You: ask the recipient."),
    Kind.MAILBOX_FULL: ("The others get it; tried again if the server says so.", "You: another way."),
    Kind.DAILY_LIMIT: ("Waits until there is room.", "Nobody."),
    Kind.RATE_LIMIT: ("Waits a little.", "Nobody."),
    Kind.TOO_LARGE: ("Fails.", "You: a smaller document."),
    Kind.CONTENT_REFUSED: (
        "Fails; no other address is tried.",
        "You: other words, or the recipient's postmaster.",
    ),
    Kind.TEMPORARY: ("Tried again, later and later, for two days.", "Nobody."),
    Kind.WORKER_DIED: ("Tried again, or unconfirmed if the content was out.", "You, if it is unconfirmed."),
    Kind.UNKNOWN: (
        "As the step at which it happened demands.",
        "Whoever runs the CRM: the server's own words.",
    ),
}
HEAD = """# What the messages mean

Printed from the code, so that none is missing (`python -m bmasia_crm.mailroom.tests.print_messages`). Names stand
for your own. What happens step by step at every fault: [faults](../developing/faults.md).

## The states of a message

| State | Meaning | What you can do |
|---|---|---|
"""


def printed() -> str:
    states = "\n".join(f"| **{state}** | {meaning} | {todo} |" for state, (meaning, todo) in STATES.items())
    lines = [
        "\n\n## Why it did not go as it should\n",
        "| It says | What the CRM does | Who mends it |",
        "|---|---|---|",
    ]
    lines += [f"| *{_sentence(kind)}* | {' | '.join(DOES[kind])} |" for kind in Kind]
    return HEAD + states + "\n".join(lines) + "\n"


def _sentence(kind: Kind) -> str:
    sentence = SENTENCES[kind].given(
        who="Google", whom="Google", email="nikki.h@bmasiamusic.com", host="smtp.gmail.com", port=587
    )
    if kind in MENDED_BY_A_NEW_PASSWORD:
        sentence += quoted("Create a new one: …")
    text = str(sentence)
    return text[0].upper() + text[1:]


if __name__ == "__main__":
    settings.configure(USE_I18N=False)
    PRINTED.write_text(printed(), encoding="utf-8")
