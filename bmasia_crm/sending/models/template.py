from django.conf import settings
from django.db import models


class Template(models.Model):
    """Words that somebody changed, by name (`quote.en`). Without a row its default holds (`sending/shelf.py`)."""

    name = models.CharField(primary_key=True, max_length=40)
    subject = models.CharField(max_length=250)
    body = models.TextField()
    # Counts the changes, so that a second person does not silently overwrite the first.
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
