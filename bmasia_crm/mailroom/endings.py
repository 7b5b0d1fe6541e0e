"""How an attempt ended, and what that makes of its message. Nothing is written down here."""

import random
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils import timezone

from bmasia_crm.common.sentences import say
from bmasia_crm.common.smtp import SmtpConfig

from . import failures, retries, routes
from .failures import Failure
from .models import EmailLog, Outcome, RecipientState, Stage, State
from .outbox import sender_of
from .routes import Route
from .smtp import Receipt, Reply, Step, Trouble
from .verdicts import ACCOUNT_FAULTS, Verdict

type Said = dict[str, tuple[RecipientState, Reply]]


@dataclass(frozen=True)
class Ending:
    outcome: Outcome
    state: State
    stage: Stage
    failure: Failure | None = None
    answer: Reply | None = None
    recipients: Said = field(default_factory=dict)
    due_at: datetime | None = None
    route: Route | None = None


def of_receipt(email: EmailLog, receipt: Receipt, config: SmtpConfig) -> Ending:
    """The server answered. Whoever it put off for now (4xx) is tried again; the others have their answer."""
    said = _said(receipt.recipients)
    postponed = [reply for reply in receipt.recipients.values() if reply.temporary]
    if receipt.answer is None:
        failure = failures.of_recipients(postponed or list(receipt.recipients.values()), config)
        if postponed:
            return _later(email, Stage.ENVELOPE, failure, said)
        return Ending(Outcome.REFUSED, State.FAILED, Stage.ENVELOPE, failure, recipients=said)
    for address, reply in receipt.recipients.items():
        if reply.good:
            said[address] = (RecipientState.ACCEPTED, reply)
    if postponed:
        failure = failures.of_recipients(postponed, config)
        later = _later(email, Stage.DONE, failure, said)
        return replace(later, outcome=Outcome.ACCEPTED, answer=receipt.answer)
    return Ending(Outcome.ACCEPTED, State.SENT, Stage.DONE, answer=receipt.answer, recipients=said)


def of_trouble(email: EmailLog, trouble: Trouble, failure: Failure, verdict: Verdict) -> Ending:
    stage, said = _stage(trouble.step), _said(trouble.recipients)
    match verdict:
        case Verdict.AGAIN:
            return Ending(Outcome.ABANDONED, State.QUEUED, stage, failure)
        case Verdict.NEXT_ROUTE:
            route = routes.fallback(sender_of(email), ACCOUNT_FAULTS[failure.kind], failure.sentence)
            return Ending(Outcome.PASSED_ON, State.QUEUED, stage, failure, due_at=timezone.now(), route=route)
        case Verdict.PAUSE:
            return Ending(Outcome.POSTPONED, State.QUEUED, stage, failure, recipients=said)
        case Verdict.POSTPONE:
            return _later(email, stage, failure, said)
        case Verdict.UNCONFIRMED:
            return Ending(Outcome.UNKNOWN, State.UNCONFIRMED, stage, failure, recipients=said)
        case Verdict.FAIL:
            return Ending(Outcome.REFUSED, State.FAILED, stage, failure, recipients=said)


def _later(email: EmailLog, stage: Stage, failure: Failure, said: Said) -> Ending:
    chance = random.random()  # noqa: S311  # spreads retries, keeps no secret
    due_at = retries.next_try(email.tries, timezone.now(), chance)
    if due_at < email.give_up_at:
        return Ending(Outcome.POSTPONED, State.QUEUED, stage, failure, recipients=said, due_at=due_at)
    once, often = say("It was given up after 1 try."), say("It was given up after {count} tries.")
    tries = once if email.tries == 1 else often.given(count=email.tries)
    given_up = replace(failure, sentence=tries + failure.sentence)
    return Ending(Outcome.REFUSED, State.FAILED, stage, given_up, recipients=said)


def _said(replies: dict[str, Reply]) -> Said:
    """Only what is final. A yes to RCPT alone is none: the content must be accepted too."""
    return {address: (RecipientState.REFUSED, reply) for address, reply in replies.items() if reply.permanent}


def _stage(step: Step) -> Stage:
    if step < Step.LOGIN:
        return Stage.CONNECT
    if step == Step.LOGIN:
        return Stage.LOGIN
    return Stage.ENVELOPE if step < Step.CONTENT else Stage.CONTENT
