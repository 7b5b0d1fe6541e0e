import re

from django.core.validators import RegexValidator

from .sentences import say

# Also what Python and mail programs take for the end of a line.
CONTROL = r"\x00-\x1f\x7f\x85\u2028\u2029"
CONTROL_CHARACTERS = re.compile(f"[{CONTROL}]")

# Names end up in mail headers and file names, where a line break would start something new.
one_line = RegexValidator(rf"\A[^{CONTROL}]*\Z", say("Write this on one line, without control characters."))
