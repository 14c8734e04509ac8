"""Mails as readable files beside what a careful reader makes of them: `NAME.eml` with `NAME.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal, TrustVerdict

ADDRESS = "nora.whitfield@fastmail.com"
NAME = "Nora Whitfield"
ZONE = "Europe/London"
FACTS = ("company", "role", "people", "contact", "interviews", "decision_date", "doubt", "trust")
"""What can be expected besides the label. What a file leaves out, of a person or interview too, is not judged."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One mail of the corpus and what it is. `facts`: as the file gives them; keys of `FACTS`."""

    name: str
    data: bytes
    reader: Reader
    label: Label
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that was read otherwise than expected; `got` and `wanted` in the file's own terms."""

    name: str
    key: str
    got: Any
    wanted: Any


def read(folder: Path) -> Iterator[Expected]:
    """The mails of a folder and those below it, by name."""
    for path in sorted(folder.rglob("*.yaml")):
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
        reader = said.get("reader", {})
        yield Expected(
            name=path.relative_to(folder).with_suffix("").as_posix(),
            data=path.with_suffix(".eml").read_bytes(),
            reader=Reader(
                addresses=frozenset({reader.get("address", ADDRESS)}),
                name=reader.get("name", NAME),
                zone=reader.get("zone", ZONE),
                authserv_ids=frozenset({said["authserv"]} if "authserv" in said else ()),
            ),
            label=Label(said["label"]),
            facts={key: said[key] for key in FACTS if key in said},
        )


def judge(expected: Expected) -> tuple[Signal, tuple[Miss, ...]]:
    """What detection makes of a mail, and each thing that differs from what was expected."""
    signal = detect(parse(expected.data), expected.reader)
    misses = []
    if signal.label is not expected.label:
        misses.append(Miss(expected.name, "label", signal.label.value, expected.label.value))
    for key, wanted in expected.facts.items():
        got, meant = _got(signal, key), _meant(key, wanted)
        if got != meant:
            misses.append(Miss(expected.name, key, got, meant))
    return signal, tuple(misses)


def _got(signal: Signal, key: str) -> Any:
    facts = signal.facts
    match key:
        case "people":
            return sorted((p.name, p.email or "", p.part.value) for p in facts.people)
        case "contact":
            return facts.contact.email if facts.contact else None
        case "interviews":
            return [(i.start, i.end, i.timezone, i.location) for i in facts.interviews]
        case "doubt":
            return bool(facts.in_doubt)
        case "trust":
            return signal.trust.verdict
        case _:
            return getattr(facts, key)


class _Any:
    """Stands for what a file leaves out of a person or an interview: any answer is as good."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "any"


_ANY = _Any()


def _meant(key: str, wanted: Any) -> Any:
    """The value of a file as `_got` gives it."""
    match key:
        case "people":
            people = [(one["name"], one.get("email") or "", one.get("part", _ANY)) for one in wanted]
            return sorted(people, key=lambda person: person[:2])
        case "interviews":
            return [
                (
                    _instant(one["start"]),
                    _instant(one["end"]) if one.get("end") else one.get("end", _ANY),
                    one.get("timezone") or _ANY,  # a time that names no zone is in the reader's
                    one.get("location", _ANY),
                )
                for one in wanted
            ]
        case "decision_date":
            return wanted if wanted is None or isinstance(wanted, date) else date.fromisoformat(wanted)
        case "trust":
            return TrustVerdict(wanted)
        case _:
            return wanted


def _instant(value: str | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)
