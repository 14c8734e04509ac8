"""What an invitation sets beyond its own frame: a day's agenda, a trial, a post that is filled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.mails import CANDIDATE, invitation

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
START = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)  # a Tuesday
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
DANA = ("Dana Lee", "dana.lee@acme.example")
SAM = ("Sam Roe", "sam.roe@acme.example")
RITA = ("Rita Moss", "rita.moss@acme.example")


def read(
    summary: str,
    text: str,
    *,
    hours: float = 1,
    method: str = "REQUEST",
    sequence: int = 0,
    organizer: tuple[str, str] = RITA,
    guests: tuple[tuple[str, str], ...] = (),
) -> Signal:
    data = invitation(
        SENT,
        organizer,
        guests,
        START,
        summary,
        text,
        message_id="<event@mx.example>",
        uid="day-1",
        length=timedelta(hours=hours),
        method=method,
        sequence=sequence,
    )
    return detect(parse(data), READER)


AGENDA = (
    "Here is your day:\n\n09:00 - 09:45  Past work (Dana Lee)\n"
    "09:45 - 10:30  {middle}\n11:00 - 12:00  Design (Sam Roe)\n"
)


def test_an_invitation_for_a_day_is_an_interview_for_each_line_of_its_agenda() -> None:
    found = read("Onsite interview", AGENDA.format(middle="Break"), hours=3, guests=(DANA, SAM)).facts.interviews
    assert [(f"{i.start:%H:%M}", i.end and f"{i.end:%H:%M}") for i in found] == [("09:00", "09:45"), ("11:00", "12:00")]
    assert [[person.name for person in i.people] for i in found] == [["Dana Lee"], ["Sam Roe"]]
    assert [i.uid for i in found] == ["day-1#part1", "day-1#part2"]


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (2, AGENDA.format(middle="Break")),  # an agenda that leaves the frame is in another zone, or of another day
        (1, "09:00 - 09:30  Talk (Dana Lee)\n09:30 - 10:00  Questions (Sam Roe)"),
        (3, "We meet from 09:00 - 12:00, all of it with Dana Lee."),
        (3, "Our office is open 9:00 - 17:00. Lunch 11:00 - 12:00."),
    ],
)
def test_without_a_sound_agenda_the_event_is_the_interview(hours: float, text: str) -> None:
    (found,) = read("Onsite interview", text, hours=hours, guests=(DANA, SAM)).facts.interviews
    assert (found.start, found.end) == (START, START + timedelta(hours=hours))


@pytest.mark.parametrize(
    ("summary", "label"),
    [
        ("Trial shift - Ada", Label.INTERVIEW_CONFIRMED),
        ("Ada: trial at the bakery and a coffee", Label.INTERVIEW_CONFIRMED),
        ("Chat with Ada E. (kennel hand, paid 50%)", Label.INTERVIEW_CONFIRMED),
        ("Free trial kick-off call", Label.OTHER),
        ("Trial of the new till - call", Label.OTHER),
        ("Talk: how artists get paid", Label.OTHER),
        ("Chat about the garden", Label.OTHER),
    ],
)
def test_a_small_employers_title_needs_no_word_of_interview(summary: str, label: Label) -> None:
    assert read(summary, "See you there.").label is label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The job has gone to somebody who has been with us for years. I am sorry.", Label.REJECTION),
        ("We will not be moving forward with your application.", Label.REJECTION),
        ("Sam is no longer available at this time.", Label.INTERVIEW_CANCELLED),
        ("We are not able to go ahead with the interview today and will find another time.", Label.INTERVIEW_CANCELLED),
        ("Dana is unwell.", Label.INTERVIEW_CANCELLED),
    ],
)
def test_the_words_under_a_cancellation_say_whether_it_is_the_end(text: str, label: Label) -> None:
    assert read("Interview: Ada Example", text, method="CANCEL").label is label


def test_a_calendar_that_says_it_moved_its_event_moves_the_interview() -> None:
    text = "Rita Moss moved an event on your list."
    assert read("Interview with Ada", text, sequence=2).label is Label.INTERVIEW_RESCHEDULED
    assert read("Interview with Ada", text).label is Label.INTERVIEW_CONFIRMED


def test_a_calendar_in_utc_has_the_zone_that_its_words_tell() -> None:
    start = datetime(2026, 6, 18, 13, 30, tzinfo=UTC)
    data = invitation(
        datetime(2026, 6, 10, 9, tzinfo=UTC), ("Dana Lee", "dana.lee@acme.example"), (), start,
        "Interview: Welder at Acme", "When: Thursday Jun 18, 2026, 9:30am - 10:30am (Eastern Time - New York)",
        message_id="<z@x>", uid="z@x", zone="UTC",
    )  # fmt: skip
    (interview,) = detect(parse(data), READER).facts.interviews
    assert interview.start == start
    assert interview.timezone == "America/New_York"


def test_the_trade_of_the_post_makes_no_other_business_of_an_interview() -> None:
    assert read("Interview - Claims Handler - Ada Example", "").label is Label.INTERVIEW_CONFIRMED
