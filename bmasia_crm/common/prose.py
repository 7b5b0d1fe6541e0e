"""Text of several lines, as people type it into a form."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models

from .sentences import say

# A tab and a line break mean something on paper; every other control character prints as nothing, or as a box.
no_control_characters = RegexValidator(
    r"\A[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*\Z", say("Write this without control characters.")
)

if TYPE_CHECKING:
    TextField = models.TextField[str, str]
else:
    TextField = models.TextField


class ProseField(TextField):
    """Says itself what it takes, to the API, to forms and to imports: Django leaves a text's length to forms."""

    @cached_property
    def validators(self) -> list[Any]:
        return [*super().validators, no_control_characters, MaxLengthValidator(self.max_length)]

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Browsers write line breaks as CRLF, scripts as LF: one of them is stored."""
        text = str(super().pre_save(model_instance, add)).replace("\r\n", "\n").replace("\r", "\n")
        setattr(model_instance, self.attname, text)
        return text
