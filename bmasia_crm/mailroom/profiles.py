"""The sender profiles of EMAIL_SENDERS, and how each is doing."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count

from bmasia_crm.common.sentences import Sentence
from bmasia_crm.common.smtp import SmtpConfig

from . import failures, health
from .health import Condition
from .models import EmailLog, State


@dataclass(frozen=True)
class Profile:
    name: str
    from_name: str
    from_address: str
    login: SmtpConfig | None
    condition: Condition

    @property
    def sentence(self) -> Sentence:
        """What keeps it from sending; empty when nothing does, as far as is known."""
        return self.condition.sentence if self.login else failures.not_set_up(self.from_address).sentence


def key_of(name: str) -> str:
    return f"profile:{name}"


def every() -> list[Profile]:
    conditions = health.of_several([key_of(name) for name in settings.EMAIL_SENDERS])
    return [
        Profile(name, profile["name"], profile["email"], profile["smtp"], conditions[key_of(name)])
        for name, profile in settings.EMAIL_SENDERS.items()
    ]


def waiting() -> dict[str, int]:
    """How many messages are to leave through each, by its key; without those that none waits for."""
    queued = EmailLog.objects.filter(account__key__startswith=key_of(""), state=State.QUEUED)
    return dict(queued.order_by().values_list("account__key").annotate(count=Count("*")))
