import re

from django.core.validators import RegexValidator

from .sentences import say

CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]")

# Names end up in mail headers and file names, where a line break would start something new.
one_line = RegexValidator(
    r"\A[^\x00-\x1f\x7f\u2028\u2029]*\Z", say("Write this on one line, without control characters.")
)
