"""A database that does not answer, or takes nothing in: a matter of time, and no fault in what was asked."""

from django.db import DatabaseError, InterfaceError, OperationalError

# PostgreSQL's name for a server that may only be read, such as the standby that is to replace a broken one.
READ_ONLY = "25006"
# SQLite says it of a table that is not there. A lock, a full disk, a file that may not be written have their own.
OUR_FAULT = "SQLITE_ERROR"


def is_away(error: BaseException | None) -> bool:
    cause = getattr(error, "__cause__", None)
    if isinstance(error, OperationalError | InterfaceError):
        return getattr(cause, "sqlite_errorname", None) != OUR_FAULT
    return isinstance(error, DatabaseError) and getattr(cause, "sqlstate", None) == READ_ONLY
