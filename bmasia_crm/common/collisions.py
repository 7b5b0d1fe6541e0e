"""Two requests that met in the database: the one it turned away is asked anew, and finds what the other has left."""

import contextlib
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ObjectNotUpdated, RequestDataTooBig
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.request import RawPostDataException

TIMES = 3
# By PostgreSQL's names (its appendix A) and SQLite's: a deadlock, transactions that cannot both be, and a row that
# somebody deleted while another came to lean on it.
COLLISIONS = frozenset({"40P01", "40001", "23503", "SQLITE_CONSTRAINT_FOREIGNKEY"})


def is_collision(error: BaseException) -> bool:
    """Or a row that was read, and is gone before it is written."""
    cause = error.__cause__
    names = (getattr(cause, "sqlstate", None), getattr(cause, "sqlite_errorname", None))
    collided = isinstance(error, DatabaseError) and not COLLISIONS.isdisjoint(names)
    return collided or isinstance(error, ObjectNotUpdated)


class AskAgain:
    """What was turned away has been rolled back; what a view has committed before, it does not do twice."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """A body comes off the line once; kept, it can be read again. What is wrong with it is the view's to say."""
        with contextlib.suppress(RequestDataTooBig, UnreadablePostError):
            _ = request.body
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> Any:
        asked = request.resolver_match
        for _ in range(TIMES):
            if asked is None or not is_collision(error) or not _is_at_hand(request):
                break
            try:
                return asked.func(request, *asked.args, **asked.kwargs)
            except DatabaseError as another:
                error = another
        return None


def _is_at_hand(request: HttpRequest) -> bool:
    try:
        _ = request.body
    except (RawPostDataException, RequestDataTooBig, UnreadablePostError):
        return False
    return True
