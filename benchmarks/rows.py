"""Many rows of every list, written by the database itself: `grow` makes the lists as long as is asked for."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models

from bmasia_crm.clients.models import Company, Contact
from bmasia_crm.common.search import keeping
from bmasia_crm.common.search.text import text_of
from bmasia_crm.documents.models import Contract, ContractLine, Invoice, InvoiceLine, Quote
from bmasia_crm.mailroom.models import EmailLog
from bmasia_crm.sending.models import DocumentEmail

type Columns = dict[str, str]

# A fifth of the companies are a "โรงแรม", most of the others a "Hotel"; three early ones are a "Zanzibar Quay". One in
# forty is a "Zzleep": all of them together at the end of the alphabet, and long ago in the other lists.
COMMON, RARE, THAI, ABSENT, LAST = "hotel", "zanzibar", "โรงแรม", "quixotic", "zzleep"
TWO_COMMON, TWO_RARE, TWO_ABSENT = "ho", "zq", "qj"
LETTER = "substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + cast(n * {by} % 26 AS integer), 1)"
INITIALS = f"{LETTER.format(by=7)} || lower({LETTER.format(by=3)})"
NAME = f"""CASE WHEN n % 40 = 9 THEN 'Zzleep' ELSE {INITIALS} END || ' ' ||
 CASE WHEN n IN (77, 503, 911) THEN 'Zanzibar Quay zq ' WHEN n % 5 = 0 THEN 'โรงแรมสวนสวรรค์ '
 WHEN n % 2 = 0 THEN 'Grand Garden Hotel ' WHEN n % 3 = 0 THEN 'Blue Lagoon Resort ' ELSE 'Café Saigon ' END || n"""
CITY = "CASE n % 4 WHEN 0 THEN 'Bangkok' WHEN 1 THEN 'Phuket' WHEN 2 THEN 'Chiang Mai' ELSE 'Đà Nẵng' END"
PERSON = "CASE n % 3 WHEN 0 THEN 'Somchai' WHEN 1 THEN 'Malee' ELSE 'Hans' END || n"
ADDRESS = f"lower({PERSON}) || '@example.com'"
# Scatters, within the first thousand at least: the documents of one company lie far apart in time.
COMPANY = "1 + (cast(n AS bigint) * 7919) % least({size}, n / 1000 * 1000 + 1000)"
MOMENT = "timestamptz '2026-11-20 00:00+00' - (2000000 - n) * interval '1 minute'"
DAY = "date '2026-11-20' - ((2000000 - n) / 1000)::int"
# What the overview counts lies near today, whatever the size: sent within the last three years, and due or ending
# within a year of today.
SENT = "now() - (cast(n AS bigint) * 7919) % 1095 * interval '1 day'"
END = "current_date + 365 - ((cast(n AS bigint) * 7919) % 730)::int"
IN_SQLITE = {
    MOMENT: "datetime('2026-11-20', '-' || (2000000 - n) || ' minutes')",
    DAY: "date('2026-11-20', '-' || ((2000000 - n) / 1000) || ' days')",
    SENT: "datetime('now', '-' || (n * 7919 % 1095) || ' days')",
    END: "date('now', (365 - n * 7919 % 730) || ' days')",
}
FIFTH = "1 + n % 5"
STATE = "CASE WHEN n % 1000 = 0 THEN 'unconfirmed' WHEN n % 100 = 0 THEN 'failed' ELSE 'sent' END"
# Contracts and invoices are listed by the same code as quotes; a tenth of them is filled in a tenth of the time.
TENTH, FEWER = 10, (Contract, ContractLine, Invoice, InvoiceLine)
# Of each kind of document: its settled status, and what ends it.
SETTLED = {
    Quote: ("Accepted", "valid_until"),
    Contract: ("Active", "end_date"),
    Invoice: ("Paid", "due_date"),
}


def grow(size: int) -> None:
    """From however many there are. The newest row of a list is the one with the highest number."""
    before = Company.objects.count()
    with _quickly():
        for model, columns in _lists(size):
            share = TENTH if model in FEWER else 1
            _insert(model, columns, before // share + 1, size // share)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")


def _insert(model: type[models.Model], columns: Columns, first: int, last: int) -> None:
    """What is not named has the value that the model gives it."""
    others = [field for field in model._meta.concrete_fields if field.column not in columns]
    others = [field for field in others if not field.primary_key]
    defaults = [field.get_db_prep_save(field.get_default(), connection) for field in others]
    names = ", ".join([*columns, *(str(field.column) for field in others)])
    values = ", ".join([*columns.values(), *["%s"] * len(others)])
    if connection.vendor == "sqlite":
        for own, its in IN_SQLITE.items():
            values = values.replace(own, its).replace("least(", "min(")
    values = values.replace("% ", "%% ")
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({names}) WITH RECURSIVE numbers(n) AS"
            f" (SELECT {first} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last})"
            f" SELECT {values} FROM numbers",
            defaults,
        )


def _lists(size: int) -> Iterator[tuple[type[models.Model], Columns]]:
    company = COMPANY.format(size=size)
    made = {"id": "n", "created_at": MOMENT, "updated_at": MOMENT}
    yield Company, made | {"name": NAME, "city": CITY, "country": "'Thailand'", "owner_id": FIFTH}
    person = {"name": PERSON, "email": ADDRESS, "is_unsubscribed": "n % 100 = 0"}
    yield Contact, made | {"company_id": company} | person
    for kind in (Quote, Contract, Invoice):
        yield kind, made | {"company_id": company} | _document(kind)
        line = kind._meta.get_field("lines").related_model
        yield line, {"document_id": "n", "description": "'Music'", "unit_price": "100"}
    yield from _messages(company)


def _document(kind: type[Quote | Contract | Invoice]) -> Columns:
    settled, end = SETTLED[kind]
    status = f"CASE WHEN n % 49 = 0 THEN 'Draft' WHEN n % 3 = 0 THEN '{settled}' ELSE 'Sent' END"
    number = {"number": f"'{kind.SERIES}-2026-' || n", "number_year": "2026", "number_in_year": "n"}
    about = {"issuer_id": "1", "currency": "CASE n % 3 WHEN 0 THEN 'USD' ELSE 'THB' END", "total": "n"}
    when = {"date": DAY, end: END, "sent_at": f"CASE WHEN n % 49 <> 0 THEN {SENT} END"}
    if kind is Quote:
        when["accepted_at"] = f"CASE WHEN n % 49 <> 0 AND n % 3 = 0 THEN {SENT} END"
    return number | about | when | {"status": status, "created_by_id": FIFTH}


def _messages(company: str) -> Iterator[tuple[type[models.Model], Columns]]:
    when = dict.fromkeys(("created_at", "send_at", "due_at", "give_up_at", "sent_at"), MOMENT)
    words = {"subject": "'Quote Q-2026-' || n || ' from BMAsia Music'", "message_id": "'<' || n || '@x>'"}
    sender = {"sender_name": "'Nikki H.'", "from_address": "'nikki.h@bmasiamusic.com'", "person_id": FIFTH}
    yield EmailLog, {"id": "n", "account_id": "1", "state": STATE} | when | words | sender
    yield EmailLog._meta.get_field("recipients").related_model, {"email_id": "n", "address": ADDRESS}
    name = f"(SELECT name FROM clients_company WHERE id = {company})"
    about = {"document_type": "'quote'", "document_id": "n", "document_number": "'Q-2026-' || n"}
    yield DocumentEmail, {"email_id": "n", "company_id": company, "company_name": name} | about


@contextmanager
def _quickly() -> Iterator[None]:
    """All at once what else is done row by row: search texts and, on PostgreSQL, foreign keys and indexes."""
    on_postgres, indexes = connection.vendor == "postgresql", list[str]()
    keeping.take_away(connection)
    if on_postgres:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica; SET maintenance_work_mem = '1GB'")
            indexes = _take_away_indexes()
    yield
    for model in (Company, Contact, Quote, Contract, Invoice, EmailLog):
        text = text_of(model)
        assert text is not None
        keeping.install(connection, text)
    if on_postgres:
        with connection.cursor() as cursor:
            cursor.execute(";".join(indexes))
            cursor.execute("SET session_replication_role = origin")


def _take_away_indexes() -> list[str]:
    """Those that no constraint needs, and that neither search texts nor their making need."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index"
            " JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace"
            " AND NOT indisunique AND relname <> 'mailroom_recipient'"
            " AND indexrelid::regclass::text <> 'contact_of_company'"
        )
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f"DROP INDEX {name}")
    return [definition for name, definition in found if not name.endswith(("_search", "_search_pairs"))]
