import logging

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.http import HttpRequest

from bmasia_crm.common.encrypted import UndecryptableSecret, decrypt, encrypt

log = logging.getLogger(__name__)


class ClosedAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """People are added by an admin; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class EncryptedMfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """The seeds of authenticator apps lie encrypted, as every secret here does; allauth's default leaves them plain."""

    def encrypt(self, text: str) -> str:
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """A seed whose key is lost gives codes that nobody can know: signing in is refused, and does not break."""
        try:
            return decrypt(encrypted_text)
        except UndecryptableSecret:
            log.error("The seed of a second step was encrypted with a key that is gone.")
            return str(generate_totp_secret())
