"""Time zone names of calendars to zones: IANA, Windows, prefixed and custom ones. What is unknown stays unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Component
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON
from icalendar.timezone.zoneinfo import ZONEINFO

MAX_OBSERVANCES = 60
"""STANDARD and DAYLIGHT parts of one VTIMEZONE. Real custom ones have two to ten."""
MAX_REPEATING = 12
"""Those of them that repeat; every one is walked year by year."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}")
_WINDOWS = {name.lower(): zone for name, zone in WINDOWS_TO_OLSON.items()}
_OF_WINDOWS = frozenset(_WINDOWS.values())
_UTC_NAMES = frozenset({"utc", "z", "zulu", "etc/utc", "coordinated universal time", "tzone://microsoft/utc"})


def known(name: str) -> str | None:
    """The IANA name for a zone's name in a calendar: itself, a Windows one, a prefixed one; else None."""
    name = name.strip().strip("'\"").strip()[:120]
    if name.lower() in _UTC_NAMES:
        return "UTC"
    if zone := _WINDOWS.get(name.lower()):
        return zone
    if "/" not in name:
        return None
    parts = name.strip("/").split("/")
    # "/freeassociation.sourceforge.net/Europe/Berlin": a globally unique id (RFC 5545 3.8.3.1) that ends in the name
    for size in (3, 2):
        candidate = "/".join(parts[-size:])
        if len(parts) >= size and is_zone(candidate):
            return candidate
    return None


def has_windows_name(zone: str) -> bool:
    """Whether a zone is the one that a Windows name is usually taken for."""
    return zone in _OF_WINDOWS


def is_zone(name: str) -> bool:
    """Whether the zone database has this name."""
    if not _NAME.fullmatch(name):
        return False
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # OSError: the name of a folder of the database
        return False
    return True


def resolve(name: str, custom: Mapping[str, Component]) -> tuple[tzinfo | None, str | None]:
    """(zone, its IANA name) for a TZID; the name is None for a custom VTIMEZONE, both are None for an unknown one.

    A name with a place or a Windows name means what everybody takes it for. A bare word ("Eastern", "EST") means
    what the calendar itself says, and only then what the database has under it.
    """
    if iana := known(name):
        return ZoneInfo(iana), iana
    if (definition := custom.get(name.strip().strip("'\""))) is not None:
        located = known(str(definition.get("X-LIC-LOCATION", "")))
        if located:
            return ZoneInfo(located), located
        if (zone := _custom(definition)) is not None:
            return zone, None
    return (ZoneInfo(name), name) if is_zone(name) else (None, None)


def _custom(definition: Component) -> tzinfo | None:
    """A zone from a VTIMEZONE (RFC 5545 3.6.5), if its rules are those of a zone and not made to be expensive."""
    observances = [each for each in definition.subcomponents if each.name in ("STANDARD", "DAYLIGHT")]
    repeating = sum("RRULE" in each for each in observances)
    if (
        not 0 < len(observances) <= MAX_OBSERVANCES
        or repeating > MAX_REPEATING
        or not all(_plain(each) for each in observances)
    ):
        return None
    try:
        zone = ZONEINFO().create_timezone(definition)
        offset = zone.utcoffset(datetime(2026, 1, 1))  # noqa: DTZ001 - a wall clock reading, as tzinfo asks for
    except Exception:  # noqa: BLE001 - dateutil raises many kinds on a broken rule; the zone is then unknown
        return None
    return zone if offset is not None and abs(offset) < timedelta(hours=24) else None


def _plain(observance: Component) -> bool:
    """Whether a rule changes a few times a year. dateutil walks it from its start, so every second would hang us."""
    rules = observance.get("RRULE", [])
    dates = observance.get("RDATE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        if not hasattr(rule, "keys") or [str(f).upper() for f in rule.get("FREQ", [])] != ["YEARLY"]:
            return False
        if any(int(each) < 1 for each in rule.get("INTERVAL", [])):  # dateutil would never come to an end
            return False
        sizes = {key: len(value) if isinstance(value, list) else 1 for key, value in rule.items()}
        if any(size > (7 if key in ("BYMONTHDAY", "BYDAY") else 1) for key, size in sizes.items()):
            return False
    return not isinstance(dates, list) or len(dates) <= MAX_OBSERVANCES
