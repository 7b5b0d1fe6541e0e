"""What counts as the same letter. PostgreSQL folds by a function of its own (`postgres.py`), which must agree."""

import re
import unicodedata

# Marks that decorate Latin, Greek and Cyrillic letters. Thai vowels and tones stand elsewhere, and stay.
ACCENTS = re.compile("[\u0300-\u036f]")
# Letters that Unicode does not take apart, as people type them on another keyboard.
PLAIN_FROM, PLAIN_TO = "đłøıς", "dloiσ"
PLAIN = str.maketrans(PLAIN_FROM, PLAIN_TO)
# Stands between the letters of `pairs`; folded text has no capitals.
BETWEEN = "X"
# A term this long is found by the index of three letters in a row; a shorter one among the `pairs`.
LONG = 3


def fold(text: str | None) -> str:
    """Without case, accents and width: `Café ＡＢＣ` becomes `cafe abc`."""
    plain = ACCENTS.sub("", unicodedata.normalize("NFKD", text or "")).lower()
    return unicodedata.normalize("NFKC", plain.translate(PLAIN).replace("ß", "ss"))


def pairs(text: str | None) -> str:
    """`ab` as `XaXbX`: an index of three letters in a row then knows each single letter and each two neighbours."""
    return BETWEEN + "".join(letter + BETWEEN for letter in text or "")


def as_pairs(term: str) -> str:
    """What to look for among the `pairs`, for a term that is not LONG."""
    return pairs(term) if len(term) == 1 else BETWEEN.join(term)


def anywhere(term: str) -> str:
    """For LIKE, whose own signs are letters like any other."""
    escaped = term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
