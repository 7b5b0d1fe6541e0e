"""A route is told before it is taken; once the message has left, the record tells it in the past."""

from bmasia_crm.common.sentences import Sentence, say

LEAVES = say("It leaves from {address}.")
LEAVES_OWN = say("It leaves from {address}, {name}'s own mailbox.")
LEAVES_SENDERS_OWN = say("It leaves from {address}, the sender's own mailbox.")
BY_ITSELF = say("The CRM itself sends it.")
NO_MAILBOX = say("{name} has no mailbox set up.")
SENDER_HAS_NO_MAILBOX = say("The sender has no mailbox set up.")
UNUSABLE = say("The mailbox {address} cannot be used at the moment.")

# What is not here is true before and after.
_PAST = {
    now.pieces[0][0]: past.pieces[0][0]
    for now, past in (
        (LEAVES, say("It left from {address}.")),
        (LEAVES_OWN, say("It left from {address}, {name}'s own mailbox.")),
        (LEAVES_SENDERS_OWN, say("It left from {address}, the sender's own mailbox.")),
        (BY_ITSELF, say("The CRM itself sent it.")),
        (NO_MAILBOX, say("{name} had no mailbox set up.")),
        (SENDER_HAS_NO_MAILBOX, say("The sender had no mailbox set up.")),
        (UNUSABLE, say("The mailbox {address} could not be used at that moment.")),
    )
}


def once_sent(route: Sentence) -> Sentence:
    return Sentence(*((_PAST.get(template, template), values) for template, values in route.pieces))
