"""Instants and dates as the user gives them on the command line, and as people read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from inboxwatch.errors import UserError

EARLIEST, LATEST = 1990, 2200
"""Years that are taken: sums with days and zones must stay within what a datetime holds."""

NOW_HELP = "Take this instant for now (ISO 8601; without an offset in your own time zone)."


def parse_instant(text: str, zone: str, option: str = "--now") -> datetime:
    """An aware instant in UTC. Raises UserError (exit 2) for what is none."""
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        raise _wrong(text, option) from None
    if not EARLIEST <= read.year <= LATEST:
        raise UserError(f"{option} {text!r}: the year must lie between {EARLIEST} and {LATEST}.")
    if read.tzinfo is None:
        read = read.replace(tzinfo=ZoneInfo(zone))
    return read.astimezone(UTC)


def parse_day(text: str, option: str) -> date:
    """A calendar day. Raises UserError (exit 2) for what is none."""
    try:
        read = date.fromisoformat(text.strip())
    except ValueError:
        raise UserError(
            f"{option} {text[:60]!r} is not a date.", remedy="Write it as YYYY-MM-DD, for instance 2026-03-16."
        ) from None
    if not EARLIEST <= read.year <= LATEST:
        raise UserError(f"{option} {text!r}: the year must lie between {EARLIEST} and {LATEST}.")
    return read


def _wrong(text: str, option: str) -> UserError:
    return UserError(
        f"{option} {text[:60]!r} is not an instant.",
        remedy="Write it as ISO 8601, for instance 2026-03-16T09:30:00+00:00 or 2026-03-16T09:30.",
    )


def shown(value: datetime | None, zone: tzinfo) -> str:
    """For people: day and time in their zone; empty for None."""
    return "" if value is None else f"{value.astimezone(zone):%a %d %b %Y %H:%M}"
