from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from .models import User
from .roles import with_roles

# No name and no address is longer, and SQLite fails on a comparison with a very long text.
LONGEST_NAME = 254


class SignInBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """Says who somebody is. What they may do is asked of the role table alone, so the database is not."""

    def authenticate(self, request: Any, **credentials: Any) -> Any:
        names = {key: value for key, value in credentials.items() if key in ("username", "email")}
        absurd = {key: "" for key, value in names.items() if len(str(value)) > LONGEST_NAME}
        return super().authenticate(request, **credentials | absurd)

    def get_user(self, user_id: Any) -> User | None:
        """Whoever is signed in, at each request: the roles come along, since each asks for them."""
        user = with_roles(User.objects.filter(pk=user_id)).first()
        return user if user is not None and self.user_can_authenticate(user) else None

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()
