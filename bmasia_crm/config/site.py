"""What answers beside the API: the browser's page, and the two questions of whoever runs the server."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csp import get_nonce
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie

from bmasia_crm.common.sentences import say
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


def no_such_endpoint(request: HttpRequest, rest: str) -> JsonResponse:
    body = {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "code": "not_found",
        "detail": str(say("Not found.")),
    }
    return JsonResponse(body, status=404, content_type="application/problem+json")


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
