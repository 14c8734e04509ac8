"""The dictionary of `lint`: pyspellchecker's list of English words by frequency, in the command's process alone."""

from __future__ import annotations

from collections import defaultdict

from inboxwatch.etiquette.lint.distance import distance

COMMON = {4: 300_000, 5: 40_000, 6: 4_000}
"""How often a word stands in the list, of 1.6 thousand million in all, to be what somebody meant, by the letters of
what was written: short words of a trade ("grep") lie near some common word or other."""
COMMON_LONG = 400
COMMON_FAR = 5_000
"""The same where two slips lie between, in long words alone."""
LONG = 8


class FrequencySpeller:
    """The port `etiquette.lint.Speller`. Loading takes a tenth of a second and 40 MB, once."""

    def __init__(self) -> None:
        from spellchecker import SpellChecker  # noqa: PLC0415 - heavy: only who looks letters over pays for it

        self._near = SpellChecker("en", distance=1)
        self._often: dict[str, int] = dict(self._near.word_frequency.dictionary)
        self._long: defaultdict[str, list[str]] = defaultdict(list)
        for word, often in self._often.items():
            if often >= COMMON_FAR and len(word) >= LONG - 2:
                self._long[word[0]].append(word)

    def knows(self, word: str) -> bool:
        """Whether the list has the word."""
        return self._often.get(word, 0) > 0

    def meant(self, word: str) -> str:
        """The most frequent word one slip away, of long words also two; empty when there is none."""

        def likely(other: str) -> int:
            # the first letter is the one that is seldom wrong
            return self._often.get(other, 0) * (10 if other[:1] == word[:1] else 1)

        best = max(self._near.edit_distance_1(word), key=likely, default="")
        swapped = sorted(best) == sorted(word)
        if self._often.get(best, 0) >= (COMMON_LONG if swapped else COMMON.get(len(word), COMMON_LONG)):
            return best
        return self._far(word) if len(word) >= LONG else ""

    def _far(self, word: str) -> str:
        """The most frequent word two slips away that begins alike."""
        letters = set(word)
        near = (
            other
            for other in self._long[word[0]]
            if abs(len(other) - len(word)) <= 2 and len(letters ^ set(other)) <= 4 and distance(word, other) <= 2
        )
        return max(near, key=lambda other: self._often[other], default="")
