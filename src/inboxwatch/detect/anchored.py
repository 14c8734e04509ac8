"""Holds a weekday of an answer against the dates of the history: "Tuesday is perfect" means the Tuesday asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from inboxwatch.detect.dates import days, plain
from inboxwatch.detect.moment import Moment, Reading

HISTORY = 4_000
"""Characters of the history in which dates are looked for."""


def anchored(reading: Reading, quoted: str, sent: datetime) -> Reading:
    """The same times, a bare weekday's on the date that the history gives it; in doubt where it gives several."""
    if not quoted or not reading.moments:
        return reading
    today = sent.date()
    own = [day for day in days(plain(reading.text), today, None) if day.bare]
    if not own:
        return reading
    dated = {
        day.day
        for day in days(plain(quoted[:HISTORY]), today, None)
        if not (day.bare or day.several or day.weak or day.doubt) and day.day >= today
    }
    kept: list[Moment] = []
    doubts = list(reading.in_doubt)
    for moment in reading.moments:
        on = moment.start.date()
        bare = any(day.day == on and moment.begin <= day.finish and day.begin <= moment.finish for day in own)
        meant = sorted(day for day in dated if day.weekday() == on.weekday())
        if not bare or not meant or on in meant:
            kept.append(moment)
        elif len(meant) == 1:
            kept.append(_moved(moment, meant[0] - on))
        else:
            doubts.append(f"{on:%A} can be any of several dates that the mails before it name.")
    return replace(reading, moments=tuple(kept), in_doubt=tuple(doubts))


def _moved(moment: Moment, by: timedelta) -> Moment:
    """A time some days later by its own clock."""
    return replace(moment, start=moment.start + by, end=moment.end + by if moment.end else None)
