"""Turns of phrase as data: a line each, in groups that share a rule, a severity and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from inboxwatch.etiquette.lint.plainwords import Plain
from inboxwatch.etiquette.lint.values import Finding, Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

WORDS = {
    "answer": r"(?:answers?|reply|replies|response|decision|updates?|feedback|news|word|result|outcome|explanation)",
    "day": _DAY,
    "deadline": (
        r"(?:by|before|until|no later than|within|not later than|latest) "
        r"(?:the |next |this |end of |close of |noon on |\w{1,12} of ){0,3}"
        rf"(?:{_DAY}|tomorrow|tonight|noon|today|day|week|month|business|\d|two|three|five|seven|ten|twenty"
        rf"|forty|january"
        r"|february|march|april|june|july|august|september|october|november|december)"
    ),
    "soon": (
        r"(?:immediately|asap|a\.s\.a\.p|right (?:now|away)|at once|promptly|urgently|today|tonight|tomorrow"
        r"|this instant"
        r"|straight ?away|without (?:any )?(?:further |more )?delay|without fail|forthwith|instantly)"
    ),
    "very": (
        r"(?:(?:very|really|so|quite|rather|extremely|deeply|truly|pretty|frankly|honestly|simply|just|a bit|a little"
        r"|more than|increasingly|somewhat|absolutely|highly|most|bitterly|totally|completely|too|always|still|also"
        r"|utterly|kind of|sort of) ){0,3}"
    ),
    "adv": r"(?:(?:\w{2,14}ly|just|also|still|now|please|really|even|ever|never|then|simply|at least) ){0,2}",
    "any": r"(?:[\w'’-]{1,20} ){0,3}",
    "some": r"(?:[\w'’-]{1,20},? ){0,6}",
    "be": r"(?:am|is|are|was|were|been|be|feel|felt|seems?|seemed|find|found)",
    "me": r"(?:me|my application|my letter|my email|my mail|my message|my case)",
    "my": r"(?:my|the|your|any|a|an|our|their|some|this|that)",
}
"""Small families of words that lines of a group name as <answer>, <very> and so on."""

_NAMED = re.compile(r"<([a-z]+)>")


@dataclass(frozen=True, slots=True)
class Turns:
    """A group of turns of phrase. It is looked for in letters of `kinds` alone, where there are any.

    `unless`: a sentence that holds this is left alone.
    """

    rule: RuleId
    severity: Severity
    message: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    kinds: tuple[Kind, ...]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a sentence holds one."""
        if self.unless is None or not self.unless.search(text):
            yield from (match.span() for match in self.pattern.finditer(text))


class Group(Protocol):
    """What is looked for in a sentence, for one rule."""

    @property
    def rule(self) -> RuleId: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def message(self) -> str: ...
    @property
    def kinds(self) -> tuple[Kind, ...]: ...
    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a sentence holds it."""


def turns(
    rule: RuleId, severity: Severity, message: str, lines: str, *, unless: str = "", kinds: tuple[Kind, ...] = ()
) -> Turns:
    """A group from lines of text: a turn of phrase each, in lower case, contractions written out ("do not")."""
    return Turns(rule, severity, message, clue(lines), clue(unless) if unless else None, kinds)


def clue(lines: str) -> re.Pattern[str]:
    """One pattern of all lines, each beginning and ending with a word. A line that begins with "
    |" goes on the last."""
    each: list[str] = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        if line.startswith("|"):
            each[-1] += line
        else:
            each.append(line)
    spelt = "|".join(_NAMED.sub(lambda named: WORDS[named[1]], line) for line in each)
    return re.compile(rf"(?<![\w'-])(?:{spelt})(?![\w'])", re.IGNORECASE)


def found_in(sentences: Iterable[Plain], groups: Iterable[Group], kind: Kind | None) -> list[Finding]:
    """What the groups find, each words once a rule; of what overlaps under one rule, the most words."""
    here = [group for group in groups if not group.kinds or kind in group.kinds]
    findings: dict[tuple[RuleId, str], Finding] = {}
    for sentence in sentences:
        for start, end, group in _apart(_matches(sentence, here)):
            words = sentence.excerpt(start, end)
            findings.setdefault((group.rule, words), Finding(group.rule, group.severity, words, group.message))
    return list(findings.values())


_Match = tuple[int, int, Group]


def _matches(sentence: Plain, groups: Iterable[Group]) -> list[_Match]:
    return [(start, end, group) for group in groups for start, end in group.spans(sentence.text)]


def _apart(matches: list[_Match]) -> list[_Match]:
    """Those of one rule that overlap as one, with the message of the gravest and longest; in the sentence's order."""
    kept: list[_Match] = []
    for start, end, group in sorted(matches, key=lambda m: (m[2].severity is not Severity.ERROR, m[0] - m[1])):
        for place, (begin, stop, other) in enumerate(kept):
            if other.rule is group.rule and start < stop and begin < end:
                kept[place] = (min(start, begin), max(end, stop), other)
                break
        else:
            kept.append((start, end, group))
    return sorted(kept, key=lambda m: m[0])
