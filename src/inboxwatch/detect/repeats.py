"""One meeting that is told more than once: in another zone, in another place of the text, by when to arrive."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

from inboxwatch.detect.dates import Day
from inboxwatch.detect.moment import Moment

LONGEST_WORDS = 200
"""Characters of a moment's words."""
EARLY = timedelta(hours=1)
"""How long before an interview one is asked to be there."""
_SAME_HOUR = re.compile(
    r"\b(?:(?P<moved>make\sit|made\sit|say)|(?:done|finished|through|over|finish|end)\s(?:by|at)|until|till)"
    r"\s(?P<part>half|quarter)\spast\b(?!\s(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))",
    re.IGNORECASE,
)
"""A part of an hour that has been named before."""
_EXPLAINS = re.compile(
    r",?\s\(?(?:so\s)?(?:that's|that\sis|that\swill\sbe|which\sis|it's|it\sis|i\.e\.,?|being)\s(?:the|a)\s",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\s?[(/=]\s?|\s?(?:or|i\.e\.|which is)\s|,\s")


def agreeing(text: str, found: list[Moment], doubts: list[str]) -> list[Moment]:
    """Each instant once, in the text's order. One time given for two zones that do not meet is none."""
    kept: dict[datetime, Moment] = {}
    dropped: set[datetime] = set()
    found = sorted(found, key=lambda each: each.begin)
    for earlier, later in pairwise(found):
        gap = text[earlier.finish : later.begin]
        same_day = earlier.start.date() == later.start.date()
        if same_day and earlier.timezone != later.timezone and _BOTH.fullmatch(gap) and earlier.start != later.start:
            dropped |= {earlier.start, later.start}
            doubts.append(f"One time is given for two zones, but {words(text, earlier)} is not {words(text, later)}.")
    for each in found:
        instant = each.start.astimezone(UTC)
        if each.start in dropped:
            continue
        if instant not in kept:
            kept[instant] = each
            continue
        first = kept[instant]
        again = first.again or (each.begin, each.finish)
        kept[instant] = replace(first, end=each.end if first.end is None else first.end, again=again)
    return list(kept.values())


def without_explained(text: str, found: Sequence[Day]) -> tuple[Day, ...]:
    """Without a weekday that only explains the date before it: "the 20th, that's the Thursday".

    Where the two are different days, the date before it is in doubt.
    """
    kept: list[Day] = []
    for day in found:
        last = kept[-1] if kept else None
        if last is None or not day.bare or last.bare or not _EXPLAINS.fullmatch(text, last.finish, day.begin):
            kept.append(day)
        elif last.day.weekday() != day.day.weekday() and not last.several:
            kept[-1] = replace(last, doubt=last.doubt or f"{last.day:%d %B} is not a {day.day:%A}.")
    return tuple(kept)


def words(text: str, moment: Moment) -> str:
    """The words of a moment on one line."""
    return " ".join(text[moment.begin : moment.finish].split())[:LONGEST_WORDS].strip(" ,;")


def in_both_clocks(first: datetime, second: datetime, sent: datetime, zone: str) -> datetime | None:
    """The instant, in the reader's zone, that two wall clocks tell when one is the sender's and one the reader's.

    "9 in the morning here, which is 1 pm for you": that the two agree says whose they are.
    """
    offset = sent.utcoffset()
    if not offset or first == second:  # a server's UTC is no sender's clock
        return None
    for theirs, ours in ((first, second), (second, first)):
        local = ours.replace(tzinfo=ZoneInfo(zone))
        if theirs.replace(tzinfo=timezone(offset)) == local:
            return local
    return None


def repeats(wall: datetime, told: Moment, sent: datetime, zone: str) -> bool:
    """Whether a clock without a zone tells a moment again, on the reader's clock or the sender's."""
    clocks = [ZoneInfo(zone), *((timezone(offset),) if (offset := sent.utcoffset()) else ())]
    return any(wall.replace(tzinfo=clock) == told.start for clock in clocks)


def without_arrivals(found: list[Moment], arrivals: Collection[datetime]) -> list[Moment]:
    """Without the times to be there, where the meeting's own follows."""
    proper = [each.start for each in found if each.start not in arrivals]
    return [
        each
        for each in found
        if each.start not in arrivals or not any(timedelta() < start - each.start <= EARLY for start in proper)
    ]


def with_parts(text: str, found: list[Moment]) -> list[Moment]:
    """With "make it half past instead" and "done by half past", which name the hour of the time before them."""
    for match in list(_SAME_HOUR.finditer(text))[:5] if found else ():
        before = [index for index, each in enumerate(found) if match.start() - 200 <= each.begin < match.start()]
        if not before:
            continue
        last = found[before[-1]]
        named = last.start.replace(minute=30 if match["part"].lower() == "half" else 15)
        if match["moved"]:
            found[before[-1]] = replace(last, start=named, end=None, finish=match.end())
        elif last.end is None and named > last.start:
            found[before[-1]] = replace(last, end=named)
    return found
