import codecs
import json
import math
from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser
from rest_framework.utils.json import strict_constant


class StrictJSONParser(JSONParser):
    """DRF's own breaks on brackets 1,000 deep, and takes 1e999 for infinity, on which a key breaks."""

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        text = codecs.getreader("utf-8")(stream)
        try:
            return json.load(text, parse_float=_finite, parse_constant=strict_constant)
        except (ValueError, RecursionError) as error:
            raise ParseError(f"JSON parse error - {error}") from error


def _finite(figures: str) -> float:
    number = float(figures)
    if math.isinf(number):
        raise ValueError(f"No number is as large as {figures[:20]}")
    return number
