"""Letters written for the tests: what is known of each, and, of the bad ones, which rules which words break."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import getaddresses
from pathlib import Path
from typing import Any

import yaml

from inboxwatch.etiquette.lint import Finding, Known, Outgoing, Speller, look_over
from inboxwatch.model import Address, Kind

LETTERS = Path(__file__).parents[1] / "letters"


@dataclass(frozen=True)
class Fault:
    """A fault that a letter was written with. `words` may be empty: what is missing has none."""

    rule: str
    words: str


@dataclass(frozen=True)
class Sample:
    """A letter with what is known of it."""

    name: str
    outgoing: Outgoing
    known: Known
    faults: tuple[Fault, ...]

    def findings(self, speller: Speller) -> tuple[Finding, ...]:
        return look_over(self.outgoing, self.known, speller)

    def found(self, fault: Fault, findings: tuple[Finding, ...]) -> bool:
        """Whether a fault was found: under its rule, at its words."""
        return any(f.rule == fault.rule and self._meet(f.excerpt, fault.words) for f in findings)

    def _meet(self, one: str, other: str) -> bool:
        """Whether two excerpts overlap in the letter."""
        if not one or not other:
            return True
        text = _even(self.outgoing.text)
        a, b = text.find(_even(one).rstrip("…")), text.find(_even(other))
        return a >= 0 and b >= 0 and a < b + len(other) and b < a + len(one)


def samples(folder: str) -> tuple[Sample, ...]:
    """The letters of `good` or `bad`, by name."""
    return tuple(_sample(path) for path in sorted((LETTERS / folder).glob("*.txt")))


def _sample(path: Path) -> Sample:
    _, head, text = path.read_text("utf-8").split("---\n", 2)
    told: dict[str, Any] = yaml.safe_load(head)
    to = _addresses(told.get("to", ""))
    kind = None if told["kind"] == "reply" else Kind(told["kind"])
    return Sample(
        path.stem,
        Outgoing(text, told.get("subject", ""), kind, to, _addresses(told.get("cc", "")), 0),
        Known(
            name=to[0].name,
            email=to[0].email,
            company=told.get("company", ""),
            role=told.get("role", ""),
            others=tuple(told.get("others", ())),
            candidate="Ada Example",
            offered=told.get("offered", False),
        ),
        tuple(Fault(rule, words) for rule, words in told.get("faults", ())),
    )


def _addresses(text: str) -> tuple[Address, ...]:
    return tuple(Address(name, address.lower()) for name, address in getaddresses([text]) if address)


def _even(text: str) -> str:
    return " ".join(text.replace("’", "'").lower().split())
