from rest_framework.request import Request

from ..models import User


def signed_in(request: Request) -> User:
    """The person behind a request that a permission class let through."""
    assert isinstance(request.user, User)
    return request.user
