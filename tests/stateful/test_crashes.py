"""Killed between every two port calls and journal writes of a pass: nothing twice, nothing lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import TracebackType

import pytest

from inboxwatch.events import Event
from inboxwatch.store.port import NO_CURSORS, FolderKey, PassRecord
from tests.fakes.journal import MemoryJournal
from tests.fakes.mailbox import FakeMailbox, FakeServer, header
from tests.fakes.mailbox import _Step as Step
from tests.stateful.past import Process, Said
from tests.stateful.search import ACCOUNT, Search

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
LATER = timedelta(minutes=15)


class Killed(BaseException):
    """kill -9: nothing of the process runs any more, no handler either."""


class Fuse:
    """Burns at the n-th step, before it is done or after."""

    def __init__(self, steps: int, after: bool = False) -> None:
        self.steps, self.after, self.count = steps, after, 0

    def before(self) -> None:
        self.count += 1
        if self.count == self.steps and not self.after:
            raise Killed

    def done(self) -> None:
        if self.count == self.steps and self.after:
            raise Killed


class FusedStep:
    """A port call that the fuse may end."""

    def __init__(self, step: Step, fuse: Fuse) -> None:
        self.step, self.fuse = step, fuse

    def __enter__(self) -> None:
        self.fuse.before()
        self.step.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.step.__exit__(kind, error, trace)
        if kind is None:
            self.fuse.done()


class FusedMailbox(FakeMailbox):
    """A mailbox whose every call is a step of the fuse."""

    def __init__(self, server: FakeServer, fuse: Fuse) -> None:
        super().__init__(server)
        self._fuse = fuse

    def _step(self, name: str, folder: str) -> FusedStep:  # type: ignore[override]
        return FusedStep(super()._step(name, folder), self._fuse)


class FusedJournal(MemoryJournal):
    """A journal whose every write is a step of the fuse; a write is done wholly or not at all."""

    fuse: Fuse | None = None

    def append(self, events: Sequence[Event], cursors: Mapping[FolderKey, str] = NO_CURSORS) -> int:
        return self._fused(lambda: MemoryJournal.append(self, events, cursors))

    def record_pass(self, record: PassRecord) -> None:
        def record_it() -> int:
            MemoryJournal.record_pass(self, record)
            return 0

        self._fused(record_it)

    def _fused(self, write: Callable[[], int]) -> int:
        if self.fuse is not None:
            self.fuse.before()
        result = write()
        if self.fuse is not None:
            self.fuse.done()
        return result


def panels() -> tuple[Search, list[str]]:
    """Three employers, two interviewers each, all over at 15:00, none yet known to the journal; and their people."""
    search = Search(START)
    search.journal = FusedJournal()
    search.restart()
    people: list[str] = []
    for company in ("acme", "bolt", "cord"):
        pair = [f"ann@{company}.example", f"bob@{company}.example"]
        search.confirm(search.process(company), START + timedelta(hours=5), *pair)
        people += pair
    search.now = START + timedelta(hours=8)
    return search, sorted(people)


def changes() -> tuple[Search, list[str]]:
    """A pass in which much happens: a rejection takes drafts back and asks for a farewell, one draft was sent, one
    edited, one deleted, and a fourth employer is to be thanked; and those who shall have a draft after it."""
    search, _ = panels()
    acme, bolt, cord = search.processes
    search.tick()
    uids = {draft.to: uid for uid, draft in search.drafts()}
    search.now += LATER
    search.hear(acme, Said.REJECTED)
    search.send(uids["ann@bolt.example"])
    search.edit(uids["bob@bolt.example"], keep_id=False)
    search.delete(uids["ann@cord.example"])
    search.tick()
    search.now += LATER
    fourth = search.process("dune")
    search.confirm(fourth, search.now + timedelta(hours=1), "ann@dune.example", "bob@dune.example")
    _known(search, bolt)
    _known(search, cord)
    search.now = START + timedelta(days=1, hours=1)
    return search, sorted(
        ["rita@acme.example", "bob@bolt.example", "bob@cord.example", "ann@dune.example", "bob@dune.example"]
    )


def _known(search: Search, process: Process) -> None:
    search.hear(process, Said.NEWS)


def drafted(search: Search) -> list[str]:
    """To whom drafts stand, one entry a draft."""
    return sorted(header(m.data, "To").rpartition("<")[2].strip(" >") for m in search.server.messages("Drafts"))


def killed(search: Search, fuse: Fuse) -> bool:
    """One pass with a fuse; whether it was cut short."""
    journal = search.journal
    assert isinstance(journal, FusedJournal)
    journal.fuse = fuse
    search.mailbox = FusedMailbox(search.server, fuse)
    try:
        search.engine.run_pass(ACCOUNT, search.mailbox, search.now)
    except Killed:
        return True
    finally:
        journal.fuse = None
    return False


def steps_of(scene: Callable[[], tuple[Search, list[str]]]) -> int:
    """How many steps an undisturbed pass takes."""
    search, people = scene()
    fuse = Fuse(0)
    assert not killed(search, fuse)
    assert drafted(search) == people
    return fuse.count


def recovered(scene: Callable[[], tuple[Search, list[str]]], step: int, after: bool, lost: bool) -> Counter[str]:
    """What stands after a kill at a step, a start on the same journal or on none, and two more passes."""
    search, people = scene()
    assert killed(search, Fuse(step, after))
    if lost:
        search.journal = FusedJournal()
    search.restart()
    for _ in range(3):
        report = search.engine.run_pass(ACCOUNT, search.mailbox, search.now)
        assert report.failure is None
        search.now += LATER
    wrong = Counter(drafted(search))
    wrong.subtract(people)
    return Counter({who: n for who, n in wrong.items() if n})


@pytest.mark.parametrize("lost", [False, True], ids=["same journal", "journal lost"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_kill_at_any_step_of_a_first_pass_leaves_one_draft_an_interviewer(after: bool, lost: bool) -> None:
    wrong = {k: found for k in range(1, steps_of(panels) + 1) if (found := recovered(panels, k, after, lost))}
    assert wrong == {}


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_kill_at_any_step_of_a_busy_pass_changes_nothing_in_the_end(after: bool) -> None:
    wrong = {k: found for k in range(1, steps_of(changes) + 1) if (found := recovered(changes, k, after, lost=False))}
    assert wrong == {}


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_journal_lost_in_a_busy_pass_forgets_deletions_and_nothing_else(after: bool) -> None:
    forgotten = {"ann@cord.example"}
    for step in range(1, steps_of(changes) + 1):
        found = recovered(changes, step, after, lost=True)
        assert set(found) <= forgotten | {"ann@acme.example", "bob@acme.example"}, step
        assert all(n == 1 for n in found.values()), step


def test_two_lives_cut_short_one_after_the_other_still_leave_one_draft_each() -> None:
    most = steps_of(panels)
    for first in range(1, most, 3):
        for second in range(1, most, 5):
            search, people = panels()
            for step in (first, second):
                killed(search, Fuse(step, after=True))
                search.restart()
            search.engine.run_pass(ACCOUNT, search.mailbox, search.now)
            assert drafted(search) == people, (first, second)
