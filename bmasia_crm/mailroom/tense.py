"""A route is told before it is taken; once the message has left, or will no more, the record tells it in the past.

To the sender it is told as to the sender.
"""

from bmasia_crm.common.sentences import Sentence, say

LEAVES = say("It leaves from {address}.")
LEAVES_OWN = say("It leaves from {address}, {name}'s own mailbox.")
LEAVES_SENDERS_OWN = say("It leaves from {address}, the sender's own mailbox.")
BY_ITSELF = say("The CRM itself sends it.")
NO_MAILBOX = say("{name} has no mailbox set up.")
SENDER_HAS_NO_MAILBOX = say("The sender has no mailbox set up.")
UNUSABLE = say("The mailbox {address} cannot be used at the moment.")

LEFT_OWN = say("It left from {address}, {name}'s own mailbox.")
STAYED_OWN = say("It was to leave from {address}, {name}'s own mailbox.")
HAD_NO_MAILBOX = say("{name} had no mailbox set up.")
SENDER_HAD_NO_MAILBOX = say("The sender had no mailbox set up.")
WAS_UNUSABLE = say("The mailbox {address} could not be used at that moment.")

# Before, once it has left, and when it never will. What is not here is true at any time.
TENSES = (
    (LEAVES, say("It left from {address}."), say("It was to leave from {address}.")),
    (LEAVES_OWN, LEFT_OWN, STAYED_OWN),
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

TO_THE_SENDER = (
    (LEAVES_OWN, say("It leaves from {address}, your own mailbox.")),
    (LEFT_OWN, say("It left from {address}, your own mailbox.")),
    (STAYED_OWN, say("It was to leave from {address}, your own mailbox.")),
    (NO_MAILBOX, say("You have no mailbox set up.")),
    (HAD_NO_MAILBOX, say("You had no mailbox set up.")),
)


def once_sent(route: Sentence) -> Sentence:
    return _told(route, {before: left for before, left, _ in TENSES})


def never_sent(route: Sentence) -> Sentence:
    return _told(route, {before: stayed for before, _, stayed in TENSES})


def to_the_sender(route: Sentence) -> Sentence:
    return _told(route, dict(TO_THE_SENDER))


def _told(route: Sentence, otherwise: dict[Sentence, Sentence]) -> Sentence:
    instead = {before.pieces[0][0]: after.pieces[0][0] for before, after in otherwise.items()}
    return Sentence(*((instead.get(template, template), values) for template, values in route.pieces))
