"""How the published schema describes an operation: in the words of its own method, else in the usual ones."""

import re
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import get_doc

USUAL = {
    "list": "The {many}, a page at a time.",
    "retrieve": "One {one}.",
    "create": "A new {one}.",
    "update": "All fields of the {one} anew.",
    "partial_update": "Some fields of the {one} anew.",
    "destroy": "Delete the {one}.",
}
END_OF_SENTENCE = re.compile(r"(?<=\.)\s")


class Described(AutoSchema):
    """A view's class docstring is for whoever reads the code, and would stand at each of its operations."""

    def get_description(self) -> str:  # type: ignore[override]  # as the generator has it
        name = getattr(self.view, "action", None) or self.method.lower()
        return get_doc(getattr(self.view, name, None)) or self._usual(name)

    def get_summary(self) -> str:
        return END_OF_SENTENCE.split(self.get_description())[0].rstrip(".")

    def _usual(self, name: str) -> str:
        view: Any = self.view
        names = view.queryset.model._meta
        return USUAL[name].format(one=names.verbose_name, many=names.verbose_name_plural)
