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
        ("Your application", "We've decided not to proceed with your application for a payment plan."),
        ("Batch 4", "Your interview is on Tuesday 10 March at 10:00, by video. Bring your deck."),
        (
            "Little Owls",
            "Thank you for your application for Max. We can't offer him a place, he's on our waiting list.",
        ),
        (
            "Committee",
            "The members voted last night: we want you as Membership Secretary. Can we talk on Tuesday at 7?",
        ),
        ("Paid research", "You've been selected for a 60 minute interview about savings on Tuesday 10 March at 10:00."),
        ("The Herald", "Thanks for agreeing to talk. Our interview is confirmed for Tuesday 10 March at 10:00."),
        ("Mock", "Our mock is set for Tuesday 10 March at 10:00. I ask what a hiring manager asks; send your CV."),
        ("Vacancy", "I saw your advert and would like to be considered for the Baker vacancy. My CV is attached."),
        (
            "Tuesday",
            "You are interviewing Kit Lane for the Baker role on Tuesday 10 March at 10:00. The CV is attached.",
        ),
        ("Tuesday's interviews", "10:00 Kit Lane, 11:00 Sam Hill. CVs and question sheets attached. Can you join?"),
        ("news", "I got an email from Acme: 'We would like to invite you to interview on 10 March at 10:00'!"),
        ("Interview", "Sorry, could we reschedule my interview to Tuesday 10 March at 10:00? My train is off."),
        ("Outcome", "The trustees met on Monday. I'm sorry that your project was not among those chosen."),
        ("Thursday", "Kit comes on 10 March at 10:00; could you show him round and sit in on the interview?"),
        ("Police", "Your interview with PC Hale is now on Tuesday 10 March at 10:00. You may bring a solicitor."),
        ("Housing", "Your housing needs interview is on Tuesday 10 March at 10:00. Bring payslips."),
        ("Extension", "Your planning application has been received. A decision is expected by 10 March."),
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
        (
            "Interview on Tuesday",
            "You are interviewing with us for the Baker role on Tuesday 10 March at 10:00. Please bring your PC.",
            Label.INTERVIEW_CONFIRMED,
        ),
        (
            "Your interview",
            "We would like to interview you about the Baker role. Your interview is on Tuesday 10 March at 10:00.",
            Label.INTERVIEW_CONFIRMED,
        ),
    ],
)
def test_a_job_in_such_a_walk_of_life_is_a_job(subject: str, text: str, expected: Label) -> None:
    assert label(text, subject) is expected


@pytest.mark.parametrize("sender", ["Ada Example <ada@mill.example>", "Ada E <ada.e77@gmail.com>"])
def test_what_the_reader_writes_from_another_mailbox_is_no_hiring(sender: str) -> None:
    assert (
        label("Your interview with us is confirmed for Tuesday 10 March at 10:00.", "Interview", sender) is Label.OTHER
    )


@pytest.mark.parametrize(
    "sender", ["Ada Moor <ada@mill.example>", "Ada <ada@mill.example>", "Ada E <ada@mill.example>"]
)
def test_who_shares_the_readers_first_name_alone_is_somebody_else(sender: str) -> None:
    text = "Your interview with us is confirmed for Tuesday 10 March at 10:00."
    assert label(text, "Interview", sender) is Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Appointment", "Visa class: F-1\n\nYour interview is scheduled:\n\nDate: 20 March 2026\nTime: 09:15"),
        ("Tomorrow", "You have an interview with Kim Lee on Wednesday at 11:30. Fill in the feedback form after it."),
        ("20 minutes?", "Could I interview you for 20 minutes about what you do with our export? Thursday is fine."),
        ("Your application", "We can not take your application further, after asking a credit reference agency."),
        ("Tuesday", "Good luck for the interview tomorrow at 2, they'd be mad not to hire you."),
        ("New positions", "Health Records Supervisor, Band 5. Interview date: 1 October 2026. Apply now."),
    ],
)
def test_interviews_and_applications_of_others_are_other_business(subject: str, text: str) -> None:
    assert label(text, subject) is Label.OTHER


def test_what_goes_to_many_sets_no_interview() -> None:
    text = (
        'Hi,\n\nYou got the email: "We are pleased to invite you to an interview on Thursday 5 March at 2pm." Now what?'
    )
    data = plain(
        SENT, "Jobs Weekly <news@weekly.example>", "Your interview is on Thursday", text, message_id="<n@w.example>",
        headers=[("List-Unsubscribe", "<https://weekly.example/u>")],
    )  # fmt: skip
    assert detect(parse(data), READER).label is Label.OTHER
