"""The evidence of one mail as it adds up: for each label, for hiring at all, and for other business."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from inboxwatch.detect import others
from inboxwatch.detect.clues import Clue
from inboxwatch.model import Evidence, Label

MAX_EXCERPT = 160
"""Characters of the words that are shown as the reason."""
MOST_EVIDENCE = 8
"""Pieces of evidence that are shown."""


@dataclass(slots=True)
class Weighing:
    """The evidence of one mail as it adds up."""

    weights: dict[Label, float] = field(default_factory=lambda: defaultdict(float))
    evidence: dict[Label, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    about: float = 0.0
    against: list[Evidence] = field(default_factory=list)
    yours: list[Evidence] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    @property
    def other_business(self) -> float:
        """What speaks for other business, above 0."""
        return -sum(clue.weight for clue in others.AGAINST if clue.rule in self.seen)

    def add(self, clue: Clue, words: str) -> None:
        self.seen.add(clue.rule)
        if clue.label is None:
            self.about += clue.weight
            if clue.weight < 0:
                self.against.append(Evidence(clue.rule, words[:MAX_EXCERPT]))
            elif clue.rule == "about.yours":
                self.yours.append(Evidence(clue.rule, words[:MAX_EXCERPT]))
        else:
            self.speak(clue.label, clue.weight, clue.rule, words)

    def speak(self, label: Label, weight: float, rule: str, words: str) -> None:
        self.weights[label] += weight
        self.evidence[label].append(Evidence(rule, words[:MAX_EXCERPT]))
