"""Tells at a glance that a pattern cannot match a text, so that most patterns are never tried on most mail.

Every match of a pattern holds one of a few words: "interview", or "screen", or "on-site"; often one of some others
too, as in "decided ... another candidate". They are derived from the pattern itself, so that a gate can never be at
odds with it. To look for ten words in a sentence costs a tenth of what it costs to try the pattern at each letter.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]  # the only reader of Python's patterns there is
from typing import Any

MOST_WORDS = 90
"""Words of one gate; a pattern that needs more is tried at once."""
MOST_EXACT = 24
"""Texts that a part of a pattern may match for them to be told one by one."""
_PIECE = 4
"""Bytes by which an index finds its words. Fewer have it look for many in vain."""
SHORTEST = 2
"""Letters below which a word stands in every sentence and spares nothing."""
MOST_NEEDS = 3
"""Sets of words of one pattern that are asked for, each of them as well as the others; more hardly spare anything."""
MOST_MORE = 24
"""Words of a further set; to look for more takes as long as to try the pattern."""
DEAREST = 1.0
"""What a further set may cost, see `_cost`: one that a word like "the" is in holds nothing back."""

Needs = tuple[tuple[str, ...], ...]
"""Sets of words, of each of which a match holds at least one; the set that is rarest in mail is the first."""

_EVERYWHERE = frozenset(
    "a and are as at be can could do for from has have i i'm in is it my no not of on or our so that the their them"
    " these this time to was we what when which will with would you you'll your".split()
)
"""Words that most mails hold, so that a gate of them stands open."""
_LIKE_ASCII = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})
"""Letters that `re.IGNORECASE` takes for ASCII ones, which `str.lower` does not."""
_Node = tuple[Any, Any]


def fold(text: str) -> str:
    """A text as `may_match` takes it. Every letter that may match an ASCII one is that one's lower case."""
    return text.lower() if text.isascii() else text.translate(_LIKE_ASCII).lower()


def may_match(words: tuple[str, ...], folded: str) -> bool:
    """False when a pattern with these `words` matches nowhere in a text, which is given as `fold` makes it."""
    for word in words:  # a loop is quicker than any() with a generator
        if word in folded:
            return True
    return not words


def may_meet(needs: Needs, folded: str) -> bool:
    """The same for a pattern with these `needs`."""
    for words in needs:
        for word in words:  # as above
            if word in folded:
                break
        else:
            return False
    return True


def needs(pattern: str, flags: int) -> Needs:
    """All sets of words, folded, that each match needs, at most `MOST_NEEDS`; none when nothing is known.

    Looked at are the pattern's own letters: what stands in a lookaround need not be in the match.
    """
    try:
        tree = _parser.parse(pattern, flags)
        found = _of_sequence(tree).needed()
    except (AttributeError, TypeError, ValueError, re.error, RecursionError):  # another Python's parser: no gate then
        return ()
    more = [each for each in found[1:] if len(each) <= MOST_MORE and _cost(each) < DEAREST]
    chosen = [*found[:1], *more[: MOST_NEEDS - 1]]
    return tuple(tuple(map(sys.intern, sorted(each))) for each in chosen)  # many patterns have the same words


class Index:
    """Many words, to tell which of them a text holds: looked for are only those of which a piece stands in it.

    Of a word's pieces of four bytes it is the one that the fewest others have: "you have been shortlisted" is not
    looked for wherever there is a "you".
    """

    __slots__ = ("_by_piece", "_pieces", "_short")

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are folded ones."""
        known = {word: _pieces(word.encode()) for word in sorted(set(words))}
        common = Counter(piece for pieces in known.values() for piece in set(pieces))
        by_piece: dict[int, list[str]] = {}
        for word, pieces in known.items():
            if pieces:
                by_piece.setdefault(min(pieces, key=lambda piece: (common[piece], piece)), []).append(word)
        self._by_piece = {piece: tuple(words) for piece, words in by_piece.items()}
        self._pieces = frozenset(self._by_piece)
        self._short = tuple(word for word, pieces in known.items() if not pieces)

    def held(self, folded: str) -> list[str]:
        """Those of the words that a text holds, which is given as `fold` makes it."""
        near = self._pieces.intersection(_pieces(folded.encode("utf-8", "surrogatepass")))
        found = [word for piece in near for word in self._by_piece[piece] if word in folded]
        return found + [word for word in self._short if word in folded]


def _pieces(data: bytes) -> list[int]:
    """All pieces of four bytes, as numbers: read from each of the first four on, half the price of as many slices."""
    found: list[int] = []
    for at in range(_PIECE):
        found += memoryview(data)[at : at + max(0, len(data) - at) // _PIECE * _PIECE].cast("I")
    return found


class _Found:
    """What is known of the text that a part of a pattern matches.

    `exact`: all texts it may match, folded; None when there are too many to tell. `sets`: sets of words of each of
    which it holds at least one, besides what `exact` tells.
    """

    __slots__ = ("exact", "sets")

    def __init__(self, exact: frozenset[str] | None, sets: tuple[frozenset[str], ...] = ()) -> None:
        self.exact = exact
        self.sets = sets

    def needed(self) -> list[frozenset[str]]:
        """All that is known as sets of words, each once and those that serve as a gate, the best one first."""
        known = self.sets if self.exact is None else (*self.sets, self.exact)
        long = [each for each in known if each and min(map(len, each)) >= SHORTEST]
        return sorted({each for each in map(_pruned, long) if _cost(each) < float("inf")}, key=_in_order)


_NOTHING = _Found(frozenset({""}))
_ANYTHING = _Found(None)


def _pruned(words: frozenset[str]) -> frozenset[str]:
    """Without words that hold another one."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def _cost(words: frozenset[str]) -> float:
    """How often a gate of these words stands open, roughly: long words are rare. Infinite for no gate at all."""
    if not words or len(words) > MOST_WORDS or min(map(len, words)) < SHORTEST:
        return float("inf")
    return sum(1.0 if word.strip() in _EVERYWHERE else 0.02 + 4.0 ** -len(word.strip()) for word in words)


def _in_order(words: frozenset[str]) -> tuple[float, list[str]]:
    """Sorts the best gate first, and always in the same way."""
    return _cost(words), sorted(words)


def _of_sequence(nodes: Iterable[_Node]) -> _Found:
    """Parts one after the other: runs of known text are put together."""
    run: frozenset[str] = frozenset({""})
    sets: list[frozenset[str]] = []
    whole = True
    for node in nodes:
        found = _of(node)
        if found.exact is not None and len(run) * len(found.exact) <= MOST_EXACT:
            run = frozenset(left + right for left in run for right in found.exact)
            continue
        whole = False
        sets += (run, *found.sets)
        run = found.exact if found.exact is not None else frozenset({""})
    return _Found(run) if whole else _Found(None, (*sets, run))


def _is_simple(code: int) -> bool:
    """Whether all that a letter matches without regard to case is folded to its lower case."""
    return code < 0x80 or (0xC0 <= code < 0xFF and code not in (0xD7, 0xDF, 0xF7))


def _of(node: _Node) -> _Found:
    kind, value = node
    match kind:
        case _constants.LITERAL:
            return _Found(frozenset({chr(value).lower()})) if _is_simple(value) else _ANYTHING
        case _constants.IN:
            if all(each[0] is _constants.LITERAL and _is_simple(each[1]) for each in value):
                return _Found(frozenset(chr(each[1]).lower() for each in value))
            return _ANYTHING
        case _constants.SUBPATTERN:
            return _of_sequence(value[3])
        case _constants.ATOMIC_GROUP:
            return _of_sequence(value)
        case _constants.BRANCH:
            return _of_branches([_of_sequence(each) for each in value[1]])
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT | _constants.POSSESSIVE_REPEAT:
            return _of_repeat(*value)
        case _constants.AT | _constants.ASSERT | _constants.ASSERT_NOT:
            return _NOTHING
        case _:
            return _ANYTHING


def _of_branches(branches: list[_Found]) -> _Found:
    """One part of several: a match holds a word of the best set of one of them."""
    exact: frozenset[str] | None = frozenset()
    for each in branches:
        exact = exact | each.exact if exact is not None and each.exact is not None else None
        if exact is not None and len(exact) > MOST_EXACT:
            exact = None
    best = [each.needed()[:1] for each in branches]
    return _Found(exact, (frozenset[str]().union(*(each[0] for each in best)),) if all(best) else ())


def _of_repeat(low: int, high: int, body: Iterable[_Node]) -> _Found:
    found = _of_sequence(body)
    if (low, high) == (0, 1) and found.exact is not None:
        return _Found(found.exact | {""})
    if (low, high) == (1, 1):
        return found
    return _Found(None, tuple(found.needed())) if low else _ANYTHING
