"""A mail's words in sentences, bounded, so that every pattern runs over a short stretch at a time."""

from __future__ import annotations

import re
from functools import lru_cache

from inboxwatch.detect import gates

MAX_CHARS = 10_000
"""Characters that are read for the label: what a mail is, it says at once; behind are footers and adverts."""
MAX_SENTENCE = 500
"""Characters of one sentence; a longer one is cut into pieces. Every pattern relies on this bound."""
MAX_SENTENCES = 250

_SHORTENED = {
    "r u": "are you",
    "u": "you",
    "ur": "your",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tmw": "tomorrow",
    "2moro": "tomorrow",
    "thurs": "thursday",
    "tues": "tuesday",
    "weds": "wednesday",
}
_SHORT = re.compile(r"(?<![\w.'/&-])(?:r u|u(?![.&/])|ur|tmr?w|tmr|2moro|thurs|tues|weds)(?![\w'-])", re.IGNORECASE)
"""Words as people write them on a telephone, and what they stand for."""
_SHORT_U = re.compile(r"u(?<!\w.)r?(?!\w)")
_SHORT_OTHERS = tuple(word for word in _SHORTENED if word not in ("r u", "u", "ur"))
"""What each of these words holds, in a folded text: most mail has none, and is told so at a glance."""
_WRAPPED = 55
"""A line at least so long was broken by the mailer, and its sentence goes on in the next one."""
_ITEM = re.compile(r"\s*(?:[-*\u2022\u00b7^]|\d{1,2}[.)])\s|[A-Z][A-Za-z /]{1,24}:")
_END = re.compile(r"(?<=[.!?])[\"')\]]{0,2}\s+(?=[\"'(\[]?[A-Z0-9\u00c0-\u00de])")
_NO_END = re.compile(
    r"\b(?:mr|mrs|ms|mx|dr|prof|messrs|sgt|insp|supt|capt|cpl|maj|col|lt|gen|cllr|rev|fr|hon|st|inc|ltd|corp|co|jr|sr|approx|no|vs|e\.g|i\.e|[ap]\.m|[A-Z])\.$",
    re.I,
)


@lru_cache(maxsize=8)  # label, facts and trust ask for the same mail's sentences, one after the other
def split(text: str) -> tuple[str, ...]:
    """The sentences in order: lines that were only wrapped are joined, typographic apostrophes made plain."""
    text = text[:MAX_CHARS].replace("\u2019", "'").replace("\u2018", "'").replace("\u00a0", " ")
    folded = gates.fold(text)
    if _SHORT_U.search(folded) or gates.may_match(_SHORT_OTHERS, folded):
        text = _SHORT.sub(lambda short: _SHORTENED[short[0].lower()], text)
    found: list[str] = []
    for block in _blocks(text):
        for sentence in _of(block):
            found.extend(sentence[i : i + MAX_SENTENCE] for i in range(0, len(sentence), MAX_SENTENCE))
            if len(found) >= MAX_SENTENCES:
                return tuple(found[:MAX_SENTENCES])
    return tuple(found)


def _blocks(text: str) -> list[str]:
    """Paragraphs, with items of a list and short lines on their own."""
    blocks: list[str] = []
    joined = False
    for line in text.split("\n"):
        row = "   " in line.strip()  # of a table, its cells apart
        words = " ".join(line.split())
        if words and joined and not row and not _ITEM.match(line):
            blocks[-1] += " " + words
        elif words:
            blocks.append(words)
        joined = not row and len(words) >= _WRAPPED and not words.endswith((".", "!", "?", ":", ";"))
    return blocks


def _of(block: str) -> list[str]:
    """The sentences of one paragraph; a full stop behind an abbreviation ends none."""
    ends = _END.split(block)
    if len(ends) == 1:
        return ends
    pieces: list[str] = []
    for piece in ends:
        if pieces and _NO_END.search(pieces[-1][-12:]):
            pieces[-1] += " " + piece
        else:
            pieces.append(piece)
    return [piece.strip() for piece in pieces if piece.strip()]
