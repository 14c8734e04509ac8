"""The port to the journal: what the service may ask of it and rely on, whatever database stands behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from inboxwatch.events import Event

NO_CURSORS: Mapping[FolderKey, str] = {}


@dataclass(frozen=True, slots=True)
class FolderKey:
    """One folder of one account. `account` is the user's address, `folder` the server's decoded name."""

    account: str
    folder: str


@dataclass(frozen=True, slots=True)
class PassRecord:
    """How the last pass over an account went. `errors` are sentences.

    `last_ok_at` is filled in by the journal when it is read: the latest pass that was ok, None if none was.
    """

    account: str
    at: datetime
    errors: tuple[str, ...] = ()
    ok: bool = True
    last_ok_at: datetime | None = None


class Journal(Protocol):
    """Append-only events, and beside them small facts that may be lost: cursors, passes, notes.

    Every call is one transaction: done wholly and on disk when it returns, or not done. Not
    thread-safe: several threads may use it in turn, under a lock of the caller's. Methods raise
    `TryAgainError` (no space, busy), `UserError` (not writable, damaged) or `JournalTooNewError`
    (an event that this version does not know).
    """

    def append(self, events: Sequence[Event], cursors: Mapping[FolderKey, str] = NO_CURSORS) -> int:
        """Append events and set cursors together; returns how many events were new.

        A mail that is already there (same type, account and Message-ID) is left out. What UTF-8 cannot
        hold (lone surrogates) is dropped from texts, and instants come back with a fixed offset.
        """

    def events(self) -> tuple[Event, ...]:
        """All events in the order of appending."""

    def events_after(self, seq: int) -> tuple[Event, ...]:
        """The events appended after `seq` (a value of `last_seq`), in order."""

    def last_seq(self) -> int:
        """The number of the latest event; 0 in an empty journal. Only appending makes it grow."""

    def cursor(self, account: str, folder: str) -> str | None:
        """How far the folder was read: the caller's own short text, None before the first look."""

    def cursors(self) -> Mapping[FolderKey, str]:
        """All cursors."""

    def record_pass(self, record: PassRecord) -> None:
        """Keep how a pass went, in place of the account's former one."""

    def passes(self) -> tuple[PassRecord, ...]:
        """The last pass of each account, by account."""

    def note(self, key: str, value: str | None) -> None:
        """Keep a small fact under a key, in place of the former one; None forgets it."""

    def notes(self) -> Mapping[str, str]:
        """All notes."""

    def close(self) -> None:
        """Let files and lock go. May be called twice; nothing else may be called after it."""
