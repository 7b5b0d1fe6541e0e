"""The only place that opens a connection to a mail server."""

from .connection import Connection, Envelope, Receipt
from .trouble import Reply, Step, Trouble, What

__all__ = ["Connection", "Envelope", "Receipt", "Reply", "Step", "Trouble", "What"]
