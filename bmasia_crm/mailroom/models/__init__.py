from .account import Account, Health
from .attempt import Attempt, Outcome, Stage
from .content import Attachment, Content
from .email_log import EmailLog, IdempotencyKey, State
from .recipient import Recipient, RecipientKind, RecipientState
from .worker_beat import WorkerBeat

__all__ = [
    "Account",
    "Attachment",
    "Attempt",
    "Content",
    "EmailLog",
    "Health",
    "IdempotencyKey",
    "Outcome",
    "Recipient",
    "RecipientKind",
    "RecipientState",
    "Stage",
    "State",
    "WorkerBeat",
]
