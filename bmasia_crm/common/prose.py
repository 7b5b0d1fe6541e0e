"""Text of several lines, as people type it into a form."""

from typing import Any

from django.core.validators import RegexValidator
from rest_framework import serializers

from .sentences import say

# A tab and a line break mean something on paper; every other control character prints as nothing, or as a box.
no_control_characters = RegexValidator(
    r"\A[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*\Z", say("Write this without control characters.")
)


class ProseField(serializers.CharField):
    """Browsers write line breaks as CRLF, scripts as LF: one of them is stored."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators.append(no_control_characters)

    def to_internal_value(self, data: Any) -> str:
        return super().to_internal_value(data).replace("\r\n", "\n").replace("\r", "\n")
