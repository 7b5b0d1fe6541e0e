from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models

from bmasia_crm.common.search.text import search_text
from bmasia_crm.common.sentences import Sentence, SentenceField, say

from ..letters import sender_lines
from ..tense import never_sent, once_sent
from .account import Account

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from .attempt import Attempt
    from .content import Attachment, Content
    from .recipient import Recipient


class State(models.TextChoices):
    QUEUED = "queued", say("queued")
    SENDING = "sending", say("sending")
    SENT = "sent", say("sent")
    FAILED = "failed", say("failed")
    UNCONFIRMED = "unconfirmed", say("unconfirmed")
    CANCELLED = "cancelled", say("cancelled")


class EmailLog(models.Model):
    """One message: what was asked, its state, its answer. The outbox and the record are the same row."""

    message_id = models.CharField(max_length=255, unique=True)
    state = models.CharField(max_length=12, choices=State, default=State.QUEUED)

    # Who asked. Name and address are kept as text, so that the record outlives the person.
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="emails"
    )
    sender_name = models.CharField(max_length=200, blank=True)
    sender_address = models.CharField(max_length=254, blank=True)
    mailbox_key = models.CharField(max_length=120, blank=True)
    profile = models.CharField(max_length=60, default="admin")

    # The route of now: chosen at put, changed by a failover, final with the last attempt.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="emails")
    route_reason = models.CharField(max_length=40)
    route_sentence = SentenceField()
    from_name = models.CharField(max_length=200, blank=True)
    from_address = models.CharField(max_length=254)
    reply_to = models.CharField(max_length=254, blank=True)

    subject = models.CharField(max_length=998)
    body = models.TextField()
    in_reply_to = models.CharField(max_length=998, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    resend_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="resends"
    )

    # What was asked, as a hash. `guard` is the same hash, unique, while it must not be asked again.
    fingerprint = models.CharField(max_length=64)
    guard = models.CharField(max_length=64, null=True, blank=True, unique=True, editable=False)

    created_at = models.DateTimeField()
    send_at = models.DateTimeField()
    due_at = models.DateTimeField()
    give_up_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    # Tries since it was last queued by a person; the attempts themselves are counted by Attempt.number.
    tries = models.PositiveIntegerField(default=0)

    failure_kind = models.CharField(max_length=40, blank=True)
    failure_sentence = SentenceField(blank=True)
    reply_code = models.PositiveSmallIntegerField(null=True, blank=True)
    reply_text = models.TextField(blank=True)

    # News of the outcome not yet passed on by signal; told again by any worker when this moment has gone by.
    news_at = models.DateTimeField(null=True, blank=True, db_index=True, editable=False)

    # What it is found by; the room that knows what it is about says so.
    search_text = search_text()

    if TYPE_CHECKING:
        content: Content
        recipients: RelatedManager[Recipient]
        attempts: RelatedManager[Attempt]
        attachments: RelatedManager[Attachment]
        person_id: int | None
        account_id: int

    class Meta:
        verbose_name = "e-mail"
        ordering = ["-created_at", "-id"]
        indexes = [
            # The worker's questions: is anything due here, is anything left over from a dead worker.
            models.Index(fields=["account", "state", "due_at"], name="mail_due"),
            # The list's orders and filters.
            models.Index(fields=["created_at", "id"], name="mail_newest"),
            models.Index(fields=["sent_at", "id"], name="mail_by_sent"),
            models.Index(fields=["state", "created_at", "id"], name="mail_by_state"),
            models.Index(fields=["person", "created_at", "id"], name="mail_by_person"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.state})"

    @property
    def state_label(self) -> Sentence:
        label: Any = State(self.state).label
        word: Sentence = label
        return word

    @property
    def route_kind(self) -> str:
        return self.account.key.partition(":")[0]

    @property
    def route_told(self) -> Sentence:
        route: Sentence = self.route_sentence
        if self.state in (State.SENT, State.UNCONFIRMED):
            return once_sent(route)
        return never_sent(route) if self.state in (State.FAILED, State.CANCELLED) else route

    @property
    def profile_in_use(self) -> str | None:
        kind, _, name = self.account.key.partition(":")
        return name if kind == "profile" else None

    def sender_lines(self) -> str:
        """From and, where answers go elsewhere, Reply-To: the person who asked, at an address of their own."""
        return sender_lines(self.from_name, self.from_address, self.reply_to, self.sender_name)

    def eml(self) -> bytes:
        """The message as it was sent, byte for byte; not sent yet, as it would leave now."""
        tries = list(self.attempts.exclude(header_lines="").order_by("number"))
        accepted = [attempt for attempt in tries if attempt.outcome == "accepted"]
        lines = (accepted or tries)[-1].header_lines if tries else self.sender_lines()
        return lines.encode("ascii") + bytes(self.content.data)


class IdempotencyKey(models.Model):
    """A key a client chose for one request; `<person id>:<key>`, so that people cannot meet in it."""

    key = models.CharField(max_length=300, unique=True)
    email = models.ForeignKey(EmailLog, on_delete=models.CASCADE, related_name="keys")
    fingerprint = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.key
