"""What a hiring mail's words weigh for each label, as learned from mails whose label is known (`make train`).

The weights are a linear model: a logistic regression over the words of `tokens`, each counted once, weighed by how
rare it is. It says nothing on whether a mail is about hiring at all: of a newsletter it would say what kind of
interview it sets. Nothing is computed from it but sums, so that the same mail gives the same figures everywhere.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from inboxwatch.detect.tokens import tokens
from inboxwatch.model import Evidence, Label, Message

FILE = "learned.tsv"
SCALE = 100
"""The file holds hundredths: more places tell nothing, and whole numbers read alike on every machine."""
MANY = 60
"""Known words from which an opinion counts in full: of a line or two the weights know little."""
MOST_WORDS = 4
"""Words that are shown as the reason for a label."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The content of the file. For each word its rarity, then what it adds to each of `labels`, all in hundredths."""

    labels: tuple[Label, ...]
    start: tuple[int, ...]
    words: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Opinion:
    """How likely each label is, if the mail is about hiring; and the words that speak most for a label."""

    chances: Mapping[Label, float]
    """Natural logarithms."""
    words: tuple[str, ...] = ()
    """The mail's words that have weights, in order."""
    share: float = 1.0
    """How much it counts, from 0 to 1."""

    def evidence(self, label: Label) -> Evidence:
        """What spoke for a label, as it is shown."""
        return Evidence(f"learned.{label.value}", _reason(self.words, label))


def opinion(message: Message) -> Opinion:
    """What the words of a mail say of its label."""
    weights = _weights()
    known = sorted(weights.words.keys() & tokens(message))
    rarity, *columns = [*zip(*(weights.words[word] for word in known), strict=True)] or [()] * (len(weights.start) + 1)
    length = math.sqrt(sum(each * each for each in rarity)) or 1.0
    sums = [start / SCALE + sum(each) / length for start, each in zip(weights.start, columns, strict=True)]
    most = max(sums)
    total = most + math.log(sum(math.exp(each - most) for each in sums))
    return Opinion(
        {label: each - total for label, each in zip(weights.labels, sums, strict=True)},
        tuple(known),
        min(1.0, len(known) / MANY) ** 2,
    )


def _reason(words: tuple[str, ...], label: Label) -> str:
    """The words that speak most for a label: asked for where the weights decide, which is seldom."""
    weights = _weights()
    column = weights.labels.index(label) + 1
    speaking = sorted((-row[column], word) for word in words if (row := weights.words[word])[column] > 0)
    shown = [word for _, word in speaking if not word.startswith("x")]
    return ", ".join(shown[:MOST_WORDS])


@cache
def _weights() -> Weights:
    """The file that the package brings, read once: a head with the labels, what they start with, then the words."""
    lines = (resources.files(__package__) / FILE).read_text(encoding="ascii").splitlines()
    head, start = lines[0].split("\t"), lines[1].split("\t")
    rows = (line.split("\t") for line in lines[2:])
    return Weights(
        tuple(Label(name) for name in head[2:]),
        tuple(int(figure) for figure in start[2:]),
        {row[0]: array("h", map(int, row[1:])) for row in rows},  # a third of the memory of numbers one by one
    )
