import codecs
import json
import math
from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser
from rest_framework.utils.json import strict_constant


def read_json(text: str | bytes) -> Any:
    """Raises ValueError for brackets 1,000 deep, too, which break Python's own, and for 1e999, which is infinity."""
    try:
        return json.loads(text, parse_float=_finite, parse_constant=strict_constant)
    except RecursionError as error:
        raise ValueError("It is nested too deep.") from error


class StrictJSONParser(JSONParser):
    """DRF's own answers 500 where a document is nested too deep or a number is infinite."""

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        try:
            return read_json(codecs.getreader("utf-8")(stream).read())
        except ValueError as error:
            raise ParseError(f"JSON parse error - {error}") from error


def _finite(figures: str) -> float:
    number = float(figures)
    if math.isinf(number):
        raise ValueError(f"No number is as large as {figures[:20]}")
    return number
