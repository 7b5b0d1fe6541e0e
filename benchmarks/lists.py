"""Page 1 of every list, searched and filtered, and the overview: how much longer with many rows than with few."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from benchmarks import report, rows
from bmasia_crm.accounts.models import User
from bmasia_crm.documents.models import Issuer
from bmasia_crm.mailroom.models import Account
from tools.steps import step

SIZES = {"sqlite": (1_000, 20_000, 100_000), "postgresql": (1_000, 20_000, 1_000_000)}
REPEATS = 25
SEARCHES = {
    "common": rows.COMMON,
    "rare": rows.RARE,
    "absent": rows.ABSENT,
    "Thai": rows.THAI,
    "2 letters, common": rows.TWO_COMMON,
    "2 letters, rare": rows.TWO_RARE,
    "2 letters, absent": rows.TWO_ABSENT,
    "far down the list": rows.LAST,
    "2 words": f"{rows.COMMON} 77",
}
LISTS = {
    "companies": ("ordering=name", "ordering=-city", "country=THAILAND", "owner=1"),
    "contacts": ("ordering=name", "ordering=company_name", "is_unsubscribed=true", "company=78"),
    "quotes": (
        "ordering=-number",
        "ordering=-date",
        "ordering=company_name",
        "status=Draft",
        "status=Draft&status=Sent",
        "currency=USD",
        "company=78",
        "valid_until_from=2021-01-01&ordering=valid_until",
    ),
    "emails": (
        "ordering=-created_at",
        "ordering=state",
        "state=unconfirmed",
        "company=78",
        "document_type=quote&document_id=77",
    ),
}


class Figure(NamedTuple):
    median: float
    # What the processor worked, here and in PostgreSQL: the same however busy the machine is with other things.
    work: float
    statements: int


def run() -> None:
    # As in production. What Django has kept in mind of earlier statements leaves no room for counting these.
    settings.DEBUG = False
    connection.queries_log.clear()
    client = _signed_in()
    table: dict[str, list[Figure]] = {}
    sizes = SIZES[connection.vendor]
    for size in sizes:
        with step(f"Filling the lists up to {size:,} rows"):
            rows.grow(size)
        for name, path in _pages():
            table.setdefault(name, []).append(_measured(partial(_get, client, path)))
    _show(sizes, table)


def _signed_in() -> APIClient:
    people = [User.objects.create(id=number, username=f"person{number}") for number in range(1, 6)]
    people[0].groups.add(Group.objects.get(name="Admin"))
    Issuer.objects.create(id=1, name="BMAsia")
    Account.objects.create(id=1, key="mailbox:1")
    client = APIClient(SERVER_NAME="localhost")
    client.force_login(people[0], backend="bmasia_crm.accounts.backends.SignInBackend")
    return client


def _pages() -> Iterator[tuple[str, str]]:
    yield "overview", "overview/"
    for name, queries in LISTS.items():
        for query in queries:
            yield f"{name} {query}", f"{name}/?{query}"
        for kind, word in SEARCHES.items():
            yield f"{name}, search: {kind}", f"{name}/?{queries[0]}&search={word}"
    yield "quotes, status and search: common", f"quotes/?status=Draft&search={rows.COMMON}"
    yield "quotes, page 400", "quotes/?ordering=-number&page=400"


def _get(client: APIClient, path: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code in (200, 404), answer.content


def _measured(action: Callable[[], None]) -> Figure:
    action()
    with CaptureQueriesContext(connection) as captured:
        action()
    # Counted at once: the next request begins a new log.
    statements = len(captured)
    gc.collect()
    before = _processor_time()
    times = report.milliseconds(action, REPEATS)
    work = 1000 * (_processor_time() - before) / REPEATS
    return Figure(report.median(times), work, statements)


def _processor_time() -> float:
    """In seconds: of this process and of the one that answers it in PostgreSQL, where Linux tells."""
    own = time.process_time()
    if connection.vendor == "sqlite":
        return own
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        account = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    if not account.exists():
        return own
    user, system = account.read_text().rpartition(")")[2].split()[11:13]
    return own + (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _show(sizes: tuple[int, ...], table: dict[str, list[Figure]]) -> None:
    head = [f"{size:,}: ms (work)" for size in sizes]
    head += [f"to {sizes[0]:,} (work)" for _ in sizes[1:]]
    lines = []
    for name, figures in table.items():
        first, *others = figures
        cells = [f"{figure.median:.1f} ({figure.work:.1f})" for figure in figures]
        for figure in others:
            work = report.ratio(figure.work, first.work)
            cells.append(f"{report.ratio(figure.median, first.median)} ({work})")
        lines.append([name, *cells, max(figure.statements for figure in figures)])
    report.show("Lists: medians, and processor time", ["page 1 of", *head, "statements"], lines)
