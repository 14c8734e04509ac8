"""Reads a mail that puts a slip of an earlier one right: "typo in my last mail: 3pm, not 2pm", by the history below."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from inboxwatch.detect.chosen import told
from inboxwatch.detect.clocks import clocks, settle
from inboxwatch.detect.dates import days, plain
from inboxwatch.detect.moment import Moment
from inboxwatch.detect.times import moments

LONGEST = 600
"""Characters of a mail that does nothing else."""
MAX_HISTORY = 3_000
_SLIP = re.compile(
    r"\b(?:typo|typing (?:error|mistake)|mis-?typed|misprint|slip of|correction"
    r"|correct(?:ing|ed)? (?:the|my|myself|that)|(?:a|my|the) (?:mistake|error|slip)|wrong (?:time|day|date|hour)"
    r"|(?:should|ought to|meant to) (?:have )?(?:be(?:en)?|read|sa(?:y|id)|put|written|write)|(?:i|we) meant"
    r"|fat fingers?|oops|whoops)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:cannot|can't|could you|can you|would you|unable|unless|whether|if|cancel\w*|regret|unfortunately|offer"
    r"|link|passcode|invoice|salary|room|floor|building|suite|page|version|code|number|address|platform|gate|price"
    r"|fee|rate)\b|\?",
    re.IGNORECASE,
)
"""What makes more, or another thing, of it than a time put right."""


def words(own: str) -> str:
    """The sentence by which a mail says that a time it gave before was a slip; empty where it says no such thing."""
    if len(own) > LONGEST or _MORE.search(own):
        return ""
    slip = _SLIP.search(own)
    if slip is None or not (_hours(plain(own), "UTC", "") or days(plain(own), date(2000, 1, 3), None)):
        return ""
    return " ".join(own[own.rfind("\n", 0, slip.start()) + 1 :].partition("\n")[0].split())


def corrected(own: str, history: str, sent: datetime, zone: str, domain: str) -> Moment | None:
    """The time put right, made whole by the one it replaces; None where the history does not tell which that is.

    `own`: words for which `words` gives some. `sent`, `zone`, `domain`: as `times.moments` takes them.
    """
    own = plain(own)
    old = _replaced(
        own, [m for m in moments(plain(history[:MAX_HISTORY]), sent, zone, domain).moments if m.start > sent]
    )
    whole = [m for m in moments(own, sent, zone, domain).moments if m.start > sent]
    if len({m.start for m in whole}) == 1:
        return whole[0]
    if old is None or whole:
        return None
    hours = _hours(own, zone, domain)
    hours.discard(old.start.hour * 60 + old.start.minute)
    named = {day.day for day in days(own, sent.date(), None) if not day.several and not day.doubt} - {old.start.date()}
    if len(hours) + len(named) != 1:
        return None
    start = old.start
    if named:
        start += named.pop() - start.date()
    else:
        minute = hours.pop()
        start = start.replace(hour=minute // 60, minute=minute % 60)
    length = old.end - old.start if old.end is not None else timedelta()
    return replace(old, start=start, end=start + length if length else None, begin=0, finish=0, again=None)


def _hours(own: str, zone: str, domain: str) -> set[int]:
    """Minutes after midnight of the times that are told as right; "2.14" may be anything."""
    sure = (each for each in told(own, zone, domain) if not (each.weak and each.first.minute % 5))
    return {read[0] for each in sure if (read := settle(each.first, each.last, "")) is not None}


def _replaced(own: str, old: list[Moment]) -> Moment | None:
    """The one time that the mail puts right: the only one, or the only one whose hour it repeats."""
    if len({each.start for each in old}) == 1:
        return old[0]
    said = {read[0] for each in clocks(own, (), "UTC") if (read := settle(each.first, each.last, "")) is not None}
    repeated = [each for each in old if each.start.hour * 60 + each.start.minute in said]
    return repeated[0] if len({each.start for each in repeated}) == 1 else None
