"""Which English is left on a Thai screen: every word that nobody entered, and that is no number, address or term."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from playwright.sync_api import Page

from e2e.crm import Crm

# What people read, and what a screen reader says: text, names of buttons, pictures and fields, what a field hints at.
READ = """() => {
  const seen = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement: around, data } = walk.currentNode;
    if (!around.closest("script, style, noscript, [lang]:not([lang=th]), code, [translate=no]")) seen.push(data);
  }
  for (const element of document.body.querySelectorAll("[aria-label], [title], [alt], [placeholder]"))
    for (const name of ["aria-label", "title", "alt", "placeholder"]) seen.push(element.getAttribute(name) ?? "");
  return seen;
}"""
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\S+\.(?:com|org|net|pdf|csv)\b|[\w.-]+/[\w./-]+|\{\{.*?\}\}")
WORD = re.compile(r"[A-Za-z][A-Za-z'’]+")
WORDS = re.compile(r"\S+")
# Thai people call these so, too.
TERMS = frozenset(
    WORDS.findall(
        "BMAsia CRM PDF CSV XLSX Excel UTF Gmail Google Microsoft IMAP SMTP STARTTLS TLS Cc Bcc Message ID"
        " Ctrl Enter Esc SHA https INV MB KB kB TH EN English"
        " USD THB EUR VND SGD HKD MYR IDR PHP KHR LAK MMK JPY CNY AUD"
    )
)
LISTS = ("companies", "contacts", "quotes", "contracts", "invoices", "emails", "issuers", "templates")
# Fields whose words may stand inside a sentence of ours.
NAMES = frozenset(
    WORDS.findall("name first_name last_name username company_name owner_name created_by_name city country")
)
# What the server says for itself, by code or in words, is not what somebody entered.
OWN = frozenset(
    WORDS.findall("sentence status state kind reason meaning contact_type roles permissions outcome")
)


class Entered(NamedTuple):
    """What people wrote: whole texts, which stand by themselves, and names, which stand in our sentences, too."""

    texts: frozenset[str]
    names: frozenset[str]


def entered(crm: Crm) -> Entered:
    rows = [row for name in LISTS for row in crm.get(f"{name}/?page_size=200")["results"]]
    found = list(_strings([*rows, *(crm.get(f"emails/{row['id']}/") for row in rows if "message_id" in row)]))
    found += _strings(crm.get("me/"))
    texts = frozenset(_plain(line) for _, text in found for line in text.splitlines())
    names = [word for key, text in found if key in NAMES for word in WORD.findall(text)]
    initials = {"".join(word[0] for word in text.split()[:2]) for key, text in found if key in NAMES and text}
    return Entered(texts, frozenset(names) | initials)


def english_left(page: Page, by_people: Entered) -> list[str]:
    seen = (_plain(line) for text in page.evaluate(READ) for line in text.splitlines())
    ours = (ADDRESS.sub(" ", line) for line in seen if line not in by_people.texts)
    return sorted({word for line in ours for word in WORD.findall(line)} - by_people.names - TERMS)


def _strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and key not in OWN:
        yield key, value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each, key)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _strings(each, name)


def _plain(text: str) -> str:
    return " ".join(text.split())
