"""Mail that people write by hand about a job, and what they write to customers, members and friends."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import trades
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 2, 23, 10, 0, tzinfo=UTC)
"""A Monday."""
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
OURS = "Gwen Pryor <gwen@hillfoot.example>"


def label(subject: str, text: str, sender: str = OURS, headers: tuple[tuple[str, str], ...] = ()) -> Label:
    data = plain(SENT, sender, subject, text, message_id="<one@mx.example>", headers=headers)
    return detect(parse(data), READER).label


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Joiner", "Ada,\n\nCome to the workshop on Thursday at 8 am and bring your own chisels.\n\nGwen"),
        ("Kitchen porter", "hi ada, pop in tomorrow at 3pm, side door, ask for gwen. you can meet the others too"),
        ("Weekend waitress", "Ada,\n\nI'll ring you on Wednesday at 11.15 am, it won't take long.\n\nGwen"),
        ("Groundsman", "Dear Ada\n\nCall on us Friday, 27 February, ten o'clock, and we'll walk the pitches.\n\nGwen"),
    ],
)
def test_who_is_bidden_to_come_at_one_time_about_a_post_has_an_interview(subject: str, text: str) -> None:
    assert label(subject, text) is Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada, so sorry, don't come tomorrow, half of us are ill.\n\nGwen", Label.INTERVIEW_CANCELLED),
        ("Ada, the van is at the garage, so make it 4 pm instead. Same day.\n\nGwen", Label.INTERVIEW_RESCHEDULED),
        ("Ada,\n\nYou can have the job. Twelve pounds an hour to begin with.\n\nGwen", Label.OFFER),
        ("Ada,\n\nWe liked you, but went with someone who lives nearer.\n\nGwen", Label.REJECTION),
        ("Ada,\n\nSend me a sketch of a shop front. Three hours, not more.\n\nGwen", Label.ASSESSMENT),
        ("Ada,\n\nWe are here all week. Which day suits you best?\n\nGwen", Label.SCHEDULING_REQUEST),
        (
            "Ada,\n\nI have your CV. Do you drive, and would your last employer write us a line?\n\nGwen",
            Label.RECRUITER_REPLY,
        ),
    ],
)
def test_everyday_words_decide_once_the_subject_is_a_post(text: str, wanted: Label) -> None:
    assert label("Signwriter job - Hillfoot", text) is wanted


def test_a_history_about_hiring_opens_a_mail_that_says_nothing_of_it() -> None:
    text = (
        "Ada, small change: the room is taken, so we begin half an hour later. Nothing else changes.\n\nGwen\n\n"
        "On 20 Feb 2026, at 09:00, Gwen Pryor wrote:\n\n> Your interview for the Registrar post is on Thursday at 2 pm."
    )
    assert label("Re: Thursday", text) is Label.INTERVIEW_RESCHEDULED


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Plumber", "Hi Ada,\n\nHe will ring you tomorrow at 8 am about your boiler.\n\nGwen"),
        ("Electrician on Thursday", "Ada, the electrician will come to your flat on Thursday at 10 am.\n\nGwen"),
        ("Photographer", "Ada, she can do Saturday at 2 pm for our wedding! Come along and meet her?\n\nGwen"),
        ("Your quote", "Dear Ada,\n\nThe roofer will see you on Friday at 9 am to measure up your roof.\n\nGwen"),
        ("All hands", "Join us for the all hands this Friday at 3 pm, and wish Tom a good holiday.\n\nGwen"),
        ("Drinks", "Don't come tomorrow, I'm ill. Let's make it Friday instead.\n\nGwen"),
        ("Piano teacher", "Hi Ada,\n\nI'll see you on Tuesday at 4 pm for your lesson as always.\n\nGwen"),
        ("Design review", "Ada,\n\nI went with someone else's sketch in the end. See you Tuesday at 3 pm.\n\nGwen"),
        ("Analyst programme", "Everyone will have heard the news. The Analyst Programme goes on as before.\n\nGwen"),
        ("Gardener", "I am applying for the work on your card in the shop. I could come on Monday at 9 am.\n\nTom"),
    ],
)
def test_trades_that_one_hires_are_no_jobs_that_one_gets(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER


def test_a_word_dropped_in_passing_tells_nothing_where_a_job_is_told_surely() -> None:
    text = "I have your CV, lol, nobody sends those. Come by on Saturday at 10 am, for the job we have a trial.\n\nGwen"
    assert label("Barista", text) is Label.INTERVIEW_CONFIRMED


def test_mail_to_many_is_nobodys_job() -> None:
    text = "Come to the open day on Saturday at 10 am and see the workshop."
    assert label("Joiner", text, headers=(("List-Id", "<news.hillfoot.example>"),)) is Label.OTHER


@pytest.mark.parametrize(
    ("subject", "wanted"),
    [
        ("Night Porter", True),
        ("barista??", True),
        ("HGV Class 2 Driver - nights", True),
        ("Saturday help / cook", True),
        ("Signwriter", True),
        ("Typewriter", False),
        ("Teacher of Physics - referees", True),
        ("Head", False),
        ("All hands - spring", False),
        ("Sales leads", False),
        ("Driver training course", False),
        ("Your photographer is booked", False),
        ("Lunch on Thursday", False),
        ("", False),
    ],
)
def test_a_subject_is_a_title_when_nothing_else_stands_beside_it(subject: str, wanted: bool) -> None:
    assert trades.alone(subject) is wanted
