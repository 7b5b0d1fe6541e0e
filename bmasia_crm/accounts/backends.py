from typing import Any

from allauth.account.auth_backends import AuthenticationBackend


class SignInBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """Says who somebody is. What they may do is asked of the role table alone, so the database is not."""

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()
