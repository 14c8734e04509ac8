"""Which of the times that a history lists an answer takes: "the Friday slot", "the second one", "the later option"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from inboxwatch.detect import cues
from inboxwatch.detect.clocks import Clock, clocks, settle
from inboxwatch.detect.dates import days, plain
from inboxwatch.detect.moment import Moment
from inboxwatch.detect.times import moments

MAX_OWN = 1_500
MAX_HISTORY = 3_000
"""Characters that are read of the mail and of the history below it."""
MOST_SLOTS = 12
_HALF_DAY = 12 * 60
_ANY_DAY = date(2000, 1, 3)
"""Where it matters only whether a day is named, and not which."""
_SLOT = r"(?:slot|option|time|date|one|choice|suggestion|proposal|alternative)"
_ORDINALS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_COUNTED = re.compile(
    rf"\b(?:(?:the|your|that)\s(?P<word>first|1st|second|2nd|third|3rd|fourth|4th|last)\s{_SLOT}\b"
    rf"|(?:option|slot|choice)\s(?:no\.?\s|number\s)?(?P<number>[1-4]|[a-d])\b)",
    re.IGNORECASE,
)
_COMPARED = re.compile(rf"\bthe\s(?P<which>earlier|earliest|former|later|latest|latter)(?:\s{_SLOT})?\b", re.IGNORECASE)
_PART = re.compile(rf"\bthe\s(?P<part>morning|afternoon)(?:\s{_SLOT})\b", re.IGNORECASE)


def among(own: str, found: Sequence[Moment], today: datetime) -> list[Moment]:
    """Those of the listed times, in their order, that the words take; all of them where the words single out none."""
    own = plain(own[:MAX_OWN])
    fitting = list(found)
    listed = list({each.start: each for each in found}.values())[:MOST_SLOTS]
    named = [
        day for day in days(own, today.date(), None) if not day.several and not _is_old(own, day.begin, day.finish)
    ]
    if named:
        bare = {day.day.weekday() for day in named if day.bare}
        dated = {day.day for day in named if not day.bare}
        fitting = [m for m in fitting if m.start.date() in dated or m.start.weekday() in bare]
    if (part := _PART.search(own)) is not None:
        fitting = [m for m in fitting if (m.start.hour < 12) is (part["part"].lower() == "morning")]
    if (counted := _COUNTED.search(own)) is not None and len(listed) > 1:
        index = _index(counted)
        fitting = [listed[index]] if index < len(listed) else []
    elif (which := _COMPARED.search(own)) is not None and len(listed) == 2:
        early = which["which"].lower() in ("earlier", "earliest", "former")
        fitting = [min(listed, key=_start) if early else max(listed, key=_start)]
    return fitting


def slot(own: str, history: str, sent: datetime, zone: str, domain: str) -> Moment | None:
    """The one time of a history that a mail means which names its day alone, or its hour alone; None in doubt.

    `sent`, `zone`, `domain`: as `times.moments` takes them.
    """
    own, history = plain(own[:MAX_OWN]), plain(history[:MAX_HISTORY])
    listed = [each for each in moments(history, sent, zone, domain).moments if each.start > sent]
    fitting = among(own, listed, sent)
    hours = {read[0] % _HALF_DAY for each in told(own, zone, domain) if (read := settle(each.first, each.last, ""))}
    if hours:
        fitting = [each for each in fitting if (each.start.hour * 60 + each.start.minute) % _HALF_DAY in hours]
    elif len(fitting) == len(listed):
        return None  # the words take none of them
    return fitting[0] if len({each.start for each in fitting}) == 1 else None


def several(history: str, sent: datetime, zone: str, domain: str) -> bool:
    """Whether a history lists more than one time that lies ahead."""
    listed = moments(plain(history[:MAX_HISTORY]), sent, zone, domain).moments
    return len({each.start for each in listed if each.start > sent}) > 1


def dayless(own: str, zone: str, domain: str) -> str:
    """The words of a time of day, where a mail that sets one names no day at all; else empty."""
    own = plain(own[:MAX_OWN])
    if days(own, _ANY_DAY, None):
        return ""
    found = told(own, zone, domain)
    return " ".join(own[found[0].begin : found[0].finish].split())[:60] if found else ""


def told(own: str, zone: str, domain: str) -> list[Clock]:
    """The times of day that a mail tells as the meeting's: no limits, no opening hours, none that is denied."""
    spans = [(day.begin, day.finish) for day in days(own, _ANY_DAY, None)]
    found = []
    for each in clocks(own, spans, zone or "UTC", domain):
        before = own[max(0, each.begin - cues.BEFORE) : each.begin]
        if not (cues.due(before) or cues.arrives(before) or cues.others(before) or cues.given_up(before, "", before)):
            found.append(each)
    return found


def _is_old(own: str, begin: int, finish: int) -> bool:
    before = own[max(0, begin - cues.BEFORE) : begin]
    return cues.given_up(before, own[finish : finish + 60], before) or cues.due(before)


def _start(moment: Moment) -> datetime:
    return moment.start


def _index(counted: re.Match[str]) -> int:
    if counted["word"]:
        return _ORDINALS[counted["word"].lower()]
    number = counted["number"].lower()
    return int(number) - 1 if number.isdigit() else "abcd".index(number)
