"""The project's own mails, each read as a careful person reads it; what is still misread is listed, and only that."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from inboxwatch.model import Label
from tests.support import corpus

FOLDER = Path(__file__).parent.parent / "mails"
LISTED = frozenset((FOLDER / "misread.txt").read_text(encoding="utf-8").split("\n"))
"""Lines "NAME: KEY" of what is known to be misread. A line whose mail is read right fails, so that the list shrinks.

`python -m tests.unit.test_mails` writes the list anew.
"""
MAILS = tuple(corpus.read(FOLDER))


@pytest.mark.parametrize("expected", MAILS, ids=lambda expected: expected.name)
def test_a_mail_is_read_as_a_careful_person_reads_it(expected: corpus.Expected) -> None:
    listed = {line for line in LISTED if line.startswith(f"{expected.name}: ")}
    _, misses = corpus.judge(expected)
    assert [miss for miss in misses if f"{miss.name}: {miss.key}" not in listed] == []
    assert listed - {f"{miss.name}: {miss.key}" for miss in misses} == set(), "read right now: take it off the list"


def test_each_line_of_the_list_names_a_mail() -> None:
    names = {expected.name for expected in MAILS}
    assert {line for line in LISTED if line and line.rpartition(": ")[0] not in names} == set()


def test_the_mails_are_of_all_labels_and_many() -> None:
    counts = Counter(expected.label for expected in MAILS)
    assert len(MAILS) >= 200
    assert set(counts) == set(Label)


def test_nothing_unrelated_leads_to_a_thank_you() -> None:
    """The gravest of errors is never on the list: a letter to somebody who gave no interview."""
    taken = [
        expected.name
        for expected in MAILS
        if expected.label is Label.OTHER
        and corpus.judge(expected)[0].label in (Label.INTERVIEW_CONFIRMED, Label.INTERVIEW_RESCHEDULED)
    ]
    assert taken == []


if __name__ == "__main__":
    lines = [f"{miss.name}: {miss.key}" for expected in MAILS for miss in corpus.judge(expected)[1]]
    (FOLDER / "misread.txt").write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")
