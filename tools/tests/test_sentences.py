"""The catalogue of Thai sentences is complete, and whatever a person may read goes through it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Message

from tools import sentences
from tools.steps import ROOT

# What is told to people when it is raised; `Any*Error` of Python's own is for us.
TOLD = {
    "ValidationError",
    "Conflict",
    "ChangedMeanwhile",
    "PermissionDenied",
    "NotFound",
    "Throttled",
    "NotPossible",
    "TooSoon",
    "TooLarge",
    "MissingGlyph",
    "ImapTrouble",
    "ImapRefused",
    "BadMapping",
    "Unreadable",
    "IdempotencyConflict",
    "Failure",
    "Trial",
    "Result",
}


def plain_sentences(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node) in TOLD:
            yield from (f"{source.name}:{part.lineno}" for part in _texts(node))


def _name(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _texts(node: ast.AST) -> Iterator[ast.expr]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _name(child) in ("say", "given"):
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str) and " " in child.value.strip():
            yield child
        else:
            yield from _texts(child)


def test_nobody_is_told_a_sentence_that_has_no_thai() -> None:
    sources = [
        path
        for path in (ROOT / "bmasia_crm").rglob("*.py")
        if not {"tests", "migrations", "management"} & set(path.parts)
    ]
    assert [place for source in sources for place in plain_sentences(source)] == []


def test_the_catalogue_is_what_the_code_says() -> None:
    assert sentences.main(["--check"]) == 0


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("It is tried again."), "No Thai"),
        (Message("{host} refused.", "{hosts} ปฏิเสธ"), "Other places to fill in"),
        (Message("%(a)s is no choice.", "%(b)s ไม่ใช่ตัวเลือก"), "Other places to fill in"),
        (Message("It is tried again.", "ลองอีกครั้ง", flags=["fuzzy"]), "Fuzzy"),
    ],
)
def test_a_sentence_without_its_whole_thai_is_a_fault(message: Message, fault: str) -> None:
    assert list(sentences.faults_of(message)) == [fault]


def test_a_stale_catalogue_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "django.po"
    stale.write_bytes(sentences.THAI.read_bytes() + '\nmsgid "Gone."\nmsgstr "ไม่มีแล้ว"\n'.encode())
    monkeypatch.setattr(sentences, "THAI", stale)
    assert sentences.main(["--check"]) == 1
