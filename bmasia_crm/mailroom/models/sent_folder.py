from django.db import models

from bmasia_crm.common.sentences import SentenceField

from .account import Account
from .email_log import EmailLog


class SentFolder(models.Model):
    """The Sent folder of an account: who works in it now, and how long it is left alone after trouble."""

    account = models.OneToOneField(
        Account, primary_key=True, on_delete=models.CASCADE, related_name="sent_folder"
    )
    # The token fences: whoever no longer holds it puts nothing into the folder.
    lease_token = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    rests_until = models.DateTimeField(null=True, blank=True)
    troubles_in_a_row = models.PositiveSmallIntegerField(default=0, editable=False)
    sentence = SentenceField(blank=True)

    def __str__(self) -> str:
        return f"Sent folder of {self.account_id}"


class Errand(models.Model):
    """Something to be done in a Sent folder about one message. `next_at` is empty once nothing is left to do."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    next_at = models.DateTimeField(null=True, blank=True, db_index=True)
    done_at = models.DateTimeField(null=True, blank=True)
    # How often it could not be done in a row; nobody tries forever.
    tries = models.PositiveSmallIntegerField(default=0)
    folder = models.CharField(max_length=255, blank=True)
    sentence = SentenceField(blank=True)

    class Meta:
        abstract = True


class SettlingState(models.TextChoices):
    LOOKING = "looking"
    FOUND = "found", "Found: it was sent"
    ABSENT = "absent", "Proven absent: queued again"
    PERSON = "person", "Waits for a person"


class Settling(Errand):
    """The search for an unconfirmed message. `done_at` is when somebody last looked."""

    email = models.OneToOneField(
        EmailLog, primary_key=True, on_delete=models.CASCADE, related_name="settling"
    )
    state = models.CharField(max_length=10, choices=SettlingState, default=SettlingState.LOOKING)
    # Which attempt left it unconfirmed: what was seen says nothing about a later one.
    attempt_number = models.PositiveIntegerField()
    # Before then its absence proves nothing: it may still be on its way into the folder.
    proves_from = models.DateTimeField()
    # Whose mailbox it left from; in another one its absence proves nothing either.
    login = models.CharField(max_length=500, blank=True, editable=False)
    queued_again = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return f"Settling of {self.email_id}: {self.state}"


class FilingState(models.TextChoices):
    WAITING = "waiting"
    FILED = "filed"
    GIVEN_UP = "given_up", "Given up"


class Filing(Errand):
    """The copy of a sent message in its sender's Sent folder. `done_at` is when it was last tried."""

    email = models.OneToOneField(EmailLog, primary_key=True, on_delete=models.CASCADE, related_name="filing")
    state = models.CharField(max_length=10, choices=FilingState, default=FilingState.WAITING)

    def __str__(self) -> str:
        return f"Filing of {self.email_id}: {self.state}"
