"""Times that a mail tells plainly: of a talk, to one reader, asking nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.times import moments
from inboxwatch.detect.told import told

SENT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday


def tells(text: str, *, bids: bool = False) -> bool:
    return bool(told(moments(text, SENT, "Europe/London", "firm.example"), SENT, bids=bids))


@pytest.mark.parametrize(
    "text",
    [
        "Interview this Thursday, 2pm, at the Tingley depot. Bring your licence.",
        "The committee interviews you on Wednesday 11 March at 10:30 in room 4.",
        "You are called for interview as follows:\n\nThursday, 12th March 2026 at 11.20 a.m.\nCouncil Chamber",
        "1st stage - Monday 9 March, 9.15am, Education Centre.\n2nd stage - Friday 13 March at 2.30pm, Boardroom.",
        "Your trial shift: Saturday 7 March, 8am to noon.",
    ],
)
def test_a_talk_with_day_and_hour_is_told(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you are shortlisted, interviews take place on Thursday 12 March at 10am.",
        "Could you come for an interview on Thursday 12 March at 10am?",
        "Interviews for the post close on Thursday 12 March at 10am.",
        "The interview was moved, the panel had met before, on Thursday 12 March at 10am.",
        "Your interview on Thursday 12 March at 10am cannot take place.",
        "Our interview skills webinar starts on Thursday 12 March at 10am.",
        "You will have our decision after the interview on Thursday 12 March at 10am.",
        "The interview rooms are available from Thursday 12 March, 10am.",
        "Interviews: 9 March at 10:00, 10 March at 10:00, 11 March at 10:00, 12 March at 10:00.",
        "Our last interview was on Thursday 26 February at 10am.",
    ],
)
def test_what_only_may_be_or_is_asked_or_is_something_else_is_not(text: str) -> None:
    assert not tells(text, bids=True)


@pytest.mark.parametrize(
    "text",
    [
        "Ask for Gary at the gatehouse. You're in to see us this Thursday, 12th, 1.30pm.",
        "Mr Ames would be pleased to receive you on Monday the 9th at 10.30.",
        "Come to the back gate on Saturday at 9.30am and ask for Dave.",
    ],
)
def test_a_bid_to_come_tells_only_where_the_mail_is_surely_about_hiring(text: str) -> None:
    assert tells(text, bids=True)
    assert not tells(text)


def test_a_time_in_doubt_is_told_too() -> None:
    reading = moments("Interview next Friday, 2pm, in unit 4.", SENT, "Europe/London", "firm.example")
    assert not reading.moments
    assert reading.in_doubt
    assert told(reading, SENT, bids=False)
