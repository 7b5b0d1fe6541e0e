"""What a person may read: an English sentence and its values, put into the reader's language when it is shown.

`say` is gettext that remembers: a record keeps the sentence and the values apart, and is Thai for one reader and
English for the next. The Thai stands in `bmasia_crm/locale`.
"""

import json
import string
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext

from . import written

# A list is shown with commas; a moment by the office's clock; a sentence in the language of the one around it.
type Value = str | int | date | datetime | Sentence | tuple[Value, ...]
type Piece = tuple[str, dict[str, Value]]


if TYPE_CHECKING:  # Django and DRF take it wherever they take text, as they do their own lazy text
    Lazy = str
    TextField = models.TextField[Any, Any]
else:
    Lazy, TextField = Promise, models.TextField


class Sentence(Lazy):
    """One sentence or several, one after the other. Without any it is false, as an empty text is."""

    pieces: tuple[Piece, ...]

    def __init__(self, *pieces: Piece) -> None:
        self.pieces = pieces

    def __str__(self) -> str:
        return " ".join(_in_words(*piece) for piece in self.pieces)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def __add__(self, other: Self) -> Self:  # type: ignore[override]
        return type(self)(*self.pieces, *other.pieces)

    def __eq__(self, other: object) -> bool:
        """Also to text, which is what migrations hold. As a key it is found by a sentence alone."""
        return self.pieces == other.pieces if isinstance(other, Sentence) else str(self) == other

    def __hash__(self) -> int:
        return hash(tuple(template for template, _ in self.pieces))

    def __mod__(self, _: Any) -> Self:
        """Validators fill in their own values so; ours has all it needs."""
        return self

    def __contains__(self, text: object) -> bool:
        return str(text) in str(self)

    def given(self, **values: Value) -> Self:
        """The same sentences with these values; each takes those it names."""
        return type(self)(*(_piece(template, {**own, **values}) for template, own in self.pieces))


NOTHING = Sentence()


def say(sentence: str, /, **values: Value) -> Sentence:
    """The English sentence, written out where it is said: the catalogue is made by looking for it."""
    return Sentence(_piece(sentence, values) if values else (sentence, {}))


def quoted(text: str) -> Sentence:
    """Words that are not ours, in whichever language they are."""
    return Sentence(("{text}", {"text": text})) if text else NOTHING


def of_error(error: ValidationError) -> Sentence:
    """All that is wrong, as it can be stored."""
    found = [
        each.message if isinstance(each.message, Sentence) else quoted(" ".join(each.messages))
        for each in _each(error)
    ]
    return sum(found, NOTHING)


class SentenceField(TextField):
    """Keeps a sentence apart from its values. Text that is no sentence of ours is kept, and shown, as it is."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Sentence:
        return _read(value or "")

    def to_python(self, value: Any) -> Sentence:
        return value if isinstance(value, Sentence) else _read(value or "")

    def get_prep_value(self, value: Any) -> str:
        sentence = value if isinstance(value, Sentence) else quoted(value or "")
        return json.dumps(sentence.pieces, default=_plain, ensure_ascii=False) if sentence else ""

    def get_default(self) -> Sentence:
        return Sentence()

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))


def _piece(template: str, values: Mapping[str, Value]) -> Piece:
    named = {name for _, name, _, _ in string.Formatter().parse(template)}
    return template, {name: value for name, value in values.items() if name in named}


def _in_words(template: str, values: Mapping[str, Value]) -> str:
    return gettext(template).format(**{name: _shown(value) for name, value in values.items()})


def _shown(value: Value) -> str:
    match value:
        case datetime():
            return written.clock(value, timezone.now())
        case date():
            return written.day(value)
        case tuple():
            return ", ".join(_shown(each) for each in value)
        case _:
            return str(value)


def _each(error: ValidationError) -> Iterable[ValidationError]:
    by_field = getattr(error, "error_dict", None)
    return error.error_list if by_field is None else (each for some in by_field.values() for each in some)


def _plain(value: Any) -> dict[str, Any]:
    match value:
        case Sentence():
            return {"say": value.pieces}
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"on": value.isoformat()}
    raise TypeError(f"A sentence cannot keep {value!r}.")


def _read(text: str) -> Sentence:
    if not text.startswith('[["'):
        return quoted(text)
    return Sentence(*_pieces(json.loads(text)))


def _pieces(stored: Any) -> Iterable[Piece]:
    return (
        (template, {name: _value(value) for name, value in values.items()}) for template, values in stored
    )


def _value(stored: Any) -> Value:
    match stored:
        case {"say": pieces}:
            return Sentence(*_pieces(pieces))
        case {"at": moment}:
            return datetime.fromisoformat(moment)
        case {"on": day}:
            return date.fromisoformat(day)
        case list():
            return tuple(_value(each) for each in stored)
    known: Value = stored
    return known
