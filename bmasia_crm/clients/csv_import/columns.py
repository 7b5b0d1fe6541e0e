"""Which column holds which of our fields: guessed from its heading, or as the person chose."""

import re
from collections.abc import Mapping, Sequence

from bmasia_crm.common.languages import Language
from bmasia_crm.common.sentences import say

from ..models import Contact

COMPANY_FIELDS = {
    "name": (
        "name",
        "company",
        "company name",
        "client",
        "customer",
        "hotel",
        "account",
        "ชื่อ",
        "บริษัท",
        "ชื่อบริษัท",
    ),
    "legal_name": ("legal name", "registered name", "ชื่อนิติบุคคล"),
    "tax_id": ("tax id", "vat", "vat number", "tin", "เลขประจำตัวผู้เสียภาษี"),
    "address": ("address", "street", "ที่อยู่"),
    "city": ("city", "town", "เมือง", "จังหวัด"),
    "country": ("country", "ประเทศ"),
    "phone": ("phone", "telephone", "company phone", "โทรศัพท์", "โทรศัพท์บริษัท"),
    "website": ("website", "web", "url", "เว็บไซต์"),
    "language": ("language", "ภาษา"),
    "notes": ("notes", "remarks", "comment", "หมายเหตุ"),
}
CONTACT_FIELDS = {
    "contact_name": ("contact", "contact name", "contact person", "full name", "person", "ชื่อผู้ติดต่อ"),
    "contact_email": (
        "e mail",
        "email",
        "contact email",
        "contact e mail",
        "email address",
        "อีเมล",
        "อีเมลผู้ติดต่อ",
    ),
    "contact_phone": ("contact phone", "mobile", "mobile phone", "มือถือ", "โทรศัพท์ผู้ติดต่อ"),
    "contact_title": ("title", "contact title", "job title", "position", "ตำแหน่ง", "ตำแหน่งผู้ติดต่อ"),
    "contact_type": ("contact type", "type", "role", "ประเภท", "ประเภทผู้ติดต่อ"),
}
FIELDS = COMPANY_FIELDS | CONTACT_FIELDS
# What people write in a cell for one of our choices.
WORDS = {
    "language": {label.casefold(): value for value, label in Language.choices}
    | {"thai": "th", "ไทย": "th", "อังกฤษ": "en"},
    "contact_type": {value.casefold(): value for value in Contact.Type.values},
}


class BadMapping(ValueError):
    """The chosen columns do not fit the file. The text is a sentence."""


def guessed(headings: Sequence[str]) -> dict[str, str]:
    """Heading → field, each field once: the first column that sounds like it."""
    found: dict[str, str] = {}
    for heading in headings:
        plain = _plain(heading)
        for field, words in FIELDS.items():
            if plain in map(_plain, (*words, field)) and field not in found.values():
                found[heading] = field
                break
    return found


def _plain(heading: str) -> str:
    """Thai vowel signs go, too: they are marks, not letters, to a regular expression."""
    return " ".join(re.split(r"[\W_]+", heading.casefold())).strip()


def checked(mapping: Mapping[str, str], headings: Sequence[str]) -> dict[str, str]:
    """As the person chose; a heading mapped to nothing is left out."""
    chosen = {heading: field for heading, field in mapping.items() if field}
    for heading, field in chosen.items():
        if heading not in headings:
            raise BadMapping(say("The file has no column “{heading}”.", heading=heading))
        if field not in FIELDS:
            unknown = say("There is no field “{field}”. These are: {fields}.")
            raise BadMapping(unknown.given(field=field, fields=tuple(FIELDS)))
    if len(set(chosen.values())) < len(chosen):
        raise BadMapping(say("Two columns are mapped to the same field."))
    if "name" not in chosen.values():
        raise BadMapping(say("Say which column holds the company's name."))
    return chosen


def values(row: Sequence[str], places: Mapping[str, int]) -> tuple[dict[str, str], dict[str, str]]:
    """One row as the fields of a company and of a contact; an empty cell says nothing."""
    cells = {field: row[place] for field, place in places.items() if row[place]}
    for field, words in WORDS.items():
        if field in cells:
            cells[field] = words.get(cells[field].casefold(), cells[field])
    company = {field: cell for field, cell in cells.items() if field in COMPANY_FIELDS}
    contact = {
        field if field == "contact_type" else field.removeprefix("contact_"): cell
        for field, cell in cells.items()
        if field in CONTACT_FIELDS
    }
    return company, contact
