"""How far two words are apart."""

from __future__ import annotations


def near(one: str, other: str) -> bool:
    """Whether two different words are a slip apart: one letter more, less or other, or two neighbours changed.

    Of long words (8 letters) two such slips. Words that begin otherwise, and short ones, are never near.
    """
    if one == other or min(len(one), len(other)) < 4 or one[0] != other[0]:
        return False
    return distance(one, other) <= (2 if min(len(one), len(other)) >= 8 else 1)


def distance(one: str, other: str) -> int:
    """Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment)."""
    one, other = one[:40], other[:40]
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
