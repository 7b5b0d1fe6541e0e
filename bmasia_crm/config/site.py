"""What answers beside the API: the browser's page, and the two questions of whoever runs the server."""

import sys
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csp import get_nonce
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, ensure_csrf_cookie
from django.views.defaults import bad_request, server_error

from bmasia_crm.accounts.language import PATHS
from bmasia_crm.common.away import is_away
from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.mailroom.models import WorkerBeat

NONCE_PLACEHOLDER = "CSP_NONCE_PLACEHOLDER"


@never_cache
@ensure_csrf_cookie
def page(request: HttpRequest) -> HttpResponse:
    """The React application; each answer carries a fresh nonce for its own scripts and styles."""
    index = Path(settings.FRONTEND_DIST) / "index.html"
    if not index.is_file():
        return HttpResponse(
            "The front end is not built yet. Run: ./crm run", status=503, content_type="text/plain"
        )
    return HttpResponse(
        _html(index, index.stat().st_mtime_ns).replace(NONCE_PLACEHOLDER, str(get_nonce(request)))
    )


@lru_cache(maxsize=1)
def _html(index: Path, _changed: int) -> str:
    return index.read_text(encoding="utf-8")


def no_password_by_mail(request: HttpRequest, rest: str) -> JsonResponse:
    """Every message is on record for all to read, so a link that opens somebody's account must not be one."""
    return JsonResponse(
        {"status": 403, "detail": str(say("Ask an admin to set a new password."))}, status=403
    )


# Or a script that mistypes an address would be told of a missing CSRF token.
@csrf_exempt
def no_such_endpoint(request: HttpRequest, rest: str) -> JsonResponse:
    return _problem(404, "not_found", say("Not found."))


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler400: what it refuses before any view, such as a Host that is not ours."""
    if request.path.startswith(PATHS):
        return _problem(400, "unreadable", say("The server cannot read this request."))
    return bad_request(request, exception)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler403: who is signed in but may not see Django admin is told so in the app, with a way back."""
    answer = page(request)
    answer.status_code = 403
    return answer


def trouble(request: HttpRequest) -> HttpResponse:
    """Django's handler500: whatever nobody has caught, on the way in and out, too. Django has logged it."""
    away = is_away(sys.exception())
    if request.path.startswith(PATHS):
        return _problem(503, "away", _away()) if away else _problem(500, "error", _fault())
    return (
        HttpResponse(str(_away()), status=503, content_type="text/plain") if away else server_error(request)
    )


def _away() -> Sentence:
    return say(
        "The database does not answer or takes nothing in. Try again in a minute; if it stays so, tell an admin."
    )


def _fault() -> Sentence:
    return say("Something went wrong on the server. Try again; if it stays so, tell an admin.")


def _problem(status: int, code: str, sentence: Sentence) -> JsonResponse:
    title = HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "code": code, "detail": str(sentence)}
    return JsonResponse(body, status=status, content_type="application/problem+json")


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"ok": True})


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    checks = {"database": _database_answers()}
    checks["migrations"] = checks["database"] and _migrated()
    checks["worker"] = checks["migrations"] and WorkerBeat.any_alive()
    ok = all(checks.values())
    return JsonResponse({"ok": ok, "checks": checks}, status=200 if ok else 503)


def _database_answers() -> bool:
    try:
        connection.ensure_connection()
    except DatabaseError:
        return False
    return True


def _migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
