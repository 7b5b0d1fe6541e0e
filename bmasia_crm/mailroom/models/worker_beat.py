from datetime import timedelta

from django.db import models
from django.utils import timezone

BEAT_SECONDS = 10


class WorkerBeat(models.Model):
    """A worker process saying that it lives. Removed when it ends in order, stale when it was killed."""

    worker = models.CharField(max_length=120, primary_key=True)
    started_at = models.DateTimeField()
    beat_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.worker

    @classmethod
    def any_alive(cls) -> bool:
        """Neither is one that a clock wrote down which ran ahead: its worker may be long dead."""
        now, lately = timezone.now(), timedelta(seconds=3 * BEAT_SECONDS)
        return cls.objects.filter(beat_at__range=(now - lately, now + lately)).exists()

    @classmethod
    def forget_the_dead(cls) -> None:
        cls.objects.filter(beat_at__lt=timezone.now() - timedelta(days=1)).delete()
