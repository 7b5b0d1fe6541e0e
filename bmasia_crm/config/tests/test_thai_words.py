"""Every code that a screen tells in the reader's language has its sentence there."""

import re
from typing import get_args

import pytest
from django.conf import settings

from bmasia_crm.mailroom.failures import Kind
from bmasia_crm.mailroom.routes import Reason

WORDS = (settings.BASE_DIR / "frontend" / "src" / "app" / "i18n" / "th.server.ts").read_text(encoding="utf-8")
FAILURES, ROUTES = WORDS.split("  route: {")


@pytest.mark.parametrize(("codes", "words"), [(list(Kind), FAILURES), (get_args(Reason), ROUTES)])
def test_each_code_has_a_thai_sentence(codes: list[str], words: str) -> None:
    known = set(re.findall(r"^    (\w+):", words, re.MULTILINE))
    assert {str(code) for code in codes} <= known
