"""How many mails a second are understood on one core, beside the standard library's parse of the same mails alone."""

from __future__ import annotations

import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email import message_from_bytes

from rich.console import Console
from rich.table import Table

from bench.ordinary import mails
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label
from tests.support.mails import CANDIDATE

TARGET = 400
"""Mails a second."""
READER = Reader(addresses=frozenset({CANDIDATE}), name="Ada Example", zone="Europe/London")
WARM = 300
"""Mails that are read before the clock runs: patterns and zones are made on first use."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Mails a second of processor time, medians of the runs; `octets` is a mail's mean size."""

    count: int
    octets: int
    library: float
    parsed: float
    understood: float
    labels: dict[str, int]


def measure(count: int, runs: int) -> Rate:
    """Read `count` mails `runs` times in each way, in turn, so that all see the same machine."""
    made = list(mails(count))
    for data in made[:WARM]:
        detect(parse(data), READER)
    ways: dict[str, Callable[[bytes], object]] = {"library": message_from_bytes, "parsed": parse, "understood": _label}
    found: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            found[name].append(len(made) / _seconds(way, made))
    return Rate(
        count=len(made),
        octets=sum(map(len, made)) // len(made),
        library=statistics.median(found["library"]),
        parsed=statistics.median(found["parsed"]),
        understood=statistics.median(found["understood"]),
        labels=dict(Counter(_label(data).value for data in made).most_common()),
    )


def as_json(rate: Rate) -> str:
    """All figures, for programs."""
    return json.dumps(
        {
            "mails": rate.count,
            "octets": rate.octets,
            "library": round(rate.library),
            "parsed": round(rate.parsed),
            "understood": round(rate.understood),
            "labels": rate.labels,
        }
    )


def show(rate: Rate, console: Console) -> None:
    """The table."""
    table = Table(title=f"{rate.count} mails of {rate.octets / 1000:.0f} kB, on one core")
    for name in ("", "mails a second", "of the library's", "target", " "):
        table.add_column(name, justify="right" if name else "left")
    table.add_row("parsed by the standard library alone", f"{rate.library:.0f}", "1.00", "", "")
    table.add_row("parsed here", f"{rate.parsed:.0f}", f"{rate.parsed / rate.library:.2f}", "", "")
    met = "met" if rate.understood >= TARGET else "missed"
    share = f"{rate.understood / rate.library:.2f}"
    table.add_row("parsed and understood", f"{rate.understood:.0f}", share, str(TARGET), met)
    console.print(table)
    console.print(", ".join(f"{label} {count}" for label, count in rate.labels.items()), style="dim")


def _label(data: bytes) -> Label:
    return detect(parse(data), READER).label


def _seconds(way: Callable[[bytes], object], made: Sequence[bytes]) -> float:
    begun = time.process_time()
    for data in made:
        way(data)
    return time.process_time() - begun
