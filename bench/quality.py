"""How well mails are understood: precision and recall a label, and what of dates, times and facts is right."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

from inboxwatch.detect import calendar, deadlines, times
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Message, Signal
from tests.support import composed, corpus

READER = Reader(addresses=frozenset({"me@reader.example"}), zone="", follows=True)
"""Follows every process: the label stays what it is to a stranger, and what it is within its process is told, too."""
CHANGED = "interview_change"
"""The one class of data that does not tell a move from a cancellation."""
_OURS = {"interview_invitation": Label.INTERVIEW_CONFIRMED.value, "unrelated": Label.OTHER.value}
_CHANGES = {Label.INTERVIEW_RESCHEDULED.value, Label.INTERVIEW_CANCELLED.value}
_SENT = datetime(2026, 3, 2, 10, tzinfo=UTC)
"""When a mail was sent whose data do not say so."""


@dataclass
class Score:
    """Right, wrong and missing answers to one question. `missing`: an answer was due and none was given."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    @property
    def total(self) -> int:
        return self.right + self.wrong + self.missing


@dataclass
class Quality:
    """What was measured on one or several folders. `labels` counts (expected, given); `errors` says what went wrong."""

    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    hard: Score = field(default_factory=Score)
    scores: dict[str, Score] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def score(self, name: str, where: str, got: Any, wanted: Any) -> None:
        """Count one answer."""
        score = self.scores.setdefault(name, Score())
        if got == wanted:
            score.right += 1
            return
        if got in (None, [], "", False):
            score.missing += 1
        else:
            score.wrong += 1
        self.errors.append(f"{where}: {name}: {_shown(got)}, expected {_shown(wanted)}")


def measure(folder: Path) -> Quality:
    """Measure on what the folder holds: mails*.jsonl, deadlines.jsonl, date-phrases.jsonl, ics/, .eml with .yaml."""
    quality = Quality()
    for path in sorted(folder.glob("*.jsonl")):
        rows = rows_of(path)
        if path.name.startswith("deadlines"):
            _deadlines(quality, rows)
        elif path.name.startswith("date-phrases"):
            _phrases(quality, rows)
        else:
            _mails(quality, list(rows))
    if (folder / "ics" / "index.jsonl").exists():
        _invitations(quality, folder / "ics")
    boxes = [path for path in folder.glob("*.yaml") if not path.with_suffix(".eml").exists()]
    if boxes:
        _joins(quality, folder)
    else:
        for expected in corpus.read(folder):
            _written(quality, expected)
    return quality


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


# ---------------------------------------------------------------- mails


def _mails(quality: Quality, rows: list[dict[str, Any]]) -> None:
    """Mails as rows: label, from, subject, body or html, date; also company, role, interview_at, decision_date."""
    merged = any(row["label"] == CHANGED for row in rows)
    for row in rows:
        signal = detect(message(row), READER)
        wanted = ours(row["label"])
        got = signal.label.value
        if merged:
            wanted, got = (CHANGED if each in _CHANGES else each for each in (wanted, got))
        quality.labels[wanted, got] += 1
        _within(quality, row["id"], signal, wanted, merged=merged)
        if row.get("hard"):
            quality.hard.right += wanted == got
            quality.hard.wrong += wanted != got
        if wanted != got:
            why = "; ".join(f"{e.rule} {e.text[:60]!r}" for e in signal.evidence[:4])
            quality.errors.append(f"{row['id']}: label: {got}, expected {wanted} ({why})")
        facts = signal.facts
        for key in ("company", "role"):
            # where the data name none, a name out of the sender's domain is as good as none
            if row.get(key) and wanted != Label.OTHER.value:
                given = getattr(facts, key)
                quality.score(key, row["id"], row[key] if _alike(given, row[key]) else given, row[key])
        if row.get("decision_date") or ("decision_date" in row and wanted != Label.OTHER.value):
            day = facts.decision_date.isoformat() if facts.decision_date else None
            quality.score("decision date", row["id"], day, row["decision_date"])
        if row.get("interview_at") and wanted == got:
            start = facts.interviews[0].start.strftime("%Y-%m-%dT%H:%M") if facts.interviews else None
            quality.score("interview (local)", row["id"], start, row["interview_at"][:16])


def ours(label: str) -> str:
    """The name of a label that the data call otherwise; `CHANGED` stays."""
    return _OURS.get(label, label)


def _within(quality: Quality, where: str, signal: Signal, wanted: str, *, merged: bool = False) -> None:
    """The label of hiring mail to who follows the process; listed among the errors only where it differs."""
    if wanted == Label.OTHER.value:
        return
    told = signal.in_process.label
    # what says nothing by itself is news to its process
    got = (Label.RECRUITER_REPLY if told is Label.OTHER else told).value
    if merged and got in _CHANGES:
        got = CHANGED
    quality.score("label within its process", where, got, wanted)


def _alike(given: str | None, wanted: str) -> bool:
    """Whether two names are one but for case, spaces and the legal form."""
    return _bare(given or "") == _bare(wanted)


_NO_NAME = frozenset("the inc ltd limited llc llp gmbh pvt private pte pty corp plc nv bv ag ab".split())


def _bare(name: str) -> str:
    words = re.findall(r"[^\W_]+", name.casefold())
    kept = [word for word in words if word not in _NO_NAME]
    return "".join(kept)


def message(row: dict[str, Any]) -> Message:
    """The mail of a row as a mail server would hand it over; header fields that are none are left out."""
    made = EmailMessage()
    for name, value in (
        ("From", row.get("from") or "somebody@sender.example"),
        ("To", "me@reader.example"),
        ("Subject", " ".join((row.get("subject") or "").split())),
        ("Date", _date(row.get("date"))),
        ("Message-ID", f"<{row['id']}@data.example>"),
    ):
        try:
            made[name] = value
        except (ValueError, MessageError, AttributeError, IndexError):
            continue
    body, html = row.get("body") or "", row.get("html") or ""
    made.set_content(body.encode("utf-8", "replace").decode() if body or not html else html, subtype="plain")
    if html and body:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return parse(made.as_bytes())


def _date(value: str | None) -> str:
    try:
        return format_datetime(parsedate_to_datetime(value or ""))
    except (ValueError, TypeError, IndexError):
        pass
    try:
        sent = datetime.fromisoformat(value or "")
    except ValueError:
        sent = _SENT
    return format_datetime(sent if sent.tzinfo else sent.replace(tzinfo=UTC))


def _written(quality: Quality, expected: corpus.Expected) -> None:
    """A mail with a file beside it that says what it is."""
    signal, misses = corpus.judge(replace(expected, reader=replace(expected.reader, follows=True)))
    quality.labels[expected.label.value, signal.label.value] += 1
    _within(quality, expected.name, signal, expected.label.value)
    missed = {miss.key: miss for miss in misses}
    if miss := missed.get("label"):
        why = "; ".join(f"{e.rule} {e.text[:60]!r}" for e in signal.evidence[:4])
        quality.errors.append(f"{expected.name}: label: {miss.got}, expected {miss.wanted} ({why})")
    for key in expected.facts:
        miss = missed.get(key)
        quality.score(key, expected.name, miss.got if miss else None, miss.wanted if miss else None)


# ---------------------------------------------------------------- dates, times, invitations


def _deadlines(quality: Quality, rows: Iterator[dict[str, Any]]) -> None:
    for number, row in enumerate(rows):
        sent = datetime.fromisoformat(row["sent"])
        limit = deadlines.decision_date(row["text"], sent if sent.tzinfo else sent.replace(tzinfo=UTC))
        name = "decision date in a sentence" if row["expected_date"] else "sentence without one"
        day = limit.day.isoformat() if limit else None
        quality.score(name, str(row.get("id", f"deadline {number + 1}")), day, row["expected_date"])


def _phrases(quality: Quality, rows: Iterator[dict[str, Any]]) -> None:
    for number, row in enumerate(rows):
        where, sent = f"phrase {number + 1}", datetime.fromisoformat(row["sent"])
        if row["kind"] == "deadline":  # a day by which, given as the instant at which it ends
            limit = deadlines.decision_date(row["text"], sent)
            end = datetime.fromisoformat(row["expected_end"].replace("Z", "+00:00")).astimezone(ZoneInfo(row["tz"]))
            quality.score("deadline in a phrase", where, str(limit.day) if limit else None, str(end.date()))
            continue
        found = times.moments(row["text"], sent, row["tz"]).moments
        got = (_utc(found[0].start), _utc(found[0].end)) if found else (None, None)
        name = "time in a phrase" if row["expected_start"] else "phrase without one"
        quality.score(name, where, got[0], _plain(row["expected_start"]))
        if row["expected_end"]:
            quality.score("end of a range", where, got[1], _plain(row["expected_end"]))


def _invitations(quality: Quality, folder: Path) -> None:
    for row in rows_of(folder / "index.jsonl"):
        path = folder / Path(row["file"]).name
        found = calendar.invitations(parse(_carrying(path)), READER.addresses)
        said = row["expected"]
        first = found[0] if found else None
        got = _utc(first.start) if first else None
        quality.score("start of an invitation", path.name, got, _plain(said["dtstart_utc"]))
        for key in ("summary", "uid", "method"):
            if first is not None and said.get(key):
                wanted = " ".join(said[key].split())
                quality.score(f"{key} of an invitation", path.name, " ".join(getattr(first, key).split()), wanted)


def _carrying(path: Path) -> bytes:
    """A mail that brings a calendar; of a file that is a mail itself, that one."""
    if path.suffix == ".eml":
        return path.read_bytes()
    made = EmailMessage()
    made["From"], made["Date"] = "somebody@sender.example", format_datetime(_SENT)
    made.set_content("")
    made.add_attachment(path.read_bytes(), maintype="text", subtype="calendar")
    return made.as_bytes()


def _utc(instant: datetime | None) -> str | None:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ") if instant else None


def _plain(instant: str | None) -> str | None:
    """An instant as `_utc` writes it; None for a day without a time, which is no time of an interview."""
    if instant is not None and "all-day" in instant:
        return None
    return _utc(datetime.fromisoformat(instant.replace("Z", "+00:00"))) if instant else None


def _shown(value: Any) -> str:
    return "nothing" if value in (None, [], "") else str(value)[:200]


# ---------------------------------------------------------------- threads


def _joins(quality: Quality, folder: Path) -> None:
    """Composed mailboxes: pairs of mails that belong together, and pairs that were put together and do not."""
    for box in composed.read(folder):
        for pair in sorted(tuple(sorted(pair)) for pair in box.pairs | box.joined):
            name = "mails of one process" if frozenset(pair) in box.pairs else "mails of two processes"
            together = "together" if frozenset(pair) in box.joined else None
            quality.score(name, " ".join(pair), together, "together" if frozenset(pair) in box.pairs else None)


# ---------------------------------------------------------------- the tables


@dataclass(frozen=True, slots=True)
class Row:
    """One label: how many there are, precision, recall and F1 (each 0 to 1)."""

    label: str
    count: int
    precision: float
    recall: float
    f1: float


def rows(quality: Quality) -> tuple[Row, ...]:
    """A row for each label that was expected somewhere."""
    found = []
    for label in dict.fromkeys([*(each.value for each in Label), CHANGED]):
        count = sum(n for (wanted, _), n in quality.labels.items() if wanted == label)
        given = sum(n for (_, got), n in quality.labels.items() if got == label)
        right = quality.labels[label, label]
        if count:
            precision, recall = right / given if given else 0.0, right / count
            found.append(Row(label, count, precision, recall, 2 * right / (count + given)))
    return tuple(found)


def as_json(quality: Quality) -> str:
    """All figures, for programs."""
    return json.dumps(
        {
            "labels": {
                row.label: {"count": row.count, "precision": row.precision, "recall": row.recall, "f1": row.f1}
                for row in rows(quality)
            },
            "macro_f1": _macro(quality),
            "accuracy": _accuracy(quality),
            "scores": {name: [s.right, s.wrong, s.missing] for name, s in quality.scores.items()},
        }
    )


def show(quality: Quality, console: Console, *, errors: bool = False) -> None:
    """The tables; with `errors` also what went wrong, a line each."""
    if quality.labels:
        _show_labels(quality, console)
    if quality.scores:
        table = Table(title="facts")
        for name in ("", "right", "wrong", "missing", "of", "exact"):
            table.add_column(name, justify="left" if not name else "right")
        for name, score in quality.scores.items():
            exact = f"{score.right / score.total:.1%}"
            table.add_row(name, str(score.right), str(score.wrong), str(score.missing), str(score.total), exact)
        console.print(table)
    if errors:
        for line in quality.errors:
            console.print(line, markup=False, highlight=False, soft_wrap=True)


def _show_labels(quality: Quality, console: Console) -> None:
    found = rows(quality)
    table = Table(title=f"{sum(quality.labels.values())} mails")
    for name in ("label", "mails", "precision", "recall", "F1"):
        table.add_column(name, justify="left" if name == "label" else "right")
    for row in found:
        table.add_row(row.label, str(row.count), f"{row.precision:.3f}", f"{row.recall:.3f}", f"{row.f1:.3f}")
    console.print(table)
    other = Label.OTHER.value
    unrelated = sum(n for (wanted, _), n in quality.labels.items() if wanted == other)
    console.print(f"macro F1 {_macro(quality):.3f}, accuracy {_accuracy(quality):.3f}")
    if unrelated:
        false = unrelated - quality.labels[other, other]
        console.print(f"unrelated mails labelled as something: {false} of {unrelated} ({false / unrelated:.1%})")
    if quality.hard.total:
        console.print(f"hard negatives right: {quality.hard.right} of {quality.hard.total}")


def _macro(quality: Quality) -> float:
    found = rows(quality)
    return sum(row.f1 for row in found) / len(found) if found else 0.0


def _accuracy(quality: Quality) -> float:
    right = sum(n for (wanted, got), n in quality.labels.items() if wanted == got)
    return right / max(1, sum(quality.labels.values()))
