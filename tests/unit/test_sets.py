"""UID sets: short, bounded, complete."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.mail import sets

UIDS = st.lists(st.integers(1, 400) | st.integers(1, sets.MAX_UID), max_size=300)


@pytest.mark.parametrize(
    ("uids", "written"),
    [
        ([], ""),
        ([7], "7"),
        ([1, 2, 3], "1:3"),
        ([3, 1, 2, 2], "1:3"),
        ([1, 2, 4, 6, 7], "1:2,4,6:7"),
        ([0, -1, 2**32, 5], "5"),
        ([2**32 - 2, 2**32 - 1], "4294967294:4294967295"),
    ],
)
def test_a_set_is_written_in_its_shortest_form(uids: list[int], written: str) -> None:
    assert sets.write(uids) == written


def read(written: str) -> list[int]:
    found: list[int] = []
    for piece in filter(None, written.split(",")):
        first, _, last = piece.partition(":")
        found.extend(range(int(first), int(last or first) + 1))
    return found


@given(st.lists(st.integers(1, 2000)))
def test_what_is_written_is_read_as_the_same_uids(uids: list[int]) -> None:
    assert read(sets.write(uids)) == sorted(set(uids))


@given(UIDS, st.integers(1, 50), st.integers(12, 200))
def test_batches_hold_every_uid_once_in_order_and_within_bounds(uids: list[int], count: int, octets: int) -> None:
    batches = list(sets.batches(uids, count, octets))
    assert [uid for batch in batches for uid in batch] == sorted(set(uids))
    assert all(0 < len(batch) <= count for batch in batches)
    assert all(len(sets.write(batch)) <= octets for batch in batches)


def test_neighbours_are_one_batch_however_many_digits_they_have() -> None:
    assert len(list(sets.batches(range(1_000_000, 1_000_600), 10_000, 100))) == 1


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(1, 5000), st.integers(1, 64))
def test_windows_cover_everything_once(first: int, more: int, size: int, most: int) -> None:
    windows = list(sets.windows(first, first + more, size, most))
    assert windows[0][0] == first
    assert windows[-1][1] == first + more
    assert all(a[1] + 1 == b[0] for a, b in pairwise(windows))
    assert len(windows) <= most
    assert all(last - start + 1 >= size for start, last in windows[:-1])


def test_there_is_no_window_where_there_is_nothing() -> None:
    assert list(sets.windows(5, 4, 100)) == []
