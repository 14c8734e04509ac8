"""A new time that is told by the old one: "half an hour earlier", "Wednesday, same time", "make it 3, same day"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from inboxwatch.detect import cues, zones
from inboxwatch.detect.clocks import Clock, clocks, settle
from inboxwatch.detect.dates import days, plain
from inboxwatch.detect.moment import Moment
from inboxwatch.detect.times import moments

MAX_OWN = 1_500
MAX_HISTORY = 3_000
"""Characters that are read of the mail and of the history below it."""
_COUNTS = {
    "half an": 0.5, "an": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty-five": 45,
}  # fmt: skip
_SHIFT = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s(?P<unit>min|hour|hr|day|week)(?:ute)?s?"
    r"(?:\sand\sa\s(?P<half>half))?\s(?P<way>earlier|sooner|forward|later|back)\b",
    re.IGNORECASE,
)
_OF_THE_TALK = re.compile(
    r"\b(?:begin|start|meet|mov|push|bring|brought|shift|put|pull|interview|call|chat|talk|do\sit|hav(?:e|ing)\sit)",
    re.IGNORECASE,
)
"""What is earlier is the meeting itself, and not when to be there."""
_IT_IS = re.compile(r"\s(?:it\sis|is\s(?:fine|grand|good|ok|okay|perfect|no\sbother)|works|suits)\b", re.IGNORECASE)
_SAME_TIME = re.compile(r"\bsame\s(?:time|hour)\b(?!\szone)", re.IGNORECASE)
_SAME_DAY = re.compile(r"\bsame\sday\b", re.IGNORECASE)
_NEW_CLOCK = re.compile(r"\b(?:make\sit|say|do|at|to)\s{1,2}$", re.IGNORECASE)


def shifted(own: str, history: str, sent: datetime, zone: str, domain: str) -> Moment | None:
    """The new time of a move that only the history makes a time; None where it does not tell exactly one.

    `own`: the author's words, which name no whole time. `sent`, `zone`, `domain`: as `times.moments` takes them.
    """
    own, history = plain(own[:MAX_OWN]), plain(history[:MAX_HISTORY])
    old = [each for each in moments(history, sent, zone, domain).moments if each.start > sent]
    sole = old[0] if len({each.start for each in old}) == 1 else None
    if (shift := _shift(own)) is not None:
        return None if sole is None else _by(sole, *shift)
    if _SAME_TIME.search(own):
        return _other_day(own, history, sent, zone, domain)
    if sole is not None and _SAME_DAY.search(own):
        return _other_clock(own, sole, sent, zone, domain)
    return None


def _shift(own: str) -> tuple[float, str] | None:
    """(how much, its unit) of the one move that is told, negative for earlier; None for none or several."""
    found = []
    for match in list(_SHIFT.finditer(own))[:5]:
        begin = max(own.rfind(".", 0, match.start()), own.rfind("\n\n", 0, match.start()), match.start() - 120, 0)
        before = own[begin : match.start()]
        agreed = _IT_IS.match(own, match.end()) is not None
        if cues.arrives(before) or not (agreed or _OF_THE_TALK.search(before)):
            continue
        word = match["count"].lower()
        count = (float(word) if word.isdigit() else _COUNTS[word]) + (0.5 if match["half"] else 0)
        early = match["way"].lower() in ("earlier", "sooner", "forward")
        found.append((-count if early else count, match["unit"].lower()))
    return found[0] if len(set(found)) == 1 else None


def _by(old: Moment, count: float, unit: str) -> Moment:
    """A moment moved: by the clock's hand for hours, by the calendar for days and weeks."""
    length = old.end - old.start if old.end is not None else None
    if unit in ("day", "week"):
        start = old.start + timedelta(days=count * (7 if unit == "week" else 1))
    else:
        exact = timedelta(minutes=count) if unit == "min" else timedelta(hours=count)
        start = (old.start.astimezone(UTC) + exact).astimezone(old.start.tzinfo)
    return Moment(start, start + length if length is not None else None, old.timezone, 0, 0, "")


def _other_day(own: str, history: str, sent: datetime, zone: str, domain: str) -> Moment | None:
    """The one day of a mail at the one time of day of its history."""
    found = days(own, sent.date(), None)
    named = {day.day for day in found if not day.several and day.day >= sent.date()}
    spans = [(day.begin, day.finish) for day in days(history, sent.date(), None)]
    at = {_said(each, history) for each in clocks(history, spans, zone or "UTC", domain) if _start(each) is not None}
    if len(named) != 1 or len(at) != 1 or any(day.doubt for day in found):
        return None
    return _one(f"{named.pop():%A, %d %B %Y} at {at.pop()}", sent, zone, domain)


def _other_clock(own: str, old: Moment, sent: datetime, zone: str, domain: str) -> Moment | None:
    """The old day at the one new time of day."""
    spans = [(day.begin, day.finish) for day in days(own, sent.date(), None)]
    new = {
        _said(each, own)
        for each in clocks(own, spans, zone or "UTC", domain)
        if _NEW_CLOCK.search(own[max(0, each.begin - 10) : each.begin]) and _start(each) is not None
    }
    if len(new) != 1:
        return None
    clock = ZoneInfo(old.timezone) if old.timezone and zones.is_zone(old.timezone) else old.start.tzinfo
    return _one(f"{old.start.astimezone(clock):%A, %d %B %Y} at {new.pop()}", sent, zone, domain)


def _start(clock: Clock) -> int | None:
    settled = settle(clock.first, clock.last, "")
    return None if settled is None else settled[0]


def _said(clock: Clock, text: str) -> str:
    return text[clock.begin : clock.finish]


def _one(words: str, sent: datetime, zone: str, domain: str) -> Moment | None:
    found = moments(words, sent, zone, domain).moments
    return found[0] if len(found) == 1 and found[0].start > sent else None
