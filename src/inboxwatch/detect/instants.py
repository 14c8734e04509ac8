"""From what a clock shows and the words for its zone to an instant; none when it is unclear whose clock is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from inboxwatch.detect.zonewords import Whose, ZoneWord

_SEASONS = tuple(
    ZoneInfo(name)
    for name in (
        "America/St_Johns", "America/Halifax", "America/New_York", "America/Chicago", "America/Denver",
        "America/Los_Angeles", "America/Anchorage", "Europe/London", "Europe/Berlin", "Europe/Athens",
        "Australia/Adelaide", "Australia/Sydney", "Pacific/Auckland",
    )
)  # fmt: skip
"""One zone for each of the common clocks that go by summer time."""


_QUEENSLAND = timedelta(hours=10)


def instant(
    wall: datetime, word: ZoneWord | None, sent: datetime, reader_zone: str, domain: str
) -> tuple[datetime | None, str | None]:
    """(the instant, its IANA zone) of a wall clock's reading; no instant when it is unclear whose clock is meant.

    A time in the gap of a change of clocks is read with the offset before it; one that comes twice is the first
    unless the zone's words say winter.
    """
    offset = sent.utcoffset() or timedelta()
    reader = ZoneInfo(reader_zone)
    name: str | None = reader_zone
    if word is not None and word.whose is Whose.SENDER:
        word = replace(word, offset=offset) if offset else None
    if word is None or word.whose is Whose.READER:
        if word is None and offset and sent.astimezone(reader).utcoffset() != offset:
            return None, None
    elif word.offset is not None:
        fixed = wall.replace(tzinfo=timezone(word.offset))
        local = fixed.astimezone(reader)
        return (local, reader_zone) if local.utcoffset() == word.offset else (fixed, None)
    elif word.gmt:
        name = _greenwich(wall, sent, reader_zone, domain)
    else:
        name = word.zone
        if word.winter and name == "Australia/Sydney" and offset == _QUEENSLAND:
            name = "Australia/Brisbane"  # "AEST" in a Sydney summer, by somebody whose clock knows none
    if name is None:
        return None, None
    zone = ZoneInfo(name)
    fold = 1 if word is not None and word.winter and _twice(wall, zone) else 0
    begun = wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)
    if _same_clock(zone, reader, begun):
        zone, name = reader, reader_zone
    return begun.astimezone(zone), name


def same_season(sent: datetime, day: date) -> bool:
    """Whether the sender's clock has the same offset on a day: no clock that goes like it changes before."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    alike = [zone for zone in _SEASONS if sent.astimezone(zone).utcoffset() == sent.utcoffset()]
    return all(noon.astimezone(zone).utcoffset() == sent.utcoffset() for zone in alike)


def _greenwich(wall: datetime, sent: datetime, reader_zone: str, domain: str) -> str | None:
    """What GMT means: in a British summer the British write it for their own clock; unclear for their readers."""
    london = ZoneInfo("Europe/London")
    if not wall.replace(tzinfo=london).utcoffset():
        return "UTC"
    british = domain.endswith((".uk", ".ie")) or (
        reader_zone == "Europe/London" and sent.utcoffset() == timedelta(hours=1)
    )
    if british:
        return "Europe/London"
    return None if reader_zone == "Europe/London" else "UTC"


def _twice(wall: datetime, zone: ZoneInfo) -> bool:
    """Whether a clock shows this twice. In a gap the two offsets differ the other way round."""
    first, second = (wall.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return first > second


def _same_clock(zone: ZoneInfo, reader: ZoneInfo, at: datetime) -> bool:
    """Whether two zones go alike in that year, so that the reader's own name can stand."""
    year = (at, datetime(at.year, 1, 1, tzinfo=UTC), datetime(at.year, 7, 1, tzinfo=UTC))
    return all(each.astimezone(zone).utcoffset() == each.astimezone(reader).utcoffset() for each in year)
