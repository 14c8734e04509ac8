"""Many turns of phrase as one pattern, each of them compiled and tried only where words stand that it needs.

A pattern of twenty turns finds few of them in any mail, and tries all of them at each letter. Its turns are told apart
here as it is written, "one|another", and each has a gate of its own: most are never tried, and so never compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inboxwatch.detect import gates


class Turn:
    """One turn of phrase: a pattern, tried only where the words stand that it needs.

    It is compiled when it is first tried, and its words are told when they are first asked for: what a mail does not
    lead to costs nothing, at the start least of all.
    """

    __slots__ = ("_compiled", "_needs", "flags", "source")

    def __init__(self, source: str, flags: int = re.IGNORECASE) -> None:
        self.source = source
        self.flags = flags
        self._needs: gates.Needs | None = None
        self._compiled: re.Pattern[str] | None = None

    @property
    def needs(self) -> gates.Needs:
        """See `gates.needs`."""
        if self._needs is None:
            self._needs = gates.needs(self.source, self.flags)
        return self._needs

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._compiled is None:
            self._compiled = re.compile(self.source, self.flags)
        return self._compiled

    def may_match(self, folded: str) -> bool:
        """False when it matches nowhere in a text, which is given as `gates.fold` makes it."""
        return gates.may_meet(self.needs, folded)

    def search(self, text: str) -> re.Match[str] | None:
        """Its first match in a text."""
        return self.compiled.search(text) if gates.may_meet(self.needs, gates.fold(text)) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Its matches in a text."""
        return self.compiled.finditer(text) if gates.may_meet(self.needs, gates.fold(text)) else iter(())


class Turns:
    """A pattern of several turns of phrase, which need not be tried all because of one."""

    __slots__ = ("_gated", "_sources", "flags")

    def __init__(self, *sources: str, flags: int = re.IGNORECASE) -> None:
        """`sources` are patterns, any of which may match; none may speak of a group in another part of it."""
        self._sources = sources
        self.flags = flags
        self._gated: tuple[tuple[gates.Needs, Turn], ...] = ()

    @property
    def pattern(self) -> str:
        """All as one pattern, to be part of another."""
        return "|".join(self._sources or [turn.source for turn in self.turns])

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns one by one, in order."""
        return tuple(turn for _, turn in self._gated or self._read())

    def may_match(self, folded: str) -> bool:
        """False when it matches nowhere in a text, which is given as `gates.fold` makes it."""
        return any(turn.may_match(folded) for turn in self.turns)

    def _read(self) -> tuple[tuple[gates.Needs, Turn], ...]:
        turns = [Turn(each, self.flags) for source in self._sources for each in apart(source)]
        self._gated = tuple((turn.needs, turn) for turn in turns)
        self._sources = ()  # they are kept in their turns, and once is enough
        return self._gated

    def search(self, text: str) -> re.Match[str] | None:
        """The match that one pattern of all turns would find; its groups are those of the turn alone."""
        folded = gates.fold(text)
        best: re.Match[str] | None = None
        for needs, turn in self._gated or self._read():
            if gates.may_meet(needs, folded):
                found = turn.compiled.search(text)
                if found is not None and (best is None or found.start() < best.start()):
                    best = found
        return best


class Sieve:
    """Several patterns at once: tells which of their turns may match in a text, by one search for all their words."""

    __slots__ = ("_by_word", "_free", "_index", "_turns")

    def __init__(self, of: Sequence[Turns]) -> None:
        self._turns = [(number, turn) for number, turns in enumerate(of) for turn in turns.turns]
        self._free = [place for place, (_, turn) in enumerate(self._turns) if not turn.needs]
        by_word: dict[str, list[int]] = {}
        for place, (_, turn) in enumerate(self._turns):
            for word in turn.needs[0] if turn.needs else ():
                by_word.setdefault(word, []).append(place)
        self._by_word = {word: tuple(places) for word, places in by_word.items()}  # of thousands each byte counts
        self._index = gates.Index(self._by_word)

    def near(self, text: str) -> Near:
        """What may match in a text, or in any part of it."""
        held = self._index.held(gates.fold(text))
        return Near(self._turns, [(word, self._by_word[word]) for word in held], self._free)


class Near:
    """What of several patterns may match in a text, to be asked about each of its sentences."""

    __slots__ = ("_free", "_turns", "_words")

    def __init__(
        self, turns: list[tuple[int, Turn]], words: list[tuple[str, tuple[int, ...]]], free: list[int]
    ) -> None:
        """`turns` are all of all patterns, each with its pattern's number; the others name their places in it."""
        self._turns = turns
        self._words = words
        self._free = free

    def at(self, sentence: str) -> dict[int, list[Turn]]:
        """The patterns that may match in a sentence of that text, by number and in order, each with its turns."""
        folded = gates.fold(sentence)
        places = [*self._free]
        for word, of in self._words:
            if word in folded:
                places += of
        found: dict[int, list[Turn]] = {}
        for place in sorted(set(places)):
            number, turn = self._turns[place]
            if gates.may_meet(turn.needs[1:], folded):
                found.setdefault(number, []).append(turn)
        return found


def first(turns: Sequence[Turn], text: str) -> re.Match[str] | None:
    """The first match of any turn in a text; of several that begin there the first turn's."""
    best: re.Match[str] | None = None
    for turn in turns:
        found = turn.compiled.search(text)
        if found is not None and (best is None or found.start() < best.start()):
            best = found
    return best


def apart(source: str) -> tuple[str, ...]:
    """The alternatives of a pattern, as they are written: those of a group stay together."""
    bars = [-1]
    depth = at = 0
    while at < len(source):
        match source[at]:
            case "\\":
                at += 1
            case "[":
                at = _end_of_set(source, at)
            case "(":
                depth += 1
            case ")":
                depth -= 1
            case "|" if not depth:
                bars.append(at)
        at += 1
    return tuple(source[begin + 1 : end] for begin, end in zip(bars, (*bars[1:], len(source)), strict=True))


def _end_of_set(source: str, at: int) -> int:
    """Where the bracket is that closes the one at a place; one right behind that is a letter of the set."""
    at += 2 if source.startswith("[^", at) else 1
    at += source.startswith("]", at)
    while source[at] != "]":
        at += 2 if source[at] == "\\" else 1
    return at
