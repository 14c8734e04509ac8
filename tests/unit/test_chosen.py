"""Answers that take one of the times listed before, put a slip right, or set an hour without a day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import corrections
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.times import moments
from inboxwatch.model import Label, Signal
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
RITA = "Rita Moss <rita.moss@acme.example>"
LISTED = (
    "On Mon, 2 Mar 2026 at 09:00, Ada Example <ada@example.com> wrote:\n"
    "> Dear Rita, I can do any of them.\n>\n"
    "> On Fri, 27 Feb 2026 at 16:00, Rita Moss <rita.moss@acme.example> wrote:\n"
    ">> Hi Ada, for the interview we can offer\n"
    ">> - Wednesday 4 March, 10:00\n>> - Thursday 5 March, 14:00\n>> - Friday 6 March, 11:30\n"
)
AGREED = (
    "On Mon, 2 Mar 2026 at 09:00, Rita Moss <rita.moss@acme.example> wrote:\n"
    "> Hi Ada,\n> your interview is confirmed for Thursday 5 March at 2pm.\n> Rita\n"
)


def read(text: str, history: str = "", subject: str = "Re: Interview") -> Signal:
    words = f"Hi Ada,\n\n{text}\n\nRita\n\n{history}"
    return detect(parse(plain(SENT, RITA, subject, words, message_id="<c@x>", answers=("<b@x>",))), READER)


def starts(signal: Signal) -> list[str]:
    return [f"{each.start:%m-%d %H:%M}" for each in signal.facts.interviews]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Let's go with the Friday slot.", "03-06 11:30"),
        ("Perfect, we'll take the Wednesday one then.", "03-04 10:00"),
        ("Great, the Thursday option works for the panel.", "03-05 14:00"),
        ("The second option works best for us. See you then!", "03-05 14:00"),
        ("Option 3 it is, see you then!", "03-06 11:30"),
        ("Good, the afternoon slot suits us. See you then!", "03-05 14:00"),
        ("Let's do the 6th then.", "03-06 11:30"),
        ("Wednesday is out, but Thursday it is!", "03-05 14:00"),
    ],
)
def test_one_of_the_listed_times_is_taken(text: str, start: str) -> None:
    signal = read(text, LISTED)
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert starts(signal) == [start]


@pytest.mark.parametrize("text", ["Let's go with the Monday slot.", "Great, the morning slot works, see you then!"])
def test_what_takes_none_or_several_of_them_sets_no_time(text: str) -> None:
    assert starts(read(text, LISTED)) == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sorry, typo in my last mail: 3pm not 2pm.", "03-05 15:00"),
        ("I made a mistake earlier, it should say 3pm.", "03-05 15:00"),
        ("Oops, I meant 10am on Thursday!", "03-05 10:00"),
        ("Correction, I meant Friday the 6th!", "03-06 14:00"),
    ],
)
def test_a_slip_is_put_right_by_the_time_it_replaces(text: str, start: str) -> None:
    signal = read(text, AGREED)
    assert signal.label is Label.INTERVIEW_RESCHEDULED
    assert starts(signal) == [start]


def test_another_day_at_the_same_hour_has_the_hour_of_the_history() -> None:
    signal = read("Correction: the interview is on Friday 6 March, same time.", AGREED)
    assert starts(signal) == ["03-06 14:00"]


def test_a_slip_of_which_the_history_tells_no_day_is_in_doubt() -> None:
    signal = read("Sorry, typo in my last mail: 3pm, not 2pm.")
    assert starts(signal) == []
    assert signal.facts.in_doubt


@pytest.mark.parametrize(
    "text",
    [
        "Sorry for my mistake, I cannot make 3pm.",
        "There is a typo in the passcode: it ends in 2.",
        "You made a mistake on page two.",
        "Correction: the salary is 38,000.",
        "Oops, could you do 3pm?",
        "Correction to my mail: the room is 2.14 and not 2.41.",
        "Typo in my last mail: section 2.14.",
    ],
)
def test_other_slips_set_no_time(text: str) -> None:
    assert corrections.words(text) == ""


@pytest.mark.parametrize(
    "text", ["your interview is confirmed. See you at 3pm.", "Your interview is confirmed for 2pm with Dana Lee."]
)
def test_an_hour_without_a_day_is_in_doubt(text: str) -> None:
    signal = read(text, subject="Interview confirmed")
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert starts(signal) == []
    assert [doubt for doubt in signal.facts.in_doubt if "without a day" in doubt] == list(signal.facts.in_doubt)
    assert signal.facts.in_doubt


def test_an_hour_that_the_history_has_a_day_for_is_in_no_doubt() -> None:
    signal = read("Your interview is confirmed, see you at 2.", AGREED)
    assert starts(signal) == ["03-05 14:00"]
    assert signal.facts.in_doubt == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("on Tuesday 10 March, twenty past nine", "03-10 09:20"),
        ("on Tuesday 10 March at twenty-five to four", "03-10 15:35"),
        ("on Tuesday 10 March at ten to three", "03-10 14:50"),
        ("on Tuesday 10 March at 20 past 2", "03-10 14:20"),
        ("on Tuesday 10 March, five past nine", "03-10 09:05"),
        ("on Tuesday the tenth at two thirty", "03-10 14:30"),
        ("Tuesday 10th at half past 2", "03-10 14:30"),
        ("on the first of April at quarter to ten", "04-01 09:45"),
        ("on Tuesday, the tenth of March, half ten", "03-10 10:30"),
        ("on the 12th, that's the Thursday, 4:15pm", "03-12 16:15"),
        ("on Tue 10 Mar 26 at 2pm", "03-10 14:00"),
    ],
)
def test_days_and_times_in_words(text: str, start: str) -> None:
    (moment,) = moments(f"Your interview is {text}.", SENT, "Europe/London").moments
    assert f"{moment.start:%m-%d %H:%M}" == start


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tuesday 10 March from ten to three", [("10:00", "15:00")]),
        ("two thirty minute sessions on Tuesday 10 March at 2pm", [("14:00", "")]),
        ("Tuesday first thing", []),
        ("Tuesday the second round is planned", []),
    ],
)
def test_what_only_looks_like_a_time_in_words(text: str, found: list[tuple[str, str]]) -> None:
    read_ = moments(f"Your interview: {text}.", SENT, "Europe/London").moments
    assert [(f"{m.start:%H:%M}", f"{m.end:%H:%M}" if m.end and found else "") for m in read_][: len(found)] == [
        (start, end) for start, end in found
    ] or not found
    assert len(read_) == len(found)


def test_a_weekday_that_does_not_explain_its_date_is_in_doubt() -> None:
    reading = moments("I have you down for the 12th, that's the Friday, 4:15pm.", SENT, "Europe/London")
    assert reading.moments == ()
    assert reading.in_doubt


@pytest.mark.parametrize(
    "text",
    [
        "Your interview at 13:50 on Thursday 12 March will not now take place; you will have a new date by Friday.",
        "The panel cannot meet on Thursday 12 March and your interview at 13:50 on that day will not take place.",
        "Your interview on Thursday 12 March at 13:50 cannot go ahead.",
    ],
)
def test_a_time_that_does_not_take_place_is_none(text: str) -> None:
    assert moments(text, SENT, "Europe/London").moments == ()


def test_half_an_hour_later_it_is() -> None:
    signal = read("That's grand, half an hour later it is. Your interview has moved.", AGREED)
    assert starts(signal) == ["03-05 14:30"]


def test_which_of_several_times_holds_is_in_doubt() -> None:
    signal = read("Your interview is confirmed, see you then.", LISTED)
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert starts(signal) == []
    assert signal.facts.in_doubt
