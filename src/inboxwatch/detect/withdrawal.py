"""Whether a mail of the user's own takes an application back (N6)."""

from __future__ import annotations

import re

from inboxwatch.model import Message

_WITHDRAWS = re.compile(
    r"\b(?:withdraw(?:ing)?|retract(?:ing)?|pull(?:ing)? out)\b[^.!?\n]{0,60}"
    r"\b(?:application|candidacy|consideration"
    r"|(?:from|of) (?:the |your |this )?(?:hiring |interview |recruitment |selection )?process)\b"
    r"|\bno longer (?:wish|want) to be considered\b"
    r"|\b(?:have|'ve) (?:decided|chosen) (?:not to|against) (?:continue|proceed|pursu)\w*\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|n't|without|if)\b[^.!?\n]{0,30}$", re.IGNORECASE)
LONGEST = 10_000
"""Characters that are read: who withdraws says so at once."""


def withdraws(message: Message) -> bool:
    """True when the user's own words (never the quoted ones) take the application back."""
    text = message.text[:LONGEST]
    return any(not _NOT.search(text[max(0, m.start() - 60) : m.start()]) for m in _WITHDRAWS.finditer(text))
