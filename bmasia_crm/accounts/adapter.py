from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from bmasia_crm.common.encrypted import decrypt, encrypt


class ClosedAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """People are added by an admin; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class EncryptedMfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """The seeds of authenticator apps lie encrypted, as every secret here does; allauth's default leaves them plain."""

    def encrypt(self, text: str) -> str:
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text)
