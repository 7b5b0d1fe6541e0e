from django.db import models


class Language(models.TextChoices):
    """What our people read, and what clients are written to in."""

    ENGLISH = "en", "English"
    THAI = "th", "ไทย"
