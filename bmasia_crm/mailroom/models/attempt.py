from django.db import models

from bmasia_crm.common.sentences import SentenceField

from .account import Account
from .email_log import EmailLog


class Stage(models.TextChoices):
    """How far a try got. Committed before the step begins, so that a dead worker leaves the truth behind."""

    CONNECT = "connect"
    LOGIN = "login"
    ENVELOPE = "envelope"
    CONTENT = "content"
    DONE = "done"


class Outcome(models.TextChoices):
    UNDERWAY = "underway"
    ACCEPTED = "accepted"
    PASSED_ON = "passed_on", "Passed on to the sender profile"
    POSTPONED = "postponed"
    REFUSED = "refused"
    UNKNOWN = "unknown", "Nobody knows whether it arrived"
    ABANDONED = "abandoned", "Given up before the content was handed over"


class Attempt(models.Model):
    """One try to send one message through one route."""

    email = models.ForeignKey(EmailLog, on_delete=models.CASCADE, related_name="attempts")
    number = models.PositiveIntegerField()
    account = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="attempts")
    account_key = models.CharField(max_length=120)
    lease_token = models.UUIDField(editable=False)

    from_address = models.CharField(max_length=254, blank=True)
    header_lines = models.TextField(blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.CONNECT)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.UNDERWAY)
    accepted_recipients = models.PositiveSmallIntegerField(default=0)

    kind = models.CharField(max_length=40, blank=True)
    sentence = SentenceField(blank=True)
    reply_code = models.PositiveSmallIntegerField(null=True, blank=True)
    reply_text = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["email", "number"], name="attempt_number_once")]
        # The rolling budget counts what an account got accepted lately.
        indexes = [models.Index(fields=["account", "ended_at"], name="attempt_budget")]

    def __str__(self) -> str:
        return f"Attempt {self.number} through {self.account_key}: {self.outcome}"
