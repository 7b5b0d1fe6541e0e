"""What the state of things does not allow. Any room may say so; what the API answers, `problems.py` says."""

from typing import ClassVar

from .sentences import Sentence


class NotPossible(Exception):
    """The text is a sentence for whoever asked; `field` is what stands in the way, if one does."""

    code: ClassVar[str] = "conflict"

    def __init__(self, sentence: Sentence, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class ChangedMeanwhile(NotPossible):
    """What was read is no longer what is stored: whoever asked can look at it and choose, the code says so."""

    code = "changed_meanwhile"
