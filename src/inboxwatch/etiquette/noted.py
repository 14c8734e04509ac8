"""The user's own words as they stand in a letter: a whole sentence as it is, anything else put into a wording."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inboxwatch.etiquette.names import clean_value

MOST = 600
"""Characters of one note that a letter takes; a longer one is no phrase, and its prompt stands."""

_ENDS = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]?$")
_CLAUSE = re.compile(
    r"(?:I|I['\u2019](?:m|ve|d|ll)|we|we['\u2019](?:re|ve|d|ll)|you|they|it|there|he|she) \w", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|should|may|might|must|made|makes?"
    r"|gave|gives?|took|takes?|said|says?|went|goes|came|comes?|know|knew|think|thought|liked?|loved?|enjoyed)\b"
    r"|\bi\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[.!?] +[A-Z\u00c0-\u00de]")
_MARK = re.compile(r"^(?:[-*\u2022>] ?)+")
_SMALL = frozenset(
    """
    a about all an and another as being both building developing doing each for four five getting having his how
    her in its leading learning making managing many my on our over seeing several some such that the their these
    this those three two using what when where whether which why with working writing your
    """.split()
)
"""Words that begin a phrase and are nobody's name: small inside of a sentence."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was written down for one part of a letter: a phrase or a sentence, the other one empty; both: nothing."""

    phrase: str = ""
    sentence: str = ""

    def __bool__(self) -> bool:
        return bool(self.phrase or self.sentence)


def said(text: str) -> Said:
    """Clean the user's words, brackets made round, and tell a sentence from a phrase."""
    words = _MARK.sub("", clean_value(text, MOST))
    if not any(c.isalnum() for c in words):
        return Said()
    if _ENDS.search(words) and not _is_phrase(words):
        return Said(sentence=f"{words[0].upper()}{words[1:]}")
    words = words.rstrip(" .,;:-\u2013")
    if _CLAUSE.match(words) or _SEVERAL.search(words):
        # "I led the move to Kafka": a sentence that lacks its full stop fits into no other one.
        return Said(sentence=f"{words[0].upper()}{words[1:]}.")
    first, _, rest = words.partition(" ")
    small = first.lower() in _SMALL and rest
    return Said(phrase=f"{first.lower()} {rest}" if small else words)


def _is_phrase(words: str) -> bool:
    """Whether what ends in a full stop is a phrase all the same: "the new office." begins small and has no verb."""
    return words[0].islower() and words.endswith(".") and _VERB.search(words) is None and _SEVERAL.search(words) is None
