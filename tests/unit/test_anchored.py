"""A weekday of an answer is the one that the mails before it name by its date, and a denied time is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
"""A Monday: "Tuesday" alone would be the next day."""
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def _signal(words: str, before: str = "") -> Signal:
    quoted = f"\n\nOn Sun, 1 Mar 2026 at 17:00, Ada Example <{CANDIDATE}> wrote:\n> {before}\n" if before else ""
    answers = ("<earlier@oven.example>",) if before else ()
    text = f"Hi Ada,\n\n{words}\n\nPetra{quoted}"
    data = plain(
        SENT, "Petra Holm <petra@oven.example>", "Interview", text, message_id="<a@oven.example>", answers=answers
    )
    return detect(parse(data), READER)


def _starts(signal: Signal) -> list[str]:
    return [each.start.isoformat(timespec="minutes") for each in signal.facts.interviews]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Would Tuesday 10 March at 2.30 pm work for the interview?", ["2026-03-10T14:30+00:00"]),
        ("Would Tuesday 3 March at 2.30 pm work for the interview?", ["2026-03-03T14:30+00:00"]),
        ("I could do Tuesday 10 March or Tuesday 17 March for the interview.", []),
        ("Would Tuesday work for the interview?", ["2026-03-03T14:30+00:00"]),
        ("Thursday 12 March would do for the interview, too.", ["2026-03-03T14:30+00:00"]),
    ],
    ids=["the week after", "the next day", "either", "no date", "another day's date"],
)
def test_a_weekday_is_the_one_that_was_asked_about(before: str, expected: list[str]) -> None:
    signal = _signal("Your interview is confirmed for Tuesday at 2.30 pm.", before)
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert _starts(signal) == expected
    assert bool(signal.facts.in_doubt) is not bool(expected)


def test_a_date_of_its_own_is_not_moved() -> None:
    words = "Your interview is confirmed for Tuesday 3 March at 2.30 pm."
    assert _starts(_signal(words, "Would Tuesday 10 March work for the interview?")) == ["2026-03-03T14:30+00:00"]


@pytest.mark.parametrize("denied", ["not 2 pm", "not at 2 pm", "rather than 2 pm"])
def test_a_denied_time_is_no_second_interview(denied: str) -> None:
    signal = _signal(f"A correction: your interview on Thursday 5 March is at 3 pm, {denied}.")
    assert _starts(signal) == ["2026-03-05T15:00+00:00"]
