"""A person is switched off or deleted: what still waits in their name is taken over by its sender profile."""

from typing import Any

from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from bmasia_crm.accounts.models import User
from bmasia_crm.mailroom import outbox


@receiver(post_save, sender=User)
def take_over_from_whoever_is_switched_off(instance: User, *, raw: bool = False, **_: Any) -> None:
    if not (instance.is_active or raw):
        outbox.take_over(instance.pk)


@receiver(pre_delete, sender=User)
def take_over_from_whoever_is_deleted(instance: User, **_: Any) -> None:
    outbox.take_over(instance.pk)
