"""Tells at a glance that a pattern cannot match a text, so that most patterns are never tried on most mail.

Every match of a pattern holds one of a few words: "interview", or "screen", or "on-site". They are derived from the
pattern itself, so that a gate can never be at odds with it. To look for ten words in a sentence costs a tenth of what
it costs to try the pattern at each of its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]  # the only reader of Python's patterns there is
from typing import Any

MOST_WORDS = 90
"""Words of one gate; a pattern that needs more is tried at once."""
MOST_EXACT = 24
"""Texts that a part of a pattern may match for them to be told one by one."""
_BEGIN = 4
"""Letters by which an index finds its words. Fewer have it look for many in vain."""
SHORTEST = 2
"""Letters below which a word stands in every sentence and spares nothing."""

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


def words(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Words, folded, of which each match holds at least one; none when nothing is known.

    Looked at are the pattern's own letters: what stands in a lookaround need not be in the match.
    """
    try:
        tree = _parser.parse(pattern.pattern, pattern.flags)
        found = _of_sequence(tree)
    except (AttributeError, TypeError, ValueError, re.error, RecursionError):  # another Python's parser: no gate then
        return ()
    needed = found.needed()
    return tuple(sorted(needed)) if needed else ()


def words_of_any(*patterns: re.Pattern[str]) -> tuple[str, ...]:
    """Words of which each match of each of these patterns holds at least one; none when one pattern has none."""
    each = [words(pattern) for pattern in patterns]
    return tuple(sorted(_pruned(frozenset(word for one in each for word in one)))) if all(each) else ()


class Index:
    """Many words, to tell which of them a text holds: looked for are only those whose first letters stand in it."""

    __slots__ = ("_begins", "_by_begin", "_short")

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are folded ones."""
        known = sorted(set(words))
        self._short = tuple(word for word in known if len(word) < _BEGIN)
        self._by_begin: dict[str, list[str]] = {}
        for word in known:
            if len(word) >= _BEGIN:
                self._by_begin.setdefault(word[:_BEGIN], []).append(word)
        self._begins = frozenset(self._by_begin)

    def held(self, folded: str) -> frozenset[str]:
        """Those of the words that a text holds, which is given as `fold` makes it."""
        begins = self._begins.intersection([folded[at : at + _BEGIN] for at in range(len(folded) - _BEGIN + 1)])
        found = [word for begin in begins for word in self._by_begin[begin] if word in folded]
        return frozenset(found + [word for word in self._short if word in folded])


class _Found:
    """What is known of the text that a part of a pattern matches.

    `exact`: all texts it may match, folded; None when there are too many to tell. `best`: see `words`; empty: nothing.
    """

    __slots__ = ("best", "exact")

    def __init__(self, exact: frozenset[str] | None, best: frozenset[str] = frozenset()) -> None:
        self.exact = exact
        self.best = best

    def needed(self) -> frozenset[str]:
        """The better of what is known as words."""
        return _better(self.best, self.exact or frozenset())


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


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    best = min(_pruned(one), _pruned(other), key=_cost)
    return best if _cost(best) < float("inf") else frozenset()


def _of_sequence(nodes: Iterable[_Node]) -> _Found:
    """Parts one after the other: runs of known text are put together, and the best run is kept."""
    run: frozenset[str] = frozenset({""})
    best: frozenset[str] = frozenset()
    whole = True
    for node in nodes:
        found = _of(node)
        if found.exact is not None and len(run) * len(found.exact) <= MOST_EXACT:
            run = frozenset(left + right for left in run for right in found.exact)
            continue
        best = _better(best, run)
        whole = False
        if found.exact is not None:
            best, run = _better(best, found.best), found.exact
        else:
            best, run = _better(best, found.best), frozenset({""})
    return _Found(run) if whole else _Found(None, _better(best, run))


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
    exact: frozenset[str] | None = frozenset()
    needed: frozenset[str] = frozenset()
    for each in branches:
        exact = exact | each.exact if exact is not None and each.exact is not None else None
        if exact is not None and len(exact) > MOST_EXACT:
            exact = None
    for each in branches:
        words = each.needed()
        if not words:
            needed = frozenset()
            break
        needed |= words
    return _Found(exact, _better(needed, frozenset()))


def _of_repeat(low: int, high: int, body: Iterable[_Node]) -> _Found:
    found = _of_sequence(body)
    if (low, high) == (0, 1) and found.exact is not None:
        return _Found(found.exact | {""})
    if (low, high) == (1, 1):
        return found
    return _Found(None, found.needed()) if low else _ANYTHING
