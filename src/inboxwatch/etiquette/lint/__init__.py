"""Looks a letter over before it goes: the rules of etiquette on its words, as data and small functions.

To add a phrase is to add a line to a table of `terms`, `manner`, `calls`, `decisions` or `stock`.
"""

from __future__ import annotations

from inboxwatch.etiquette.lint.debris import filled
from inboxwatch.etiquette.lint.guess import guess
from inboxwatch.etiquette.lint.page import page
from inboxwatch.etiquette.lint.run import look_over
from inboxwatch.etiquette.lint.threads import known_of, outgoing
from inboxwatch.etiquette.lint.values import Finding, Known, Outgoing, Severity, Speller

__all__ = [
    "Finding",
    "Known",
    "Outgoing",
    "Severity",
    "Speller",
    "filled",
    "guess",
    "known_of",
    "look_over",
    "outgoing",
    "page",
]
