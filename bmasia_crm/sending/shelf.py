"""The words of every kind of message, in every language: a default from a file, or what an admin wrote instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from bmasia_crm.accounts.models import User
from bmasia_crm.common.languages import Language
from bmasia_crm.common.lines import CONTROL_CHARACTERS
from bmasia_crm.common.refusals import ChangedMeanwhile
from bmasia_crm.common.sentences import NOTHING, Sentence, say

from . import placeholders
from .models import Template
from .variables import VARIABLES, examples

FOLDER = Path(__file__).parent / "templates" / "sending"
# Leaves room for the values: a subject has at most 250 characters when it is sent.
SUBJECT_LENGTH = 150
BODY_LENGTH = 10_000


@dataclass(frozen=True)
class Words:
    subject: str
    body: str


@dataclass(frozen=True)
class Name:
    """Which words: `quote.en` is the message that carries a quote to a company that reads English."""

    wording: str
    language: str

    def __str__(self) -> str:
        return f"{self.wording}.{self.language}"

    def known(self) -> dict[str, str]:
        """The variables, each with an example."""
        return examples(self.wording, self.language)

    def sometimes_empty(self) -> dict[str, str]:
        """The same for a document that leaves empty whatever can be."""
        known = self.known()
        return known | {variable.name: "" for variable in VARIABLES[self.wording] if not variable.always}


NAMES = [Name(wording, language) for wording in VARIABLES for language in Language.values]


@cache
def default(name: Name) -> Words:
    """The file's first line is the subject."""
    subject, _, body = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").partition("\n")
    return Words(subject, body.strip("\n"))


def words(name: Name) -> Words:
    changed = Template.objects.filter(pk=str(name)).first()
    return Words(changed.subject, changed.body) if changed else default(name)


def checked(name: Name, given: Words) -> Words:
    """Every fault is found here, none when a message is sent: ValidationError naming the field."""
    subject = given.subject.strip()
    body = "\n".join(line.rstrip() for line in given.body.splitlines()).strip("\n")
    errors = {"subject": _subject_fault(name, subject), "body": _body_fault(name, body)}
    if found := {field: sentence for field, sentence in errors.items() if sentence}:
        raise ValidationError(found)
    return Words(subject, body)


def write(name: Name, given: Words, person: User | None, version: int) -> Template:
    """`version` is the one that was read: 0 for the default."""
    new = checked(name, given)
    fields = {"subject": new.subject, "body": new.body, "changed_by": person, "changed_at": timezone.now()}
    if version:
        rows = Template.objects.filter(pk=str(name), version=version)
        written = bool(rows.update(**fields, version=version + 1))
    else:
        written = _add(name, fields)
    if not written:
        raise ChangedMeanwhile(say("Somebody else changed these words meanwhile. Read them again first."))
    return Template.objects.select_related("changed_by").get(pk=str(name))


def reset(name: Name) -> None:
    Template.objects.filter(pk=str(name)).delete()


def _add(name: Name, fields: Mapping[str, Any]) -> bool:
    try:
        with transaction.atomic():
            Template.objects.create(name=str(name), **fields)
    except IntegrityError:
        return False
    return True


def _subject_fault(name: Name, text: str) -> Sentence:
    if CONTROL_CHARACTERS.search(text):
        return say("The subject must be a single line.")
    if len(text) > SUBJECT_LENGTH:
        too_long = say("The subject has {count} characters; {most} is the most, so that values fit in.")
        return too_long.given(count=len(text), most=SUBJECT_LENGTH)
    if fault := placeholders.fault(text, name.known()):
        return fault
    if not placeholders.fill_line(text, name.sometimes_empty()):
        return say("Write a subject that says something for every document.")
    return NOTHING


def _body_fault(name: Name, text: str) -> Sentence:
    if len(text) > BODY_LENGTH:
        too_long = say("The message has {count} characters; {most} is the most.")
        return too_long.given(count=len(text), most=BODY_LENGTH)
    if "\x00" in text:
        return say("The message holds a character that cannot be sent (NUL).")
    if fault := placeholders.fault(text, name.known()):
        return fault
    if not placeholders.fill(text, name.sometimes_empty()).strip():
        return say("Write a message that says something for every document.")
    return NOTHING
