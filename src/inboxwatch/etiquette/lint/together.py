"""Words that are a fault together: families that meet within a sentence, whatever stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inboxwatch.etiquette.lint.turns import clue
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

MOST = 20
"""Words of a first family that are tried in one sentence."""


@dataclass(frozen=True, slots=True)
class Together:
    """Families of which a word each must follow in order, at most `gap` characters from the last.

    `unless`: a sentence that holds this is left alone. It is looked for in letters of `kinds` alone, where there are
    any.
    """

    rule: RuleId
    severity: Severity
    message: str
    families: tuple[re.Pattern[str], ...]
    gap: int
    unless: re.Pattern[str] | None
    kinds: tuple[Kind, ...]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the families meet, from the first word to the last."""
        first, *rest = self.families
        for _, begin in zip(range(MOST), first.finditer(text), strict=False):
            end: int | None = begin.end()
            for family in rest:
                if end is None:
                    break
                following = family.search(text, end, min(len(text), end + self.gap + 40))
                end = following.end() if following and following.start() - end <= self.gap else None
            if end is not None and not (self.unless and self.unless.search(text)):
                yield begin.start(), end


def together(
    rule: RuleId,
    severity: Severity,
    message: str,
    *families: str,
    gap: int = 40,
    unless: str = "",
    kinds: Iterable[Kind] = (),
) -> Together:
    """A group from families, each lines as a group of turns has them."""
    return Together(
        rule, severity, message, tuple(map(clue, families)), gap, clue(unless) if unless else None, tuple(kinds)
    )
