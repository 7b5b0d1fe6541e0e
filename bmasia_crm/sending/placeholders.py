"""Text with `{{ variables }}`, the one language of all wording. Pure: names and values in, text out.

It knows no code and looks into no object: a variable is a name in a table. A line with a variable that has nothing
to say (a quote without an end of validity) is left out whole, so that no wording needs conditions.
"""

import re
from collections.abc import Container, Mapping

from bmasia_crm.common.sentences import NOTHING, Sentence, say

PLACE = re.compile(r"\{\{[ \t]*([A-Za-z_]\w*)[ \t]*\}\}", re.ASCII)
# A tag ends before the next begins: to look for the end of each of many would take minutes.
ANYTHING_ELSE = re.compile(r"\{\{.*?\}\}|\{\{|\}\}|\{%(?:(?!\{%).)*?%\}", re.DOTALL)


def fault(text: str, known: Container[str]) -> Sentence:
    """What is wrong with the text, as a sentence that quotes it; false when nothing is."""
    for place in PLACE.finditer(text):
        if place[1] not in known:
            return say("There is no variable '{name}' here. Choose one from the list.", name=place[1])
    stray = ANYTHING_ELSE.search(PLACE.sub("", text))
    if stray is None:
        return NOTHING
    return say(
        "{text} is not a variable. Write its name between two pairs of braces: {example}.",
        text=repr(stray[0]),
        example="{{ number }}",
    )


def names(text: str) -> set[str]:
    return set(PLACE.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Each value once, as it is: braces in a company's name are no variable."""
    lines = (_filled(line, values) for line in text.splitlines() if _has_all(line, values))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def fill_line(text: str, values: Mapping[str, str]) -> str:
    """The same for a subject: one line that stays, whatever is empty."""
    return " ".join(_filled(text, values).split())


def _has_all(line: str, values: Mapping[str, str]) -> bool:
    return all(values.get(name) for name in names(line))


def _filled(text: str, values: Mapping[str, str]) -> str:
    return PLACE.sub(lambda place: values.get(place[1], ""), text)
