"""Composed mailboxes: mails of one process stand in one thread, and mails of two never do."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.support import composed

FOLDER = Path(__file__).parent.parent / "mailboxes"
LEAST_RECALL = 0.9
"""Of the pairs that belong together. A mail that stays apart can be merged by hand; a wrong join cannot be undone."""


@cache
def _mailboxes() -> tuple[composed.Composed, ...]:
    return tuple(composed.read(FOLDER))


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.yaml")))
def test_no_thread_holds_mails_of_two_processes(name: str) -> None:
    (box,) = (each for each in _mailboxes() if each.name == name)
    assert box.joined - box.pairs == set()


def test_mails_of_one_process_stand_together() -> None:
    together = sum(len(box.pairs & box.joined) for box in _mailboxes())
    assert together / sum(len(box.pairs) for box in _mailboxes()) >= LEAST_RECALL, [
        sorted(sorted(pair) for pair in box.pairs - box.joined) for box in _mailboxes()
    ]
