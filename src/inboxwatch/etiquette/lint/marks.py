"""Signs that shout or wink (N2): capitals, rows of marks, emoji."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.plainwords import shortened
from inboxwatch.etiquette.lint.stock import common
from inboxwatch.etiquette.lint.values import Finding, Outgoing, Severity
from inboxwatch.etiquette.rules import RuleId

_ROW = re.compile(r"!{2,}|\?{2,}|[!?]{2,}|(?:!\s){2,}!?")
_EMOJI = re.compile(
    "[\U0001f300-\U0001faff\U0001f1e6-\U0001f1ff\u2600-\u26ff\u2702-\u27b0\u2b50\u2764\u263a\u2b06\u2705\u203c\u2049]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff]{0,2}"
)
_FACE = re.compile(r"(?<![\w(])(?:[:;=8][-']?[)(DPpOo3/|*]|<3|\^_?\^|[xX]D|:'\(|\\o/|o/)(?![\w(])")
_CAPITALS = re.compile(r"(?<![\w'’-])[A-Z][A-Z'’]{1,20}(?![\w'’-])")
_LOUD = re.compile(r"(?:[A-Z][A-Z'’]{1,20}[ ,]{1,2}){3,20}[A-Z][A-Z'’]{1,20}")
_STRESSED = frozenset(
    """
    really very please hello need want must now never always not so much love hate am is are do did was have had
    will can thank thanks thrilled excited urgent important immediately today asap this that your you my any
    every all only still again why when best great amazing perfect desperate desperately answer reply waiting
    weeks months hire job yes too more most ever absolutely definitely totally extremely truly honestly
    certainly would could should cannot huge super big just wonderful interested keen hope soon final last
    first ready know care believe attention dream ideal right wrong
    """.split()
)
"""Words that are no abbreviation of anything when they are in capitals."""
MOST_EXCLAMATIONS = 2


def marks(letter: Outgoing, page: Page) -> list[Finding]:
    """Shouting, rows of marks, emoji and faces; many exclamation marks as a warning."""
    text = "\n".join((letter.subject, page.greeting, *page.paragraphs, *page.ending))
    return [*_signs(text), *_shouts(text)]


def _signs(text: str) -> Iterator[Finding]:
    for pattern, advice in (
        (_ROW, "One mark is enough."),
        (_EMOJI, "No emoji to an employer: take it out."),
        (_FACE, "No faces to an employer: take it out."),
    ):
        seen: set[str] = set()
        for mark in pattern.finditer(text):
            if mark[0] not in seen:
                seen.add(mark[0])
                yield Finding(RuleId.N2, Severity.ERROR, mark[0].strip(), advice)
    if text.count("!") > MOST_EXCLAMATIONS and not _ROW.search(text):
        advice = f"{text.count('!')} exclamation marks: a full stop is calmer."
        yield Finding(RuleId.N2, Severity.WARNING, "!", advice)


def _shouts(text: str) -> Iterator[Finding]:
    if loud := _LOUD.search(text):
        letters = "".join(c for c in loud[0] if c.isalpha())
        if len(letters) > 14 and sum(c in "AEIOU" for c in letters) > len(letters) / 4:
            yield Finding(RuleId.N2, Severity.ERROR, shortened(loud[0]), "Capitals shout: write it in small letters.")
            return
    for word in _CAPITALS.findall(text):
        if _is_stressed(word.casefold().replace("’", "'")) and word != "IS":
            yield Finding(RuleId.N2, Severity.ERROR, word, "Capitals shout: write it in small letters.")
            return


def _is_stressed(word: str) -> bool:
    """Whether a word is one of any letter, which has no short form in capitals."""
    return word in _STRESSED or (len(word) > 4 and (word in common() or word.removesuffix("d") in common()))
