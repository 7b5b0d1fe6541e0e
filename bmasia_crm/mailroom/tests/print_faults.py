"""Prints the table of faults.py as docs/developing/faults.md: `python -m bmasia_crm.mailroom.tests.print_faults`."""

from pathlib import Path

from django.conf import settings

from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom.failures import Kind, sentence_for

from .faults import WHERE, Row
from .faults_table import TABLE
from .windows_table import WINDOW_TABLE, WindowRow

HEAD = """# What happens when a mail server fails

Printed from `bmasia_crm/mailroom/tests/faults_table.py`, which `test_faults.py` runs row by row against a server that
fails as said, over real sockets. Print it again with `python -m bmasia_crm.mailroom.tests.print_faults`.

One message of a person who has a mailbox of her own. The fault happens at her mailbox's server, at one step, every
time; the server of the sender profile is well. *Copies* counts what the client has got when the engine comes to rest,
through whichever route. Then the server is made well again, and every `queued` row must end `sent` with exactly one
copy, while every other row stays as it is. Where the table says `profile`, the same fault at the profile's own server
leaves the message `queued`: there is no route after the last.

| column | meaning |
|---|---|
| State | of the message when the engine comes to rest |
| Route | the account it stands with then: her own mailbox, or the profile |
| First attempt | how far the try through her mailbox got, and how it ended |
"""
WINDOWS = """## Several messages at once

A server that offers PIPELINING and CHUNKING gets up to eight messages without waiting for its answers, once one message
has gone alone. Nine messages of one mailbox; the fault happens once, at the fourth. The first three are always `sent`.
Where the line breaks, whatever was wholly written may have arrived, even without a word about its envelope: that is
what a window costs, so such a server gets one message at a time from then on. What a 421 leaves behind goes out again.
"""
SAMPLE = SmtpConfig(
    email="nikki.h@bmasiamusic.com",
    username="nikki.h@bmasiamusic.com",
    password="",
    host="smtp.gmail.com",
    port=587,
    use_tls=True,
    security="starttls",
)


def printed() -> str:
    sections = [_section(step) for step in WHERE]
    return "\n".join([HEAD, *sections, _windows(), _sentences()])


def _section(step: str) -> str:
    lines = [
        f"## {WHERE[step]}",
        "",
        "| Fault | State | Copies | Route | First attempt | Kind |",
        "|---|---|---|---|---|---|",
    ]
    return "\n".join(lines + [_line(row) for row in TABLE if row.step == step]) + "\n"


def _line(row: Row) -> str:
    attempt = f"{row.stage}, {row.outcome.replace('_', ' ')}"
    cells = (row.fault, f"`{row.state}`", row.copies, row.route, attempt, f"`{row.kind}`" if row.kind else "")
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def _windows() -> str:
    lines = ["| Step | Fault | The fourth | The others | Connections |", "|---|---|---|---|---|"]
    return "\n".join([WINDOWS, *lines, *(_window_line(row) for row in WINDOW_TABLE)]) + "\n"


def _window_line(row: WindowRow) -> str:
    where = WHERE.get(row.step, "RSET before the message").replace(" of the only recipient", "")
    return f"| {where} | {row.fault} | {row.fourth} | {row.others} | {row.connections} |"


def _sentences() -> str:
    lines = ["## The sentence shown", "", "| Kind | Sentence, for a mailbox at Google |", "|---|---|"]
    return "\n".join(lines + [f"| `{kind}` | {sentence_for(kind, SAMPLE)} |" for kind in Kind]) + "\n"


if __name__ == "__main__":
    settings.configure(USE_I18N=False)
    target = Path(__file__).resolve().parents[3] / "docs" / "developing" / "faults.md"
    target.write_text(printed(), encoding="utf-8")
