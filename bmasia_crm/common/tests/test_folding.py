"""What counts as the same letter, in Python and in the database."""

import pytest
from django.db import connection

from bmasia_crm.common.search.folding import as_pairs, fold, pairs

# Latin with its accents, Greek, Cyrillic, Thai, Vietnamese, kana, Chinese, Korean, full-width and half-width.
RANGES = (
    (0x20, 0x250),
    (0x300, 0x600),
    (0xE00, 0xE80),
    (0x1E00, 0x2000),
    (0x2000, 0x2070),
    (0x3040, 0x3100),
    (0x4E00, 0x5000),
    (0xAC00, 0xAD00),
    (0xFF00, 0xFFEF),
)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Café", "cafe"),
        ("cafe", "CAFÉ"),
        ("Đà Nẵng", "da nang"),
        ("ＭＡＮＧＯ", "mango"),
        ("Straße", "STRASSE"),
        ("ΟΔΟΣ", "οδος"),
        ("İzmir", "izmir"),
        ("ｶﾌｪ", "カフェ"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_two_ways_to_write_it_are_one(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


@pytest.mark.parametrize("text", ["มะม่วง", "น้ำ", "กรุงเทพ"])
def test_thai_vowels_and_tones_count(text: str) -> None:
    assert fold(text) == fold(fold(text))
    assert fold("ม่า") != fold("มา")


def test_folding_twice_changes_nothing() -> None:
    letters = "".join(chr(code) for first, end in RANGES for code in range(first, end))
    assert fold(fold(letters)) == fold(letters)


def test_each_letter_and_each_two_neighbours_are_three_signs_in_a_row() -> None:
    assert pairs("abc") == "XaXbXcX"
    for term in ("a", "b", "ab", "bc"):
        assert len(as_pairs(term)) == 3
        assert as_pairs(term) in pairs("abc")
    assert as_pairs("ac") not in pairs("abc")


@pytest.mark.django_db
def test_the_database_folds_as_python_does() -> None:
    letters = [chr(code) for first, end in RANGES for code in range(first, end)]
    words = ["Ångström", "ΟΔΟΣ", "Việt Nam", "น้ำ", "%_\\", "한국", *letters]
    with connection.cursor() as cursor:
        for start in range(0, len(words), 500):
            some = words[start : start + 500]
            columns = ", ".join(["crm_fold(%s), crm_pairs(%s)"] * len(some))
            cursor.execute(f"SELECT {columns}", [word for word in some for _ in range(2)])
            row = cursor.fetchone()
            assert list(row or ()) == [kept for word in some for kept in (fold(word), pairs(word))]
