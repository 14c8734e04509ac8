"""Other walks of life that speak as hiring does, and jobs in those walks of life."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def label(text: str, subject: str, sender: str = "Lee Moor <lee@moor.example>") -> Label:
    text = f"Dear Ada,\n\n{text}\n\nLee Moor\n"
    return detect(parse(plain(SENT, sender, subject, text, message_id="<n@moor.example>")), READER).label


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your application", "Thank you for applying for a Moor Gold card. We have received your application."),
        ("Account application", "Unfortunately we are unable to approve your application for a current account."),
        ("Your application", "We regret to say that your application to the Village Hall Fund was not successful."),
        ("Your application", "Thank you for your application to join our walking club. The committee meets Monday."),
        ("Your application", "Thank you for applying for a place on the Lino Printing course. We were full at once."),
        (
            "Your application",
            "We have received your application to rent the garage in Mill Lane, and will be in touch.",
        ),
        ("Your application", "Your application to foster has been received. We will review it and get back to you."),
        ("Plot 12", "Thank you for your application for an allotment. You are number 31 on the list."),
        ("Our decision", "After careful consideration we are not able to offer you a place at Moor School in Year 7."),
        ("Your bid", "Thank you for your tender. We regret that on this occasion you were not selected."),
        ("Decision", "We are sorry to tell you that your manuscript was not selected. We had many submissions."),
        (
            "Next stage",
            "Your start-up has been selected. We invite you to interview for our accelerator on 9 March at 10.",
        ),
        ("Spring cohort", "Unfortunately we won't be moving forward with your application to the incubator."),
        ("Awards 2026", "You have been shortlisted for the Small Shop Awards. The judges would like to meet you."),
        ("Auditions", "Thank you for coming to the auditions. Unfortunately we have decided to go with others."),
        (
            "Your interview",
            "Your interview with our show is confirmed for Tuesday 10 March at 9:00. The producer will ring.",
        ),
        ("Interview on Thursday", "I look forward to our interview on Thursday at 3 pm for my dissertation."),
        ("Moved", "Sorry, could we move your interview to Friday at 11:00? The listeners will not mind."),
        ("Your claim", "I shall come on Friday 6 March at 9:30 to interview you about the incident at your shop."),
        ("Audit", "Interviews of the compliance audit are on 10 March: yours is confirmed for 10:30."),
        ("Thursday", "Confirmed: our practice interview is on Thursday at 4 pm, on Zoom."),
        ("Your appointment", "Your appointment with Dr Hale is confirmed for Tuesday 10 March at 10:00, phone call."),
        ("Come and see us", "Come along to our recruitment open day on Saturday 14 March at 10:00; be interviewed."),
        ("One more step", "You have started an application for Baker at Moor. Finish your application by 6 March."),
        ("Baker", "Sam Hill has applied for your Baker job. Would you like to schedule an interview with him?"),
        ("Panel timetable", "You are on the interview panel on Tuesday 10 March: 10:00 Sam Hill, 11:00 Kit Lane."),
        ("Scores", "Please return your scoring sheets for the Baker interviews on Tuesday 10 March at 10:00."),
        ("hello", "I've got an interview on Thursday at 3 pm at the mill! Can you swap shifts with me?"),
        (
            "so",
            'Did not get it. They wrote:\n\n"We regret to inform you that you have not been selected for interview."',
        ),
        ("Chartered status", "We've received your application to become a member. Fees paid: 40 pounds."),
    ],
)
def test_what_is_applied_for_or_talked_of_elsewhere_is_no_hiring(subject: str, text: str) -> None:
    assert label(text, subject) is Label.OTHER


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        (
            "Your application",
            "Thank you for your application for the Grants Officer position at the Moor Fund. We have received it.",
            Label.APPLICATION_RECEIVED,
        ),
        (
            "Credit Analyst",
            "Thank you for applying for the Credit Analyst role. Unfortunately we have decided to go with others.",
            Label.REJECTION,
        ),
        (
            "Nursery Nurse interview",
            "Your interview for the Nursery Nurse position is confirmed for Tuesday 10 March at 10:00 at our nursery.",
            Label.INTERVIEW_CONFIRMED,
        ),
        (
            "Your application to Moor Accelerator",
            "Thank you for applying to Moor Accelerator as Programme Manager. Unfortunately you were not selected.",
            Label.REJECTION,
        ),
        (
            "Producer",
            "Your interview for the Radio Producer job has been moved to Friday 6 March at 11:00. A presenter joins.",
            Label.INTERVIEW_RESCHEDULED,
        ),
        (
            "Claims Handler",
            "We would like to offer you the position of Claims Handler in our claims team.",
            Label.OFFER,
        ),
        (
            "Course Administrator",
            "Thank you for your application for the position of Course Administrator. We will review it.",
            Label.APPLICATION_RECEIVED,
        ),
        (
            "Your interview",
            "Your interview with us is confirmed for Tuesday 10 March at 10:00. The panel members are Kit and Sam.",
            Label.INTERVIEW_CONFIRMED,
        ),
        (
            "Your application",
            "I have an interview slot for you on Tuesday 10 March at 10:00 for the Baker role: it is confirmed.",
            Label.INTERVIEW_CONFIRMED,
        ),
        (
            "Your application",
            "Thank you for your application to Moor. All applicants were strong, but you were not selected.",
            Label.REJECTION,
        ),
    ],
)
def test_a_job_in_such_a_walk_of_life_is_a_job(subject: str, text: str, expected: Label) -> None:
    assert label(text, subject) is expected
