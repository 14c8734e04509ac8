"""A journal in memory that keeps the promises of `store.port.Journal`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from inboxwatch.events import Event
from inboxwatch.store.codec import clean, clean_text, dedupe_key
from inboxwatch.store.port import NO_CURSORS, FolderKey, PassRecord


class MemoryJournal:
    """Remembers everything until it is forgotten itself; `closed` tells whether `close` was called."""

    def __init__(self, events: Sequence[Event] = ()) -> None:
        self.closed = False
        self._events: list[Event] = []
        self._known: set[str] = set()
        self._cursors: dict[FolderKey, str] = {}
        self._passes: dict[str, PassRecord] = {}
        self._notes: dict[str, str] = {}
        self.append(events)

    def append(self, events: Sequence[Event], cursors: Mapping[FolderKey, str] = NO_CURSORS) -> int:
        cleaned = [clean(event) for event in events]
        before = len(self._events)
        for event in cleaned:
            key = dedupe_key(event)
            if key is not None:
                if key in self._known:
                    continue
                self._known.add(key)
            self._events.append(event)
        self._cursors.update({FolderKey(key.account, clean_text(key.folder)): cursors[key] for key in cursors})
        return len(self._events) - before

    def events(self) -> tuple[Event, ...]:
        return tuple(self._events)

    def events_after(self, seq: int) -> tuple[Event, ...]:
        return tuple(self._events[max(seq, 0) :])

    def last_seq(self) -> int:
        return len(self._events)

    def cursor(self, account: str, folder: str) -> str | None:
        return self._cursors.get(FolderKey(account, clean_text(folder)))

    def cursors(self) -> Mapping[FolderKey, str]:
        return dict(self._cursors)

    def record_pass(self, record: PassRecord) -> None:
        former = self._passes.get(record.account)
        last_ok_at = record.at if record.ok else former.last_ok_at if former else None
        self._passes[record.account] = replace(record, last_ok_at=last_ok_at)

    def passes(self) -> tuple[PassRecord, ...]:
        return tuple(self._passes[account] for account in sorted(self._passes))

    def note(self, key: str, value: str | None) -> None:
        if value is None:
            self._notes.pop(key, None)
        else:
            self._notes[key] = clean_text(value)

    def notes(self) -> Mapping[str, str]:
        return dict(self._notes)

    def close(self) -> None:
        self.closed = True
