"""A journal to try things on, and telling whether somebody holds a state folder, without touching either."""

from __future__ import annotations

from pathlib import Path

from inboxwatch.store.folder import held
from inboxwatch.store.journal import SqliteJournal
from tests.support.events import received


def test_a_scratch_copy_begins_as_the_journal_and_leaves_it_alone(tmp_path: Path) -> None:
    journal = SqliteJournal.open(tmp_path / "state")
    journal.append([received("2026-03-01 10:00")])
    copy = SqliteJournal.scratch(tmp_path / "state")
    assert copy.events() == journal.events()
    copy.append([received("2026-03-02 10:00")])
    copy.note("key", "value")
    assert (len(copy.events()), len(journal.events())) == (2, 1)
    copy.close()
    journal.close()
    again = SqliteJournal.open(tmp_path / "state", write=False)
    assert len(again.events()) == 1
    assert "key" not in again.notes()
    again.close()


def test_a_scratch_journal_needs_no_folder_and_makes_none(tmp_path: Path) -> None:
    for folder in (None, tmp_path / "none"):
        journal = SqliteJournal.scratch(folder)
        assert journal.append([received("2026-03-01 10:00")]) == 1
        journal.close()
    assert list(tmp_path.iterdir()) == []


def test_whether_a_state_folder_is_held_is_told_without_making_it(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    assert not held(folder)
    assert not folder.exists()
    journal = SqliteJournal.open(folder)
    assert held(folder)
    journal.close()
    assert not held(folder)
    SqliteJournal.open(folder).close()
