"""Detection as one function: a mail and its reader in, a signal out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from inboxwatch.detect import anchored, automatic, business, calendar, facts, markup, times, trust
from inboxwatch.detect.balance import NEWS, TURNS, balanced
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.classify import agreed, classify, within
from inboxwatch.detect.moment import Reading
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.verdict import Verdict
from inboxwatch.model import Facts, Label, Message, Signal, Within


def detect(message: Message, reader: Reader) -> Signal:
    """What a mail means to its reader: label, facts, the evidence for them, and how far to trust its sender.

    The same bytes always give the same signal: the mail's own date is its now. Never raises.
    """
    # what a calendar says goes before what the same mail marks up for programs: it has the zone and the people
    found = calendar.invitations(message, reader.addresses) or markup.events(message, reader.addresses)

    @cache
    def reading() -> Reading:  # most mail is about something else, and its times are never asked for
        return _times(message, reader)

    verdict = balanced(classify(message, reader, found, reading), message, reading)
    known = Facts()
    if verdict.label is not Label.OTHER or not (automatic.nobody(message, reader, found) or automatic.is_bulk(message)):
        known = facts.gather(message, reader, verdict, reading)
    told = _within(message, reader, found, reading, verdict) if reader.follows else None
    return Signal(
        label=verdict.label,
        confidence=verdict.confidence,
        evidence=verdict.evidence,
        facts=known,
        trust=trust.judge(message, reader),
        automatic=automatic.is_automatic(message, found),
        within=told,
    )


def _within(
    message: Message, reader: Reader, found: tuple[Invitation, ...], reading: Callable[[], Reading], alone: Verdict
) -> Within | None:
    """What the mail means to the process it belongs to, being `alone` to others; None where that is all."""
    if alone.label is Label.RECRUITER_REPLY:
        verdict = agreed(message, reader)  # a short yes is news to a stranger; other news says what it is
    else:
        verdict = within(message, reader, found, reading) if alone.label is Label.OTHER else None
    if verdict is None:
        return None
    turns = TURNS if verdict.label is not Label.RECRUITER_REPLY else NEWS
    verdict = balanced(verdict, message, reading, turns=turns)
    if verdict.label is Label.RECRUITER_REPLY:
        return None
    known = facts.gather(message, reader, verdict, reading)
    return Within(verdict.label, verdict.confidence, verdict.evidence, known)


def _times(message: Message, reader: Reader) -> Reading:
    """The times in the mail's words; none when it does not say when it was written."""
    sent = message.sent
    if sent is None:
        return Reading((), ())
    domain = message.sender_domain
    reading = times.moments(message.text, sent, reader.zone, domain)
    reading = anchored.anchored(reading, message.quoted, sent)
    if reading.moments or reading.in_doubt or business.answers(message):
        return reading  # the subject of an answer is the history's: its time may be the one that is given up
    return times.moments(message.subject, sent, reader.zone, domain)  # "Interview confirmed: Thu 1 Oct, 11:00"
