"""The only place that opens a connection to a mail server."""

from .connection import Connection
from .envelope import Envelope, Receipt
from .line import Line
from .trouble import Reply, Step, Trouble, What
from .window import Result, Window

__all__ = [
    "Connection",
    "Envelope",
    "Line",
    "Receipt",
    "Reply",
    "Result",
    "Step",
    "Trouble",
    "What",
    "Window",
]
