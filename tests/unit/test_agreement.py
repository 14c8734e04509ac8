"""A short yes is read with the history below it; anything that is more than a yes is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
"""A Tuesday."""
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
ASKED = "Could you do Thursday at 10 or Friday at 2 pm for an interview?"
HISTORY = f"""
On Mon, 2 Mar 2026 at 17:00, Ada Example <{CANDIDATE}> wrote:
> Hi Petra,
>
> {{answer}}
>
> On Mon, 2 Mar 2026 at 12:00, Petra Holm <petra@oven.example> wrote:
>> {{asked}}
"""
OUTLOOKS = f"""
-----Original Message-----
From: Ada Example <{CANDIDATE}>
Sent: Monday, March 2, 2026 5:00 PM
To: Petra Holm <petra@oven.example>
Subject: RE: Interview

{{answer}}
-----Original Message-----
From: Petra Holm <petra@oven.example>
Sent: Monday, March 2, 2026 12:00 PM
To: Ada Example
Subject: Interview

{{asked}}
"""


def _signal(
    words: str,
    answer: str = "Thursday at 10 suits me.",
    asked: str = ASKED,
    *,
    history: str = HISTORY,
    subject: str = "Re: Baker",
    answers: tuple[str, ...] = ("<earlier@x>",),
) -> Signal:
    text = f"{words}\n{history.format(answer=answer, asked=asked)}"
    data = plain(SENT, "Petra Holm <petra@oven.example>", subject, text, message_id="<a@oven.example>", answers=answers)
    return detect(parse(data), READER)


def _starts(signal: Signal) -> list[str]:
    return [each.start.isoformat(timespec="minutes") for each in signal.facts.interviews]


@pytest.mark.parametrize("history", [HISTORY, OUTLOOKS], ids=["marked", "Outlook"])
@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Great, see you then!", "Thursday at 10 suits me."),
        ("Perfect, I'll send you an invite.\n\nPetra", "Thursday at 10 suits me."),
        ("10am it is.", "Thursday works best for me."),
        ("Lovely, booked you in for 10.00.", "Either works, Thursday at 10 would be my choice."),
    ],
)
def test_a_yes_sets_the_time_that_the_answer_below_names(words: str, answer: str, history: str) -> None:
    signal = _signal(words, answer, history=history)
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert _starts(signal) == ["2026-03-05T10:00+00:00"]
    assert signal.evidence[0].text == words.split("\n", maxsplit=1)[0]


def test_the_only_time_that_was_offered_is_agreed_on() -> None:
    signal = _signal("Wonderful!", "Yes, that is fine.", "Shall we say Thursday at 11 am for your interview?")
    assert _starts(signal) == ["2026-03-05T11:00+00:00"]


def test_the_zone_is_that_of_the_mail_which_offered_the_time() -> None:
    signal = _signal("Great!", "Thursday at 10 am is good.", "Does Thursday, 10 am ET suit you for an interview?")
    assert _starts(signal) == ["2026-03-05T10:00-05:00"]


def test_which_of_several_times_is_meant_stays_in_doubt() -> None:
    signal = _signal("Super, see you then.", "Both are fine for me.")
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert (_starts(signal), bool(signal.facts.in_doubt)) == ([], True)


def test_a_day_counted_from_the_day_of_the_history_gives_no_time() -> None:
    assert _starts(_signal("Super, see you then.", "Tomorrow at 10 is fine.")) == []


def test_a_yes_to_the_users_wish_to_move_moves_the_interview() -> None:
    signal = _signal("No problem, that works.", "Could we move the interview to Friday at 3 pm?")
    assert signal.label is Label.INTERVIEW_RESCHEDULED
    assert _starts(signal) == ["2026-03-06T15:00+00:00"]


@pytest.mark.parametrize(
    "words",
    [
        "Great, but let me check with Kim first.",
        "Sorry, Thursday is gone. Would Monday do?",
        "Thanks, I have passed on your papers, great to have them.",
        "Good luck!",
        "Fine. We cannot offer parking, I'm afraid.",
    ],
)
def test_more_than_a_yes_agrees_to_nothing(words: str) -> None:
    assert "agreed.history" not in {evidence.rule for evidence in _signal(words).evidence}


@pytest.mark.parametrize(
    ("subject", "answer", "asked"),
    [
        ("Re: Lunch", "Thursday at 10 suits me.", "Could you do Thursday at 10 for a coffee?"),
        ("Re: Your check-up", "Thursday at 10 suits me.", "The dentist can see you on Thursday at 10."),
        ("Re: My podcast", "Thursday at 10 suits me.", "May I interview you for my podcast on Thursday at 10?"),
        ("Re: Your interview", "I enclose my papers.", "Please send us your papers before your interview."),
    ],
    ids=["of friends", "at the dentist's", "for a podcast", "to papers"],
)
def test_a_yes_to_something_else_is_no_interview(subject: str, answer: str, asked: str) -> None:
    signal = _signal("Great, see you then!", answer, asked, subject=subject)
    assert signal.label is not Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize("words", ["Yes, senior.", "Yes, please do."])
def test_a_yes_to_a_question_on_something_else_agrees_to_no_time(words: str) -> None:
    asked = "Interviews for the role are on Thursday, 5 March."
    signal = _signal(words, "Of course. Is it for the senior level?", asked)
    assert signal.label is not Label.INTERVIEW_CONFIRMED


def test_outside_of_a_conversation_nothing_is_agreed() -> None:
    signal = _signal("Great, see you then!", subject="Baker", answers=())
    assert signal.label is not Label.INTERVIEW_CONFIRMED
