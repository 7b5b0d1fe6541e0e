from datetime import datetime

from django.db import models

from bmasia_crm.common.sentences import SentenceField


class Health(models.TextChoices):
    UNTESTED = "untested"
    OK = "ok"
    RESTING = "resting"


class Account(models.Model):
    """A sending account, named by its key: `mailbox:<user id>` or `profile:<name>`.

    It holds no password: the account is claimed here, and its credentials are read afresh where it connects.
    """

    key = models.CharField(max_length=120, unique=True)
    address = models.CharField(max_length=254, blank=True)

    # Who works on it. The token fences: whoever no longer holds it may not hand over content.
    lease_token = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    claimed_at = models.DateTimeField(null=True, blank=True, editable=False)
    worker = models.CharField(max_length=120, blank=True, editable=False)

    health = models.CharField(max_length=10, choices=Health, default=Health.UNTESTED)
    health_kind = models.CharField(max_length=40, blank=True)
    health_sentence = SentenceField(blank=True)
    health_since = models.DateTimeField(null=True, blank=True)
    # A keyed hash of the credentials that were refused: other credentials heal the account by themselves.
    refused_fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    # A resting mailbox is passed over by new messages until then; empty: until it is fixed or passes a test.
    rests_until = models.DateTimeField(null=True, blank=True)
    # Nothing leaves before then and its messages wait: a limit was met, or the last route of all is broken.
    paused_until = models.DateTimeField(null=True, blank=True)
    faults_in_a_row = models.PositiveSmallIntegerField(default=0, editable=False)
    # When its login was last tried without a message to send.
    checked_at = models.DateTimeField(null=True, blank=True, editable=False)

    # What the server said at EHLO (SIZE), so that a message too large is known before it is sent.
    size_limit = models.PositiveBigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key

    @property
    def is_mailbox(self) -> bool:
        return self.key.startswith("mailbox:")

    def rests(self, now: datetime, fingerprint: str) -> bool:
        """Whether this account is to be left alone now, given the fingerprint of its present credentials."""
        if self.health != Health.RESTING:
            return False
        if self.refused_fingerprint != fingerprint:
            return False
        return self.rests_until is None or self.rests_until > now
