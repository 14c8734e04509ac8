"""How long a letter is and how many paragraphs it has (T6, C3)."""

from __future__ import annotations

from dataclasses import dataclass

from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.values import Finding, Outgoing, Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind


@dataclass(frozen=True, slots=True)
class Size:
    """How many words a letter should have, `most` at the very most, and how many paragraphs at most."""

    rule: RuleId
    least: int
    best: int
    most: int
    paragraphs: tuple[int, int]


SIZES = {
    Kind.THANK_YOU: Size(RuleId.T6, 60, 220, 300, (3, 4)),
    Kind.CHECK_IN: Size(RuleId.C3, 40, 120, 150, (1, 4)),
    Kind.CLOSING_CHECK_IN: Size(RuleId.C3, 40, 120, 150, (1, 4)),
    Kind.FAREWELL: Size(RuleId.R1, 25, 150, 250, (1, 4)),
}
LONG_SENTENCE = 60
"""Words of a sentence that nobody reads to its end."""


def shape(letter: Outgoing, page: Page) -> list[Finding]:
    """Too long, too short, one block or many pieces. Words count without greeting and close."""
    if letter.kind is None or letter.kind not in SIZES:
        return []
    size, count, blocks = SIZES[letter.kind], page.words, len(page.paragraphs)
    found: list[Finding] = []
    if count > size.best:
        severity = Severity.ERROR if count > size.most else Severity.WARNING
        advice = f"{count} words are too many: bring it down to {size.best}; a long letter is not read."
        found.append(Finding(size.rule, severity, "", advice))
    if count < size.least:
        severity = Severity.ERROR if count < size.least // 2 else Severity.WARNING
        found.append(Finding(size.rule, severity, "", f"{count} words are few: {size.least} or more show care."))
    low, high = size.paragraphs
    if blocks and not low <= blocks <= high and count > size.least:
        span = f"{low} to {high}" if low > 1 else f"up to {high}"
        advice = f"It has {blocks} {'paragraph' if blocks == 1 else 'paragraphs'}: {span} are easier to read."
        found.append(Finding(size.rule, Severity.WARNING, "", advice))
    return found
