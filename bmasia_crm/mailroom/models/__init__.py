from .account import Account, Health
from .attempt import Attempt, Outcome, Stage
from .content import Attachment, Content
from .email_log import EmailLog, IdempotencyKey, State
from .recipient import Recipient, RecipientKind, RecipientState
from .sent_folder import Filing, FilingState, SentFolder, Settling, SettlingState
from .worker_beat import WorkerBeat

__all__ = [
    "Account",
    "Attachment",
    "Attempt",
    "Content",
    "EmailLog",
    "Filing",
    "FilingState",
    "Health",
    "IdempotencyKey",
    "Outcome",
    "Recipient",
    "RecipientKind",
    "RecipientState",
    "SentFolder",
    "Settling",
    "SettlingState",
    "Stage",
    "State",
    "WorkerBeat",
]
