"""Time zones: whether a name is one, and which country it lies in by the tz database's zone.tab."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@cache
def _countries() -> dict[str, str]:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows if len(row) >= 3}


def country_of(zone: str) -> str | None:
    """ISO 3166 country of an IANA zone; None for UTC and other zones of no country."""
    return _countries().get(zone)


def is_zone(name: str) -> bool:
    """Whether the tz database knows the zone. The name may come from a mail: anything may stand there."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
