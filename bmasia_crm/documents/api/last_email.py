"""What became of a document's last message. Documents know no mail: the room above says it, when it is there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rest_framework import serializers

from ..models import Document


@dataclass(frozen=True)
class LastEmail:
    id: int
    state: str
    created_at: datetime
    send_at: datetime
    from_address: str
    recipients_count: int
    refused_count: int


# The documents are all of one type; the answer is by document id, and holds only those that were ever mailed.
Source = Callable[[type[Document], Sequence[int]], Mapping[int, LastEmail]]
_sources: list[Source] = []


def register(source: Source) -> None:
    _sources.append(source)


def attach(documents: Iterable[Document]) -> None:
    """Asks once for a whole page of documents."""
    rows = list(documents)
    found: dict[int, LastEmail] = {}
    for source in _sources if rows else ():
        found.update(source(type(rows[0]), [row.pk for row in rows]))
    for row in rows:
        row.__dict__["last_email"] = found.get(row.pk)


class LastEmailSerializer(serializers.Serializer[LastEmail]):
    id = serializers.IntegerField()
    state = serializers.CharField(help_text="As in emails/: queued, sending, sent, failed, …")
    created_at = serializers.DateTimeField()
    send_at = serializers.DateTimeField(help_text="Not before this; later than now while it is scheduled.")
    from_address = serializers.CharField()
    recipients_count = serializers.IntegerField()
    refused_count = serializers.IntegerField(help_text="How many of them the mail server refused.")

    def get_attribute(self, instance: Any) -> LastEmail | None:
        if "last_email" not in instance.__dict__:
            attach([instance])
        found: LastEmail | None = instance.__dict__["last_email"]
        return found
