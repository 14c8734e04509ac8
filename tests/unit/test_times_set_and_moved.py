"""Whether a mail sets a time, asks for one, moves it or calls it off: the last word on the time decides."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import changes
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
"""A Friday."""
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def _signal(text: str, subject: str = "Interview", sender: str = "Rita Moss <rita@acme.example>") -> Signal:
    answers = ("<earlier@acme.example>",) if subject.startswith("Re:") else ()
    return detect(parse(plain(SENT, sender, subject, text, message_id="<m@acme.example>", answers=answers)), READER)


SET = "Your interview is on Tuesday 3 March at 2 pm."
HINTS = (
    "Need to change it? No problem, choose another slot here: https://acme.example/slots",
    "Can't make it? Reply and we'll find another time.",
    "If this time no longer suits you, pick a new one here.",
    "Should you need to reschedule, please let us know by Monday.",
    "Something come up? Use the link below to choose a different day.",
    "You can reschedule or cancel up to a day ahead.",
    "Reschedule: https://acme.example/r",
)


@pytest.mark.parametrize("hint", HINTS)
def test_a_hint_on_how_to_change_a_time_neither_moves_nor_asks(hint: str) -> None:
    assert _signal(f"Hi Ada,\n\n{SET}\n\n{hint}\n\nRita").label is Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize("hint", HINTS)
def test_such_a_hint_below_a_move_leaves_it_a_move(hint: str) -> None:
    text = f"Hi Ada,\n\nYour interview has been moved to Wednesday 4 March at 3 pm.\n\n{hint}"
    assert _signal(text).label is Label.INTERVIEW_RESCHEDULED


@pytest.mark.parametrize(
    "sentence",
    [
        "If you would like to move forward, choose a time here.",
        "If you haven't booked yet, please choose a time.",
        "If it isn't too late, could we move our interview to Friday?",
        "Have you time on Tuesday?",
        "Would this time work?",
        "If you are free, we would like to see you on Tuesday at 3.",
    ],
)
def test_a_condition_that_is_about_something_else_is_no_hint(sentence: str) -> None:
    assert changes.without_hints((sentence,)) == (sentence,)


def test_what_a_sentence_says_before_its_hint_stays() -> None:
    said = ("It is now on Friday at 3; if that does not suit, tell us.",)
    assert changes.without_hints(said) == ("It is now on Friday at 3;",)


ROWS = "Date: Tuesday 3 March 2026\nTime: 14:00\nPlace: Mill Lane 4"


@pytest.mark.parametrize(
    "nod",
    [
        "Please confirm your attendance by return.",
        "Kindly confirm that this time works for you.",
        "Please confirm your availability for this interview.",
        "Let us know whether you can attend.",
        "RSVP by Monday.",
    ],
)
def test_rows_set_a_time_though_a_nod_is_asked_for(nod: str) -> None:
    text = f"Dear Ada,\n\nwe would like to invite you to an interview:\n\n{ROWS}\n\n{nod}"
    assert _signal(text).label is Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize(
    "text",
    [
        f"We propose the following time for your interview:\n\n{ROWS}\n\nPlease confirm that it suits you.",
        "We would like to invite you to an interview. Would Tuesday 3 March at 2 pm suit you?",
        (
            "We would like to invite you to an interview, either on Tuesday 3 March at 2 pm or on Wednesday at 9 am. "
            "Which is better?"
        ),
        "We should like to meet you for an interview. I can offer either Tuesday 3 March at 11 or the day after at 4.",
        "Interviews will be held on 3 and 4 March. Please tell us which day you would prefer for yours.",
        "You have not told us yet when you are free for your interview. Please do so by Monday.",
        "Are you around on Monday morning for a phone interview?",
        "Thanks for your application. Got 20 min this week to chat about the job?",
    ],
)
def test_what_leaves_the_time_open_asks_for_it(text: str) -> None:
    assert _signal(f"Dear Ada,\n\n{text}\n\nRita").label is Label.SCHEDULING_REQUEST


@pytest.mark.parametrize(
    "text",
    [
        "Any chance we could shift your interview to Friday at the same time?",
        "Something has come up. Northgate have asked to push Tuesday's interview back to Monday 9 March at 2 pm.",
        "The time of your interview has changed. It is on Friday, 6 March at 1 pm.",
        "Your interview will now be on Friday, 6 March at 1 pm.",
        "We would like to bring your interview forward by an hour, to 9 am on Wednesday 4 March.",
        "The hiring team needs to reschedule your interview. New dates will follow.",
        "Owing to illness we are obliged to postpone your interview of 10 March.",
        "I am unable to make our interview on Tuesday. Would Wednesday at 3 pm suit you?",
        "We have to cancel your interview on Tuesday and must move it.\n\nNew time: Friday 6 March, 1 pm",
        "About your interview\n\nFormer time: Tuesday 3 March, 3 pm\nNew time: Wednesday 4 March, 4 pm",
        "I've moved you to Wednesday 4 March at 9 am for your interview.",
    ],
)
def test_a_time_that_is_to_be_another_is_moved(text: str) -> None:
    assert _signal(f"Hi Ada,\n\n{text}\n\nRita").label is Label.INTERVIEW_RESCHEDULED


@pytest.mark.parametrize(
    "text",
    [
        "Due to a freeze we must cancel the interviews of 10 March.",
        "A change of plans has led to us having to cancel your interview on Tuesday at 9.",
        "I have to cancel today's interview. Please choose a new time here: https://calendly.com/rita",
        (
            "We had to cancel your interview. We would like to reschedule it for one of these slots:\n\n"
            "Tuesday 10 March, 10 am\nThursday 12 March, 2 pm"
        ),
        "The role is on hold, so Tuesday's interview won't be going ahead.",
        "I'm calling off Tuesday's interview. I'll be in touch.",
        "All interviews are paused, so we won't be meeting on Tuesday.",
    ],
)
def test_a_time_that_is_taken_away_is_cancelled(text: str) -> None:
    assert _signal(f"Hi Ada,\n\n{text}\n\nRita").label is Label.INTERVIEW_CANCELLED


@pytest.mark.parametrize(
    "text",
    [
        "Your slot for the interview will be cancelled if you do not answer by Monday.",
        "Your interview panel has changed: you will meet Kim Lee on Tuesday 3 March at 2 pm.",
        "Your interview on Tuesday 3 March at 2 pm has been moved to Zoom.",
    ],
)
def test_a_threat_another_interviewer_or_another_place_changes_no_time(text: str) -> None:
    label = _signal(f"Hi Ada,\n\n{text}\n\nRita").label
    assert label not in {Label.INTERVIEW_CANCELLED, Label.INTERVIEW_RESCHEDULED}


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Missed interview", "We noticed that you did not come to the interview scheduled for 26 February at 2 pm."),
        ("Tomorrow", "Good luck with your interview on Saturday at 10!"),
        ("Panel", "Join our panel discussion on Thursday 5 March at 6 pm. Your place is confirmed."),
        ("Your visit", "Your engineer's visit has been moved to Friday 6 March, 8 am. Need to change it? Pick a slot."),
        ("Booking", "Your table has been rescheduled to Saturday 7 March at 8 pm."),
        ("1:1", "Moving our 1:1 to Thursday at 3 pm. Shout if that does not work."),
        ("Password", "Admins must change it at the first session, at the meeting on Monday at 3 pm."),
    ],
)
def test_what_is_over_or_anothers_sets_and_moves_no_interview(subject: str, text: str) -> None:
    wrong = {Label.INTERVIEW_CONFIRMED, Label.INTERVIEW_RESCHEDULED, Label.INTERVIEW_CANCELLED}
    assert _signal(text, subject).label not in wrong


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your video meeting", "Your video meeting with our adviser is confirmed for 5 March at 3 pm."),
        ("Screening confirmed", "Your seats for the screening on Saturday 7 March at 8 pm are confirmed."),
        ("Viva", "Your viva has been postponed to 20 March at 10 am; the panel will meet in room 3."),
        ("Exit interview", "Your exit interview is set for Friday 6 March at 3 pm."),
        ("Your claim", "We have arranged a phone interview about your claim for Tuesday 3 March at 10 am."),
        ("News", "my interview is confirmed for Tuesday 3 March at 3 pm!! wish me luck"),
        ("A place", "We invite you and Tim to an interview for a place in year 7 on Tuesday 3 March at 2 pm."),
        ("Flood", "I am writing a piece on the flood. May I interview you on Tuesday at 3 pm?"),
    ],
)
def test_a_meeting_or_an_interview_of_another_kind_is_no_employers(subject: str, text: str) -> None:
    assert _signal(f"Hi Ada,\n\n{text}", subject, "Kim Lee <kim@other.example>").label is Label.OTHER


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Veterinary nurse interview", "Your interview is at our clinic on Thursday 5 March at 12:15."),
        ("Your interview", "Your interview is on Tuesday 3 March.\n\n10:00 Coding, Kim Lee\n12:00 Lunch\n13:00 Design"),
    ],
)
def test_a_trades_own_words_and_the_lunch_of_the_day_make_no_other_business(subject: str, text: str) -> None:
    assert _signal(f"Hi Ada,\n\n{text}", subject).label is Label.INTERVIEW_CONFIRMED


def test_a_link_to_ask_for_another_time_neither_moves_nor_asks() -> None:
    assert _signal(f"{SET}\n\nRequest to reschedule (https://hire.goodtime.io/c/1)").label is Label.INTERVIEW_CONFIRMED


def test_who_asks_how_an_interview_was_sets_none() -> None:
    assert _signal("How was your interview on 3 March at 2 pm?").label is not Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize(
    "text",
    [
        "Your interview on Friday 6 March at 14:00 cannot take place. I will send you a new date next week.",
        "The panel is ill, so your interview on Friday will not now take place. A new time will follow.",
        "2 pm on Friday isn't going to happen. We will see you for the interview on Tuesday 10 March at 11.",
        "We have to cancel Friday's interview and are moving everyone to the week after.",
    ],
)
def test_what_is_called_off_with_another_time_told_or_promised_is_moved(text: str) -> None:
    assert _signal(text).label is Label.INTERVIEW_RESCHEDULED


@pytest.mark.parametrize(
    "text",
    [
        "We need to cancel your interview on Friday 6 March at 14:00. I do not give you another date for now.",
        "Your interview, scheduled for Friday 6 March at 14:00, has been cancelled. You can start a new application.",
        "Your interview on Friday 6 March at 14:00 cannot take place. We wish you well.",
    ],
)
def test_what_is_called_off_for_good_is_cancelled(text: str) -> None:
    assert _signal(text).label is Label.INTERVIEW_CANCELLED


def test_a_row_of_a_telephones_words_and_a_half_hour_sets_a_time() -> None:
    assert _signal("Interview this Thursday at half past ten, 2 Market Cross.").label is Label.INTERVIEW_CONFIRMED
