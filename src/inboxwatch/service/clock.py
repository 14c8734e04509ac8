"""The only now() of the project. Everything else is told the time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Gives the instant that everything in a pass takes for now."""

    def now(self) -> datetime:
        """An aware datetime in UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands, for `once --now`, and can be set, for the demo and the tests."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant.astimezone(UTC)

    def now(self) -> datetime:
        return self.instant

    def set(self, instant: datetime) -> None:
        """Move the clock, either way."""
        self.instant = instant.astimezone(UTC)
