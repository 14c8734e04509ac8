"""Time zones: whether a name is one, and which country it lies in by the tz database's zone.tab."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@cache
def _countries() -> dict[str, str]:
    return {row[2]: row[0] for row in _rows("zone.tab") if len(row) >= 3}


@cache
def country_names() -> dict[str, str]:
    """English names of the countries of ISO 3166, by their codes of two letters, as the tz database has them."""
    return {row[0]: row[1] for row in _rows("iso3166.tab") if len(row) >= 2}


def _rows(table: str) -> list[list[str]]:
    text = files("tzdata").joinpath("zoneinfo", table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _links() -> dict[str, str]:
    """Older names of zones ("US/Eastern", "Asia/Calcutta") and what they are called now."""
    table = files("tzdata").joinpath("zoneinfo", "tzdata.zi").read_text(encoding="utf-8")
    rows = (line.split() for line in table.splitlines() if line.startswith("L "))
    return {row[2]: row[1] for row in rows if len(row) == 3}


def country_of(zone: str) -> str | None:
    """ISO 3166 country of an IANA zone; None for UTC and other zones of no country."""
    countries = _countries()
    return countries.get(zone) or countries.get(_links().get(zone, ""))


def is_placeless(zone: str) -> bool:
    """Whether a zone is UTC under one of its names, in which calendars write times of any place."""
    return zone.startswith("Etc/") or _links().get(zone, zone).startswith("Etc/")


def is_zone(name: str) -> bool:
    """Whether the tz database knows the zone. The name may come from a mail: anything may stand there."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
