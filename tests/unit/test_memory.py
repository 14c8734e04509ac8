"""Giving memory back does no harm, and does it where the C library can."""

from __future__ import annotations

import weakref

from inboxwatch.service.memory import give_back


class Ring:
    """Holds itself: only the collector lets it go."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_is_let_go() -> None:
    gone = weakref.ref(Ring())
    give_back()
    assert gone() is None
