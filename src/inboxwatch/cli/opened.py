"""What most commands begin with: the config, the journal, the instant that is now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from inboxwatch.cli.instants import parse_instant
from inboxwatch.cli.output import complain
from inboxwatch.cli.place import Place
from inboxwatch.config import load
from inboxwatch.errors import UserError
from inboxwatch.etiquette.rules import Rules
from inboxwatch.service.clock import SystemClock
from inboxwatch.service.holidays import public_holidays
from inboxwatch.store.journal import FILE_NAME, SqliteJournal


@dataclass(frozen=True, slots=True)
class Household:
    """What of the config is needed to read a journal. `names`: the accounts' by address."""

    rules: Rules
    names: dict[str, str]

    @property
    def zone(self) -> ZoneInfo:
        """The user's time zone, in which instants are shown."""
        return ZoneInfo(self.rules.zone)


def household(place: Place) -> Household:
    """From the config; without one, where a journal is there all the same, the defaults, and that is said.

    Raises UserError for a config with errors, or when neither is there.
    """
    if not place.config_named and not place.config.exists() and (place.state / FILE_NAME).exists():
        complain(
            f"There is no config at {place.config}: accounts are shown by their addresses, instants in UTC, and "
            "what comes next is by the default limits."
        )
        return Household(Rules(), {})
    settings = load(place.config)
    return Household(settings.rules(public_holidays), {one.address: one.name for one in settings.accounts})


def now_of(text: str | None, zone: str) -> datetime:
    """The instant the user gave with --now, else the clock's. Raises UserError for what is no instant."""
    return SystemClock().now() if text is None else parse_instant(text, zone)


@contextmanager
def reading(state: Path) -> Iterator[SqliteJournal]:
    """The journal to read, without the lock: a running service is not disturbed."""
    journal = SqliteJournal.open(state, write=False)
    try:
        yield journal
    finally:
        journal.close()


@contextmanager
def scratch(state: Path | None = None) -> Iterator[SqliteJournal]:
    """A journal in memory: a copy of the one in `state`, else empty."""
    journal = SqliteJournal.scratch(state)
    try:
        yield journal
    finally:
        journal.close()


@contextmanager
def writing(state: Path) -> Iterator[SqliteJournal]:
    """The journal to write. Raises StateHeldError while another inboxwatch holds it."""
    journal = SqliteJournal.open(state)
    try:
        yield journal
    finally:
        journal.close()


def named_account(wanted: str | None, names: list[str]) -> None:
    """Raises UserError for the name of an account that the config does not have."""
    if wanted is not None and wanted not in names:
        raise UserError(f"There is no account named {wanted[:80]!r}.", remedy=f"The config has: {', '.join(names)}.")
