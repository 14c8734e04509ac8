"""Waiting longer and longer, within bounds, never all at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.mail.backoff import Backoff


@pytest.mark.parametrize(
    ("failures", "least", "most"),
    [(1, 2.5, 5), (2, 5, 10), (3, 10, 20), (8, 320, 640), (9, 450, 900), (1000, 450, 900), (10**9, 450, 900)],
)
def test_each_failure_doubles_the_wait_up_to_a_bound(failures: int, least: float, most: float) -> None:
    backoff = Backoff(first=5, most=900)
    assert backoff.delay(failures, 0) == least
    assert least < backoff.delay(failures, 0.999) <= most


def test_no_failure_waits_like_one() -> None:
    assert Backoff().delay(0, 0.5) == Backoff().delay(1, 0.5) == Backoff().delay(-3, 0.5)


@given(st.integers(1, 60), st.floats(0, 1), st.floats(0, 1), st.floats(0.1, 60), st.floats(60, 3600))
def test_a_wait_is_never_nothing_and_never_too_long(
    failures: int, chance: float, other: float, first: float, most: float
) -> None:
    backoff = Backoff(first, most)
    assert first / 2 <= backoff.delay(failures, chance) <= most
    assert backoff.delay(failures + 1, 0) >= backoff.delay(failures, 0)
    assert (backoff.delay(failures, chance) <= backoff.delay(failures, other)) or chance >= other


@pytest.mark.parametrize("chance", [-5.0, 7.0])
def test_a_chance_out_of_bounds_is_taken_as_the_nearest(chance: float) -> None:
    assert 2.5 <= Backoff().delay(1, chance) <= 5
