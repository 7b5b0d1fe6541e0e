"""A test of an account that somebody waits for: the login, and then its Sent folder."""

from dataclasses import asdict
from typing import Any

from rest_framework import serializers

from bmasia_crm.common.smtp import SmtpConfig
from bmasia_crm.mailroom import health, sent_folder

from .sent_folder import TrialSerializer


class TestResultSerializer(serializers.Serializer[Any]):
    ok = serializers.BooleanField()
    kind = serializers.CharField()
    sentence = serializers.CharField()
    reply = serializers.CharField(help_text="The server's own words.")
    sent_folder = TrialSerializer(
        allow_null=True, help_text="Whether the Sent folder can be read; null where no IMAP server is known."
    )


def tried(key: str, config: SmtpConfig, *, trusted: bool) -> Any:
    """What is wrong with the Sent folder keeps no message from being sent."""
    result = health.test_login(key, config)
    # A password that was refused is not tried at another door.
    folder = sent_folder.try_out(config, trusted=trusted) if result.ok else None
    return TestResultSerializer(asdict(result) | {"sent_folder": folder}).data
