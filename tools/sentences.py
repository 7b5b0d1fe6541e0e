"""The Thai of the server's own sentences: bmasia_crm/locale, made from what `say(…)` and `gettext(…)` say in the code.

`python -m tools.sentences` adds new sentences, drops those that nobody says any more, and compiles; with --check it
only says what is missing. Babel does the work, so that no gettext tools are needed; the compiled file is committed, so
that the product needs neither.
"""

import io
import string
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.steps import ROOT

SOURCES = ROOT / "bmasia_crm"
THAI = SOURCES / "locale" / "th" / "LC_MESSAGES" / "django.po"
COMPILED = THAI.with_suffix(".mo")
WORDS = {"say": None, "gettext": None, "ngettext": (1, 2)}
SKIPPED = ("tests", "migrations")
# A date of its own would make every run another file.
WRITTEN = datetime(2026, 11, 22, tzinfo=UTC)


def main(arguments: list[str]) -> int:
    catalogue = fresh(read_po(io.BytesIO(THAI.read_bytes()), locale="th"))
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalogue, width=110, include_lineno=False)
    write_mo(mo, catalogue)
    if "--check" not in arguments:
        THAI.write_bytes(po.getvalue())
        COMPILED.write_bytes(mo.getvalue())
    faults = [
        f"{fault}: {message.id!r}" for message in catalogue if message.id for fault in faults_of(message)
    ]
    if (THAI.read_bytes(), COMPILED.read_bytes()) != (po.getvalue(), mo.getvalue()):
        faults.append("The catalogue is not what the code says. Run: ./crm check --fix")
    print("\n".join(faults))
    return 1 if faults else 0


def fresh(known: Catalog) -> Catalog:
    """Exactly the sentences of the code, each with the Thai that it had."""
    catalogue = Catalog(
        locale="th",
        project="BMAsia CRM",
        header_comment="# The server's own sentences in Thai. Made by tools/sentences.py; write only the msgstr.",
        creation_date=WRITTEN,
        revision_date=WRITTEN,
        fuzzy=False,
    )
    for file, sentence in sorted(said(), key=str):
        before = known.get(sentence)
        catalogue.add(
            sentence,
            before.string if before else "",
            locations=[(file, 0)],
            flags=before.flags if before else (),
        )
    return catalogue


def said() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Which file says what."""
    found = extract_from_dir(
        SOURCES,
        [("**.py", "python")],
        keywords=WORDS,
        directory_filter=lambda path: not path.endswith(SKIPPED),
    )
    for file, _, sentence, _, _ in found:
        yield f"bmasia_crm/{file}", sentence


def faults_of(message: Message) -> Iterator[str]:
    english, thai = form(message.id), form(message.string)
    if not thai:
        yield "No Thai"
    elif places(english) != places(thai):
        yield "Other places to fill in"
    if message.fuzzy:
        yield "Fuzzy"


def form(text: Any) -> str:
    """The plural where there are two forms; Thai has one."""
    return text if isinstance(text, str) else text[-1]


def places(sentence: str) -> set[str]:
    """What is filled in: {name} by us, %(name)s in the sentences of Django and DRF."""
    ours = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
    return ours | {part.partition(")")[0] for part in sentence.split("%(")[1:]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
