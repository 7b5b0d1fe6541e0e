"""What becomes of nine messages when a server that takes several at once fails at the fourth. faults.md prints it.

The first goes alone, step by step; the others are written together. The first three are always `sent`. Where the line
breaks, what is wholly written may have arrived, even if the server has not yet said a word about its envelope.
"""

from typing import NamedTuple


class WindowRow(NamedTuple):
    step: str
    fault: str
    fourth: str
    others: str
    connections: int


WINDOW_TABLE = [
    WindowRow("rset", "silence", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "slow drip", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "closed", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "reset", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "refused (5xx)", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "not now (4xx)", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "421 and closed", "sent", "sent", 2),
    WindowRow("rset", "garbage", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "a wrong yes", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "an answer without end", "unconfirmed", "unconfirmed", 1),
    WindowRow("rset", "yes, in many lines", "sent", "sent", 1),
    WindowRow("rset", "yes, in a very long line", "sent", "sent", 1),
    WindowRow("rset", "yes, in invalid UTF-8", "sent", "sent", 1),
    WindowRow("mail", "silence", "unconfirmed", "unconfirmed", 1),
    WindowRow("mail", "slow drip", "unconfirmed", "unconfirmed", 1),
    WindowRow("mail", "closed", "unconfirmed", "unconfirmed", 1),
    WindowRow("mail", "reset", "unconfirmed", "unconfirmed", 1),
    WindowRow("mail", "refused (5xx)", "sent by the profile", "sent", 1),
    WindowRow("mail", "not now (4xx)", "queued", "sent", 1),
    WindowRow("mail", "421 and closed", "sent", "sent", 2),
    WindowRow("mail", "garbage", "unconfirmed", "unconfirmed", 1),
    WindowRow("mail", "a wrong yes", "unconfirmed", "unconfirmed", 1),
    WindowRow("mail", "an answer without end", "unconfirmed", "unconfirmed", 1),
    WindowRow("mail", "yes, in many lines", "sent", "sent", 1),
    WindowRow("mail", "yes, in a very long line", "sent", "sent", 1),
    WindowRow("mail", "yes, in invalid UTF-8", "sent", "sent", 1),
    WindowRow("rcpt", "silence", "unconfirmed", "unconfirmed", 1),
    WindowRow("rcpt", "slow drip", "unconfirmed", "unconfirmed", 1),
    WindowRow("rcpt", "closed", "unconfirmed", "unconfirmed", 1),
    WindowRow("rcpt", "reset", "unconfirmed", "unconfirmed", 1),
    WindowRow("rcpt", "refused (5xx)", "failed", "sent", 1),
    WindowRow("rcpt", "not now (4xx)", "queued", "sent", 1),
    WindowRow("rcpt", "421 and closed", "queued", "queued", 1),
    WindowRow("rcpt", "garbage", "unconfirmed", "unconfirmed", 1),
    WindowRow("rcpt", "a wrong yes", "unconfirmed", "unconfirmed", 1),
    WindowRow("rcpt", "an answer without end", "unconfirmed", "unconfirmed", 1),
    WindowRow("rcpt", "yes, in many lines", "sent", "sent", 1),
    WindowRow("rcpt", "yes, in a very long line", "sent", "sent", 1),
    WindowRow("rcpt", "yes, in invalid UTF-8", "sent", "sent", 1),
    WindowRow("content", "silence", "unconfirmed", "unconfirmed", 1),
    WindowRow("content", "slow drip", "unconfirmed", "unconfirmed", 1),
    WindowRow("content", "closed", "unconfirmed", "unconfirmed", 1),
    WindowRow("content", "reset", "unconfirmed", "unconfirmed", 1),
    WindowRow("content", "refused (5xx)", "failed", "sent", 1),
    WindowRow("content", "refused (5xx) and closed", "failed", "unconfirmed", 1),
    WindowRow("answer", "silence", "unconfirmed", "unconfirmed", 1),
    WindowRow("answer", "slow drip", "unconfirmed", "unconfirmed", 1),
    WindowRow("answer", "closed", "unconfirmed", "unconfirmed", 1),
    WindowRow("answer", "reset", "unconfirmed", "unconfirmed", 1),
    WindowRow("answer", "refused (5xx)", "failed", "sent", 1),
    WindowRow("answer", "not now (4xx)", "queued", "sent", 1),
    WindowRow("answer", "421 and closed", "queued", "sent", 2),
    WindowRow("answer", "garbage", "unconfirmed", "unconfirmed", 1),
    WindowRow("answer", "a wrong yes", "unconfirmed", "unconfirmed", 1),
    WindowRow("answer", "an answer without end", "unconfirmed", "unconfirmed", 1),
    WindowRow("answer", "yes, in many lines", "sent", "unconfirmed", 1),
    WindowRow("answer", "yes, in a very long line", "sent", "unconfirmed", 1),
    WindowRow("answer", "yes, in invalid UTF-8", "sent", "unconfirmed", 1),
    WindowRow("accepted", "silence", "unconfirmed", "unconfirmed", 1),
    WindowRow("accepted", "slow drip", "unconfirmed", "unconfirmed", 1),
    WindowRow("accepted", "closed", "unconfirmed", "unconfirmed", 1),
    WindowRow("accepted", "reset", "unconfirmed", "unconfirmed", 1),
    WindowRow("accepted", "garbage", "unconfirmed", "unconfirmed", 1),
    WindowRow("accepted", "a wrong yes", "unconfirmed", "unconfirmed", 1),
    WindowRow("accepted", "an answer without end", "unconfirmed", "unconfirmed", 1),
    WindowRow("accepted", "yes, in many lines", "sent", "sent", 1),
    WindowRow("accepted", "yes, in a very long line", "sent", "sent", 1),
    WindowRow("accepted", "yes, in invalid UTF-8", "sent", "sent", 1),
    WindowRow("sent", "silence", "sent", "unconfirmed", 1),
    WindowRow("sent", "slow drip", "sent", "unconfirmed", 1),
    WindowRow("sent", "closed", "sent", "unconfirmed", 1),
    WindowRow("sent", "reset", "sent", "unconfirmed", 1),
]
