"""News from the mailroom, sent after the fact is committed.

Each is told at least once: where a worker dies between the commit and the signal, another tells it in its
place. So a receiver must bear to hear the same news twice. `email` is the EmailLog, `account` the Account.
"""

from django.dispatch import Signal

message_sent = Signal()  # email
message_failed = Signal()  # email
message_unconfirmed = Signal()  # email
mailbox_refused = Signal()  # account, email
