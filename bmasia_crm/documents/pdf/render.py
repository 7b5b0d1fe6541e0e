import json
import logging
import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import fontpkg_sarabun
import justmytype_intl_cjk
import typst

from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.documents.models import Document

from .content import content

log = logging.getLogger(__name__)

TEMPLATES = Path(__file__).parent

# Static Sarabun has Thai, Latin and Vietnamese. Noto Sans SC has the Chinese that hotels of the region have in their
# names, and the Japanese; KR has the Korean.
_NOTO = Path(justmytype_intl_cjk.__file__).parent / "fonts" / "ofl"
FONTS = [Path(fontpkg_sarabun.__file__).parent / "files", _NOTO / "notosanssc", _NOTO / "notosanskr"]

# PDF/A-3a keeps it readable for as long as the law wants it kept; PDF/UA-1 lets a screen reader read it.
STANDARDS: list[Any] = ["a-3a", "ua-1"]

# Two compilations at once would share one world of sources; one takes a few milliseconds.
_one_at_a_time = threading.Lock()


class NotPrintable(ValueError):
    """This document cannot become a PDF as it is. The sentence says what to look at."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class MissingGlyph(NotPrintable):
    """No font has a character of the document; the sentence names it and where it stands."""


@dataclass(frozen=True)
class Pdf:
    filename: str
    data: bytes = field(repr=False)


def render(document: Document) -> Pdf:
    """The same document gives the same bytes. Raises NotPrintable, and rather so than print boxes."""
    page = content(document)
    with _one_at_a_time:
        try:
            data = _compiler().compile(_source(page), format="pdf", pdf_standards=STANDARDS, timestamp=0)
        except typst.TypstError as error:
            raise _missing(error, page) or _other(error, document) from error
    assert isinstance(data, bytes)
    return Pdf(_filename(document), data)


def can_be_drawn(svg: str) -> bool:
    """Asked before a logo is stored: a broken one would stop every document of its issuer."""
    source = b'#image(bytes(sys.inputs.svg), format: "svg", width: 10mm)'
    try:
        typst.Compiler(source, sys_inputs={"svg": svg}, ignore_system_fonts=True).compile()
    except typst.TypstError:
        return False
    return True


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """Kept alive: reading the fonts is most of what a first page costs."""
    return typst.Compiler(root=TEMPLATES, font_paths=FONTS, ignore_system_fonts=True)


def _source(page: dict[str, Any]) -> bytes:
    """Not as `sys.inputs`: where these change, Typst forgets what it made of the templates."""
    text = json.dumps(page, ensure_ascii=False).replace("\\", r"\\").replace('"', r"\"")
    return f'#import "document.typ": printed\n#printed("{text}")'.encode()


def _filename(document: Document) -> str:
    """`Q-2026-0001 Mango Tree Hotel.pdf`: what no file system takes becomes a blank, every script stays.

    So do characters that nobody sees (Cc, Cf): one of them can make `exe.pdf` read as `fdp.exe`.
    """
    name = f"{document.number} {document.company.name}"
    seen = "".join(letter if unicodedata.category(letter) not in ("Cc", "Cf") else " " for letter in name)
    safe = re.sub(r'[<>:"/\\|?*]+', " ", seen)
    return f"{' '.join(safe.split())[:120].strip(' .')}.pdf"


def _missing(error: typst.TypstError, page: dict[str, Any]) -> MissingGlyph | None:
    """Typst says which text has no glyph, but not where it came from: look for it on the page."""
    found = re.search(r'the text `"(.+?)"` could not be displayed', error.message, re.DOTALL)
    if found is None:
        return None
    glyphs = found[1]
    points = " ".join(f"U+{ord(character):04X}" for character in glyphs)
    where = next((text for text in _texts(page) if glyphs in text), "")
    nowhere = say("The character {glyphs} ({points}) cannot be printed. Replace it and try again.")
    here = say("The character {glyphs} ({points}) in “{where}” cannot be printed. Replace it and try again.")
    return MissingGlyph((here if where else nowhere).given(glyphs=glyphs, points=points, where=where))


def _other(error: typst.TypstError, document: Document) -> NotPrintable:
    """Our template fits every document, so that what remains is drawn by others: the logo."""
    log.error("%s cannot be printed: %s", document.number, error.message)
    unprintable = say(
        "{number} cannot be printed. Look at the logo of {issuer} first; the log of the server knows more."
    )
    return NotPrintable(unprintable.given(number=document.number, issuer=document.issuer.name))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.splitlines()
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
