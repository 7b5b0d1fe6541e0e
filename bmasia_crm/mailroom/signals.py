"""News from the mailroom, sent after the fact is committed.

Each is told at least once: where a worker dies between the commit and the signal, another tells it in its
place. So a receiver must bear to hear the same news twice. `emails` are EmailLogs, as many as were settled together:
a receiver asks the database once for all of them. `account` is the Account.
"""

from django.dispatch import Signal

message_sent = Signal()  # emails
message_failed = Signal()  # emails
message_unconfirmed = Signal()  # emails

# Told in the transaction that lets the account rest, so that what a receiver writes stands or falls with it. A receiver
# opens a transaction of its own inside, lest its errors end that one.
account_refused = Signal()  # account, email: the message that met it, None when a check did

# Nobody but a person can find out what became of a message. Told in the transaction that concludes so, as above.
left_to_a_person = Signal()  # settling

# Not news, but a moment: every half minute in each worker's process, between its own chores. For what must happen
# now and then without a scheduler of its own; a receiver is brief, and bears company in other processes.
worker_swept = Signal()

# The database was restored from a backup: whatever would now leave by itself may have left since. A receiver holds its
# own back, and answers with what to tell the operator.
restored = Signal()
