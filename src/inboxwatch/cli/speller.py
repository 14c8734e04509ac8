"""The dictionary of `lint`: pyspellchecker's list of English words by frequency, in the command's process alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

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

        self._near: SpellChecker = SpellChecker("en", distance=1)
        self._often: dict[str, int] = dict(self._near.word_frequency.dictionary)

    def knows(self, word: str) -> bool:
        """Whether the list has the word."""
        return self._often.get(word, 0) > 0

    def meant(self, word: str) -> str:
        """The most frequent word one slip away, of long words also two."""
        best = max(self._near.edit_distance_1(word), key=self._rank(word), default="")
        swapped = sorted(best) == sorted(word)
        if self._often.get(best, 0) >= (COMMON_LONG if swapped else COMMON.get(len(word), COMMON_LONG)):
            return best
        if len(word) < LONG:
            return ""
        far = max(self._near.edit_distance_2(word), key=self._rank(word), default="")
        return far if self._often.get(far, 0) >= COMMON_FAR and far[:1] == word[:1] else ""

    def _rank(self, word: str):  # type: ignore[no-untyped-def]
        """Frequency, words with the same first letter first."""
        return lambda other: self._often.get(other, 0) * (10 if other[:1] == word[:1] else 1)
