"""What can stand between braces in the words of each kind of message: the table, and the list to choose from."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.models.user import OUR_NAME
from bmasia_crm.common import money
from bmasia_crm.documents.dates import today
from bmasia_crm.documents.models import DOCUMENTS, Contract, Document, Invoice
from bmasia_crm.documents.pdf.labels import written_date

# Somebody who is called คุณ already. In a name such as คุณากร the syllable goes on: a vowel or a mark follows.
COURTESY = re.compile(r"\s*(คุณ(?![\u0e30-\u0e3a\u0e47-\u0e4e])|khun\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Message:
    """What the values are taken from. `document` is Any: each kind's variables know its own model."""

    document: Any
    person: User | None
    names: list[str]
    language: str

    def written(self, day: date | None) -> str:
        """As the PDF writes it; empty for no date."""
        return written_date(day, self.language) if day else ""


@dataclass(frozen=True)
class Variable:
    name: str
    meaning: str
    example: Callable[[str], str]
    value: Callable[[Message], str]
    # Whether it always says something. A line with a variable that says nothing is left out.
    always: bool = True


def _always(text: str) -> Callable[[str], str]:
    return lambda language: text


def _on(day: date) -> Callable[[str], str]:
    return lambda language: written_date(day, language)


def addressee(message: Message) -> str:
    """The person, if there is exactly one; else the company's people."""
    thai = message.language == "th"
    if len(message.names) == 1:
        return _courteous(message.names[0]) if thai else message.names[0]
    name = message.document.company.name
    return f"ทีมงาน {name}" if thai else f"{name} team"


def _courteous(name: str) -> str:
    return name if COURTESY.match(name) else f"คุณ{name}"


def _addressee_example(language: str) -> str:
    return "คุณสมชาย ใจดี" if language == "th" else "Somchai Jaidee"


def _total(message: Message) -> str:
    return money.written(message.document.total, message.document.currency)


def _number(example: str) -> Variable:
    return Variable(
        "number", "The document's number", _always(example), lambda message: message.document.number
    )


def _day(name: str, meaning: str, example: date, *, always: bool = False) -> Variable:
    """A date of the document, by the name of its field."""
    return Variable(
        name, meaning, _on(example), lambda message: message.written(getattr(message.document, name)), always
    )


COMMON = (
    Variable(
        "addressee",
        "The recipient's name; with several recipients the company's team",
        _addressee_example,
        addressee,
    ),
    Variable(
        "company",
        "The client's name",
        _always("Mango Tree Hotel"),
        lambda message: message.document.company.name,
    ),
    Variable("total", "The document's total with its currency", _always("THB 12,840.00"), _total),
    _day("date", "The document's date", date(2026, 12, 1), always=True),
    Variable(
        "issuer",
        "Our legal entity on the document",
        _always("BMAsia Limited"),
        lambda message: message.document.issuer.name,
    ),
    Variable(
        "sender",
        "The name of whoever sends it",
        _always("Nikki H."),
        lambda message: message.person.name if message.person else OUR_NAME,
    ),
    Variable(
        "signature",
        "The signature of whoever sends it",
        _always(f"Nikki H.\n{OUR_NAME}"),
        lambda message: message.person.signed if message.person else OUR_NAME,
    ),
)
DATES = (
    _day("valid_until", "Until when the quote is valid", date(2026, 12, 31)),
    _day("start_date", "The contract's first day", date(2026, 1, 1)),
    _day("end_date", "The contract's last day", date(2026, 12, 31)),
    _day("due_date", "When the invoice is due", date(2026, 12, 31)),
)
DAYS_LEFT = Variable(
    "days_left",
    "How many days the contract still runs",
    _always("14"),
    lambda message: _days(today(), message.document.end_date),
    always=False,
)
DAYS_OVERDUE = Variable(
    "days_overdue",
    "For how many days the invoice has been overdue",
    _always("10"),
    lambda message: _days(message.document.due_date, today()),
    always=False,
)


def _days(first: date | None, last: date | None) -> str:
    days = (last - first).days if first and last else 0
    return str(days) if days > 0 else ""


def _of(model: type[Document]) -> tuple[Variable, ...]:
    number = _number(f"{model.SERIES}-2026-0042")
    return (number, *COMMON, *(variable for variable in DATES if variable.name in model.own_dates()))


# By the name of the words, as in `kinds.DocumentKind.wording`.
VARIABLES: dict[str, tuple[Variable, ...]] = {
    **{model.type_name(): _of(model) for model in DOCUMENTS},
    "renewal_reminder": (*_of(Contract), DAYS_LEFT),
    "overdue_reminder": (*_of(Invoice), DAYS_OVERDUE),
}


def values(wording: str, message: Message) -> dict[str, str]:
    return {variable.name: variable.value(message) for variable in VARIABLES[wording]}


def examples(wording: str, language: str) -> dict[str, str]:
    return {variable.name: variable.example(language) for variable in VARIABLES[wording]}
