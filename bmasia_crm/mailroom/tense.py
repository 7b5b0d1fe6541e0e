"""A route is told before it is taken; once the message has left, or will no more, the record tells it in the past."""

from bmasia_crm.common.sentences import Sentence, say

LEAVES = say("It leaves from {address}.")
LEAVES_OWN = say("It leaves from {address}, {name}'s own mailbox.")
LEAVES_SENDERS_OWN = say("It leaves from {address}, the sender's own mailbox.")
BY_ITSELF = say("The CRM itself sends it.")
NO_MAILBOX = say("{name} has no mailbox set up.")
SENDER_HAS_NO_MAILBOX = say("The sender has no mailbox set up.")
UNUSABLE = say("The mailbox {address} cannot be used at the moment.")

HAD_NO_MAILBOX = say("{name} had no mailbox set up.")
SENDER_HAD_NO_MAILBOX = say("The sender had no mailbox set up.")
WAS_UNUSABLE = say("The mailbox {address} could not be used at that moment.")

# Before, once it has left, and when it never will. What is not here is true at any time.
TENSES = (
    (LEAVES, say("It left from {address}."), say("It was to leave from {address}.")),
    (
        LEAVES_OWN,
        say("It left from {address}, {name}'s own mailbox."),
        say("It was to leave from {address}, {name}'s own mailbox."),
    ),
    (
        LEAVES_SENDERS_OWN,
        say("It left from {address}, the sender's own mailbox."),
        say("It was to leave from {address}, the sender's own mailbox."),
    ),
    (BY_ITSELF, say("The CRM itself sent it."), say("The CRM itself was to send it.")),
    (NO_MAILBOX, HAD_NO_MAILBOX, HAD_NO_MAILBOX),
    (SENDER_HAS_NO_MAILBOX, SENDER_HAD_NO_MAILBOX, SENDER_HAD_NO_MAILBOX),
    (UNUSABLE, WAS_UNUSABLE, WAS_UNUSABLE),
)


def once_sent(route: Sentence) -> Sentence:
    return _told(route, {before: left for before, left, _ in TENSES})


def never_sent(route: Sentence) -> Sentence:
    return _told(route, {before: stayed for before, _, stayed in TENSES})


def _told(route: Sentence, tense: dict[Sentence, Sentence]) -> Sentence:
    in_tense = {before.pieces[0][0]: after.pieces[0][0] for before, after in tense.items()}
    return Sentence(*((in_tense.get(template, template), values) for template, values in route.pieces))
