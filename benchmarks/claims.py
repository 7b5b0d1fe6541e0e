"""How fast an account is claimed, and how fast it is known that there is none, with more and more rows behind."""

from django.db import connection
from django.utils import timezone

from benchmarks import mailroom, report
from bmasia_crm.mailroom import leases
from bmasia_crm.mailroom.models import EmailLog, State

# Each row is also entered into the search index, which takes SQLite long.
SIZES = {"sqlite": (1_000, 100_000), "postgresql": (1_000, 1_000_000)}
REPEATS = 200
SERIES = {
    "sqlite": "WITH RECURSIVE series(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM series WHERE n < {last})",
    "postgresql": "WITH series AS (SELECT generate_series({first}, {last}) AS n)",
}
COPIED = {"message_id": "'<' || n || '@example.com>'", "guard": "NULL"}


def run() -> None:
    mailroom.accounts_at(9)
    mailroom.put(1)
    EmailLog.objects.update(state=State.SENT)
    sample = EmailLog.objects.get().pk
    figures: dict[str, list[float]] = {}
    for size in SIZES[connection.vendor]:
        fill(sample, size)
        for name, rate in measure().items():
            figures.setdefault(name, []).append(rate)
    rows = [
        (name, *(f"{rate:.0f}" for rate in rates), report.ratio(*rates[::-1]))
        for name, rates in figures.items()
    ]
    head = ("a second", *(f"{size:,} rows" for size in SIZES[connection.vendor]), "many to few")
    report.show("Claims", head, rows)


def fill(sample: int, size: int) -> None:
    """Sent messages, copied from one by the database itself."""
    quoted = connection.ops.quote_name
    columns = [str(field.column) for field in EmailLog._meta.concrete_fields if not field.primary_key]
    values = ", ".join(COPIED.get(column, f"sample.{quoted(column)}") for column in columns)
    table, names = quoted(EmailLog._meta.db_table), ", ".join(quoted(column) for column in columns)
    first = EmailLog.objects.count()
    series = SERIES[connection.vendor].format(first=first, last=size - 1)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) {series} SELECT {values} FROM {table} sample, series WHERE sample.id = %s",
            [sample],
        )
        cursor.execute("ANALYZE")


def measure() -> dict[str, float]:
    idle = report.milliseconds(lambda: leases.claim("bench"), REPEATS)
    due = report.milliseconds(lambda: leases.next_due(timezone.now()), REPEATS)
    mailroom.put(1)
    busy = report.milliseconds(_claim_and_release, REPEATS)
    EmailLog.objects.filter(state=State.QUEUED).update(state=State.SENT)
    names = ("claim and give back", "find nothing to claim", "when something is due next")
    return {name: 1000 / report.median(each) for name, each in zip(names, (busy, idle, due), strict=True)}


def _claim_and_release() -> None:
    lease = leases.claim("bench")
    assert lease is not None
    leases.release(lease)
