"""Moves that are told by the old time only, and what is no move or leaves a question open."""

from __future__ import annotations

from datetime import datetime

import pytest

from inboxwatch.detect.shifted import shifted

SENT = datetime.fromisoformat("2026-02-26T10:15:00+00:00")  # a Thursday
HISTORY = "Hi Ada, your interview is on Tuesday 3 March at 14:00. It takes an hour. Dana"


def moved(own: str, history: str = HISTORY) -> str | None:
    found = shifted(own, history, SENT, "Europe/London", "acme.example")
    if found is None:
        return None
    return found.start.isoformat(timespec="minutes") + (f"/{found.end:%H:%M}" if found.end else "")


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("Could we start half an hour later on Tuesday?", "2026-03-03T14:30+00:00/15:30"),
        ("We had to push our talk back: an hour and a half later, please.", "2026-03-03T15:30+00:00/16:30"),
        ("Sam has to leave, so we begin 20 minutes earlier.", "2026-03-03T13:40+00:00/14:40"),
        ("The interview will be two days later.", "2026-03-05T14:00+00:00/15:00"),
        ("May we have it a week later?", "2026-03-10T14:00+00:00/15:00"),
        ("We meet five weeks later.", "2026-04-07T14:00+01:00/15:00"),
        ("Let us say Thursday 5 March, same time and place.", "2026-03-05T14:00+00:00"),
        ("Wednesday is fine for us too, same time.", "2026-03-04T14:00+00:00"),
        ("Can we make it 3.30 instead? Same day.", "2026-03-03T15:30+00:00"),
    ],
)
def test_the_old_time_makes_the_new_one_whole(own: str, expected: str) -> None:
    assert moved(own) == expected


@pytest.mark.parametrize(
    "own",
    [
        "Please arrive ten minutes earlier.",
        "The bus leaves ten minutes earlier.",
        "We start an hour later, or half an hour earlier.",
        "Wednesday or Thursday, same time?",
        "Tell us your time zone, the same time zone as ours would help on Friday.",
        "On the same day you will hear from us.",
        "We have to move it and will write again.",
        "",
    ],
)
def test_what_is_no_move_or_more_than_one_gives_no_time(own: str) -> None:
    assert moved(own) is None


@pytest.mark.parametrize(
    "history",
    [
        "",
        "Could you do Tuesday 3 March at 14:00 or Wednesday 4 March at 11:00?",
        "Your interview was on 3 February at 14:00.",
    ],
)
def test_without_one_old_time_ahead_nothing_is_told(history: str) -> None:
    assert moved("We start half an hour later.", history) is None


def test_a_time_that_the_reader_asked_to_leave_lends_its_hour() -> None:
    history = "Could we move our interview from Monday 2 March at 11:00 to Wednesday 4 March?"
    assert moved("Yes, the Wednesday is fine, same time.", history) == "2026-03-04T11:00+00:00"
