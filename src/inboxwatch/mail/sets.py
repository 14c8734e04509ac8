"""UID sets as ranges, in pieces that a server takes: a list of thousands of UIDs is answered with BAD."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

MAX_UID = 2**32 - 1
"""RFC 9051 9: nz-number is unsigned, 32 bits."""


def ranges(uids: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Runs of neighbouring UIDs as (first, last), ascending; doubles and impossible numbers fall out."""
    found: list[tuple[int, int]] = []
    for uid in sorted({uid for uid in uids if 0 < uid <= MAX_UID}):
        if found and found[-1][1] == uid - 1:
            found[-1] = (found[-1][0], uid)
        else:
            found.append((uid, uid))
    return tuple(found)


def write(uids: Sequence[int]) -> str:
    """The sequence-set of RFC 9051 9 for these UIDs, in its shortest form."""
    return ",".join(str(first) if first == last else f"{first}:{last}" for first, last in ranges(uids))


def batches(uids: Sequence[int], count: int, octets: int = 8000) -> Iterator[tuple[int, ...]]:
    """Cut into ascending batches of at most `count` UIDs, each written in at most `octets` characters.

    8000 octets is the least a server must take as one command line (RFC 7162 4).
    """
    batch: list[int] = []
    length = 0
    for uid in sorted({uid for uid in uids if 0 < uid <= MAX_UID}):
        # The longest a UID can add is itself and one separator; what ranges save is a gift.
        cost = len(str(uid)) + 1
        if batch and (len(batch) >= count or (length + cost > octets and len(write([*batch, uid])) > octets)):
            yield tuple(batch)
            batch, length = [], 0
        batch.append(uid)
        length += cost
    if batch:
        yield tuple(batch)


def windows(first: int, last: int, size: int, most: int = 64) -> Iterator[tuple[int, int]]:
    """Cut first..last into at most `most` windows of at least `size` numbers: no SEARCH answer grows too long."""
    step = max(size, -(-(last - first + 1) // most))
    for start in range(first, last + 1, step):
        yield start, min(start + step - 1, last)
