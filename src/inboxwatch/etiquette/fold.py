"""The fold: all events in, the world out. Sorted by time, so that the order in which mail arrived does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from inboxwatch.etiquette.advance import advance, begin
from inboxwatch.etiquette.elapsed import elapsed
from inboxwatch.etiquette.joins import Index, domains_by_name, thread_id
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import LedgerEntry, Thread, World
from inboxwatch.events import (
    CommandEvent,
    DraftEvent,
    DraftIntended,
    DraftPlaced,
    Event,
    MailReceived,
    MailSent,
    ThreadsMerged,
)
from inboxwatch.model import Label, Outcome, TrustVerdict


def fold(events: Iterable[Event], rules: Rules, now: datetime) -> World:
    """Every thread as it stands at `now`, and the ledger of what was sent."""
    return GrowingFold(rules).world(tuple(events), now)


class GrowingFold:
    """The same fold of events that only grow in number: what came last is folded on to what was folded before.

    What belongs before that (a delayed mail), and a merge, which changes the past, begin it anew.
    """

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._folding = _Folding(rules, {})
        self._count = 0
        self._last: _Order | None = None

    def world(self, events: Sequence[Event], now: datetime) -> World:
        """As `fold` gives it. `events` are those of the call before, with more behind them."""
        fresh = sorted(events[self._count :], key=_order)
        if fresh:
            late = self._last is not None and _order(fresh[0]) < self._last
            if late or (self._count and any(isinstance(e, ThreadsMerged) for e in fresh)):
                fresh = sorted(events, key=_order)
                self._count = 0
            if not self._count:
                self._folding = _Folding(self._rules, _merges(fresh))
            for event in fresh:
                self._folding.take(event)
            self._count, self._last = len(events), _order(fresh[-1])
        threads = tuple(elapsed(t, now, self._rules) for t in self._folding.threads.values())
        known = domains_by_name(threads)
        threads = tuple(replace(t, company_key=known[t.company_key]) if t.company_key in known else t for t in threads)
        return World(threads=threads, ledger=ledger_of(threads))


_DONE = frozenset({Outcome.OFFER, Outcome.WITHDRAWN, Outcome.OPTED_OUT, Outcome.MUTED})
"""Outcomes after which nothing but plain words of hiring is taken for a step of the process."""

_Order: TypeAlias = tuple[datetime, int, str]


def _order(event: Event) -> _Order:
    """By time. At one instant mail comes first, by its id, since a pass looks before it acts; the rest as journaled."""
    if isinstance(event, MailReceived | MailSent):
        return event.at, isinstance(event, MailSent), event.message_id
    return event.at, 2, ""


def ledger_of(threads: Iterable[Thread]) -> tuple[LedgerEntry, ...]:
    """What was sent to anybody on any employer's side, oldest first (C6)."""
    entries = (replace(e, company=t.company_key, thread=t.id) for t in threads for e in t.sent)
    return tuple(sorted(entries, key=lambda e: (e.at, e.message_id, e.recipient)))


def _merges(events: Iterable[Event]) -> Mapping[str, str]:
    """Which thread goes on as which: known from the start, so that a merged past folds as one process."""
    into: dict[str, str] = {}
    for event in events:
        if isinstance(event, ThreadsMerged):
            target = event.into
            while target in into:
                target = into[target]
            if target != event.thread:
                into[event.thread] = target
    return into


class _Folding:
    """The fold in progress."""

    def __init__(self, rules: Rules, merges: Mapping[str, str]) -> None:
        self.rules = rules
        self.merges = merges
        self.threads: dict[str, Thread] = {}
        self.index = Index()
        self.seen: set[tuple[str, str, bool]] = set()
        self.applications: set[tuple[str, str]] = set()

    def take(self, event: Event) -> None:
        match event:
            case MailReceived() | MailSent():
                once = (event.account, event.message_id, isinstance(event, MailSent))
                if once not in self.seen:
                    self.seen.add(once)
                    self._mail(event)
            case ThreadsMerged():
                pass
            case _:
                self._of_thread(event)

    def _mail(self, event: MailReceived | MailSent) -> None:
        if isinstance(event, MailSent):
            if event.applies:
                self.applications.add((event.account, event.message_id))
            found = self.index.sent_to(event, self.threads)
        else:
            found = self.index.thread_of(event, self.threads)
            found = self._resolve(found or thread_id(event.account, event))
            if found in self.threads:
                # who is hired, or has left, gets invitations and notes of the same people that hire nobody (N6)
                if self.threads[found].outcome not in _DONE:
                    event = replace(event, signal=event.signal.in_process)
            else:
                event = self._answering(event)
                if not self._start(found, event):
                    return
        if found is None:
            return
        found = self._resolve(found)
        thread = advance(self.threads[found], event, self.rules)
        self.threads[found] = thread
        self.index.add_mail(thread, event.message_id, event.conversation, event.gm_thread)
        self.index.add_thread(thread)

    def _answering(self, event: MailReceived) -> MailReceived:
        """The mail, as one of a process where it answers an application: a person who writes back is news of it."""
        signal = event.signal.in_process
        ours = any((event.account, each) in self.applications for each in event.conversation)
        if not ours or event.signal.automatic or event.signal.label is not Label.OTHER:
            return event
        if signal.label is Label.OTHER:
            signal = replace(signal, label=Label.RECRUITER_REPLY)
        return replace(event, signal=signal)

    def _start(self, new_id: str, event: MailReceived) -> bool:
        """A mail of hiring starts a thread; any other mail starts none."""
        if event.signal.label is Label.OTHER and event.signal.trust.verdict is not TrustVerdict.SUSPICIOUS:
            return False
        parts = frozenset(i for i in self.merges if self._resolve(i) == new_id)
        self.threads[new_id] = begin(new_id, event, parts)
        return True

    def _of_thread(self, event: DraftEvent | CommandEvent) -> None:
        found: str | None
        if isinstance(event, DraftIntended | DraftPlaced):
            found = self.index.by_id.get((event.key.account, event.anchor))
            found = self._resolve(found or event.key.thread)
        elif isinstance(event, CommandEvent):
            found = self._resolve(event.thread)
        else:
            found = self._holder(event)
        if found in self.threads:
            self.threads[found] = advance(self.threads[found], event, self.rules)

    def _holder(self, event: DraftEvent) -> str:
        """The thread that holds the record: by its id, else whichever has this very identity."""
        named = self._resolve(event.key.thread)
        if named in self.threads:
            return named
        return next((t.id for t in self.threads.values() if any(r.key == event.key for r in t.drafts)), named)

    def _resolve(self, thread: str) -> str:
        while thread in self.merges:  # `_merges` lets no circle in
            thread = self.merges[thread]
        return thread
