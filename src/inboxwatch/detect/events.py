"""What a mail is by the events it brings, in a calendar or marked up: structure goes before words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inboxwatch.detect import changes, outcomes
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.hiring_event import about_hiring
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.verdict import Verdict
from inboxwatch.detect.weighing import MAX_EXCERPT, MOST_EVIDENCE
from inboxwatch.model import Evidence, Label, Message

_GOES_ON = re.compile(
    r"\bre-?schedul|\b(?:new|another|different|other|later|alternative) (?:time|date|day|slot|invit)|\bpostpon"
    r"|\bput back\b|\bno longer (?:available|interviewing|able)\b|\bin touch\b|\bremains?\b"
    r"|\bstill (?:like|want|keen|interested)\b",
    re.IGNORECASE,
)
"""What leaves a process open below a cancellation."""
_MOVED = re.compile(
    r"\b(?:moved|rescheduled|changed the (?:time|date) of) (?:an|the|this|your) (?:event|meeting|invitation)\b", re.I
)
"""How a calendar tells of its own update."""
_ORGANIZERS = ("", "PUBLISH", "REQUEST", "ADD", "CANCEL")
"""Methods by which an organizer speaks, not an attendee (RFC 5546 3.2)."""
SURE = 3.0
"""What one sentence must weigh to turn an invitation's cancellation into a rejection."""


def verdict(message: Message, reader: Reader, found: tuple[Invitation, ...], said: tuple[str, ...]) -> Verdict | None:
    """The label by the events of a hiring process; None when there are none. `said`: the mail's own sentences."""
    events, why = _events(message, reader, found)
    return _by_events(events, why, said) if events else None


def of_process(found: tuple[Invitation, ...], said: tuple[str, ...]) -> Verdict | None:
    """The label by an organizer's events, known to be those of a process; None when they are somebody's answers."""
    theirs = tuple(event for event in found if event.method in _ORGANIZERS)
    return _by_events(theirs, (), said) if theirs else None


def _events(
    message: Message, reader: Reader, found: tuple[Invitation, ...]
) -> tuple[tuple[Invitation, ...], tuple[Evidence, ...]]:
    """The events that are about the process, as their organizer speaks of them, and the words that say so."""
    kept: list[Invitation] = []
    why: list[Evidence] = []
    for event in found:
        if event.method in _ORGANIZERS and (reason := about_hiring(message, event, reader)):
            kept.append(event)
            why.append(reason)
    return tuple(kept), tuple(dict.fromkeys(why))


def _by_events(events: tuple[Invitation, ...], why: tuple[Evidence, ...], said: tuple[str, ...]) -> Verdict:
    """RFC 5546: the organizer's calendar goes before words, which only tell a move from a first invitation."""
    standing = [event for event in events if not event.cancelled]
    if not standing and (no := _turned_down(said)):
        # whose post is filled has no interview to wait for: the words under the cancellation say more than it
        return Verdict(Label.REJECTION, 0.9, (no, _cancel(events[0]), *why)[:MOST_EVIDENCE], events)
    called_off = [event for event in events if event.cancelled]
    if not standing:
        move = _changed(said, Label.INTERVIEW_RESCHEDULED)
        if move and not _changed(said, Label.INTERVIEW_CANCELLED):
            evidence = (_cancel(called_off[0]), move, *why)
            return Verdict(Label.INTERVIEW_RESCHEDULED, 0.85, evidence[:MOST_EVIDENCE], events)
        evidence = (_cancel(called_off[0]), *why)
        return Verdict(Label.INTERVIEW_CANCELLED, 0.97, evidence[:MOST_EVIDENCE], events)
    request = Evidence(f"{standing[0].written}.request", standing[0].summary[:MAX_EXCERPT])
    move = _changed(said, Label.INTERVIEW_RESCHEDULED) or _updated(standing[0], said)
    if called_off or move:
        changed = (_cancel(called_off[0]),) if called_off else ()
        evidence = (request, *changed, *((move,) if move else ()), *why)
        return Verdict(Label.INTERVIEW_RESCHEDULED, 0.95, evidence[:MOST_EVIDENCE], events)
    return Verdict(Label.INTERVIEW_CONFIRMED, 0.97, (request, *why)[:MOST_EVIDENCE], events)


def _updated(event: Invitation, said: Iterable[str]) -> Evidence | None:
    """The sentence by which a calendar says that it moves an event it has sent before (RFC 5546 3.2.2.1)."""
    moved = (sentence for sentence in said if event.sequence and _MOVED.search(sentence))
    return next((Evidence("calendar.moved", sentence[:MAX_EXCERPT]) for sentence in moved), None)


def _turned_down(said: Iterable[str]) -> Evidence | None:
    """The first sentence that turns the candidate down for good."""
    said = tuple(said)
    if any(_GOES_ON.search(sentence) for sentence in said):
        return None
    for sentence in said:
        for clue in outcomes.REJECTION:
            hit = clue.pattern.search(sentence) if clue.weight >= SURE else None
            if hit is not None and not outcomes.still_to_come(Label.REJECTION, sentence, hit.start()):
                return Evidence(clue.rule, sentence[:MAX_EXCERPT])
    return None


def _cancel(event: Invitation) -> Evidence:
    return Evidence(f"{event.written}.cancel", event.summary[:MAX_EXCERPT])


def _changed(said: Iterable[str], label: Label) -> Evidence | None:
    """The first sentence that speaks of a change as a fact, not as something the candidate may do."""
    for sentence in changes.without_hints(tuple(said)):
        for clue in changes.CHANGED:
            if clue.label is not label:
                continue
            hit = clue.pattern.search(sentence)
            if hit is not None and not changes.by_the_reader(sentence, hit):
                return Evidence(clue.rule, sentence[:MAX_EXCERPT])
    return None
