"""Mail that speaks as hiring does and comes from elsewhere, and what hiring systems write to those who hire."""

from __future__ import annotations

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label
from tests.support.life import at
from tests.support.mails import CANDIDATE, plain

READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def label(sender: str, subject: str, text: str) -> Label:
    text = f"Hi Ada,\n\n{text}\n"
    return detect(
        parse(plain(at("2026-03-10T10:00"), sender, subject, text, message_id="<n@sent.example>")), READER
    ).label


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Rowan Hall <rowan@seedworks.example>",
            "Your application to Seedworks",
            "We had 900 founders apply for 12 places, and have decided not to move forward with your company.",
        ),
        (
            "Grants <grants@artsfund.example>",
            "Outcome of your application",
            "We received a high number of applications and regret to inform you that yours was unsuccessful.",
        ),
        (
            "Rowing Club <secretary@rowing.example>",
            "Committee",
            "The committee met on Monday and would like to offer you the role of treasurer.",
        ),
        (
            "Sue Lark <sue@clientco.example>",
            "Meeting",
            "The interview with our customer is moved to Friday at 11. Please bring the questionnaire.",
        ),
        (
            "Meera Shah <meera@firm.example>",
            "Analyst",
            "Finance approved the backfill for the analyst position. Can you send me the job description?",
        ),
        (
            "Personnel <hr@otherfirm.example>",
            "Ben Ode",
            "Ben Ode has applied for a position with us and named you as a referee. Could you fill in the form?",
        ),
        (
            "HireFlow <no-reply@hireflow.example>",
            "Reminder",
            "Please submit your feedback for Jane Doe's interview within 24 hours.",
        ),
        (
            "HireFlow <no-reply@hireflow.example>",
            "New interview scheduled",
            "An interview has been scheduled with candidate Jane Doe for Backend Engineer on March 18 at 2 PM.",
        ),
        ("Slack <no-reply@slack.com>", "#hiring", "Meera: the panel for Jane is confirmed for Thursday 2 PM."),
        (
            "Letters <hello@letters.example>",
            "Five signs that you'll get the offer",
            "This week: how to read a recruiter's follow up, and what to ask in a second interview.",
        ),
    ],
)
def test_what_is_no_news_of_the_readers_own_search_is_other_mail(sender: str, subject: str, text: str) -> None:
    assert label(sender, subject, text) is Label.OTHER


@pytest.mark.parametrize(
    ("sender", "subject", "text", "expected"),
    [
        (
            "Lou Rey <lou@seedworks.example>",
            "Your application",
            "The founders liked your application for the Analyst position. Are you free for a call on Thursday at 3?",
            Label.SCHEDULING_REQUEST,
        ),
        (
            "Finance <careers@acme.example>",
            "Assistant Treasurer",
            "We would like to offer you the Assistant Treasurer position with a base salary of 70,000.",
            Label.OFFER,
        ),
        (
            "Lou Rey <lou@acme.example>",
            "Your interview",
            "Your panel interview for the Finance role is confirmed for Thursday, March 19 at 2 PM.",
            Label.INTERVIEW_CONFIRMED,
        ),
        (
            "Lou Rey <lou@acme.example>",
            "References",
            "Thank you for your application for the Buyer position. Please send us your references.",
            Label.RECRUITER_REPLY,
        ),
    ],
)
def test_news_of_it_in_like_words_is_kept(sender: str, subject: str, text: str, expected: Label) -> None:
    assert label(sender, subject, text) is expected


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Cal Dunn <cal@leadpipe.example>",
            "Re: quick chat",
            "We help teams like Larch screen candidates. Do you have 15 minutes on Thursday at 11?",
        ),
        (
            "HR system <hr@firm.example>",
            "Business Process: Offer: Owen Poe - Data Officer",
            "Review the compensation and generate the offer letter.",
        ),
        (
            "Jo at Lark Mortgages <jo@larkmortgages.example>",
            "You're booked in with Jo, Monday 16th",
            "Bring three payslips (or a contract or offer letter if you move). Allow an hour for the first call.",
        ),
        (
            "Planning <planning@council.example>",
            "Decision notice",
            "Dear Applicant, the dormer by reason of its size and position would be out of keeping. You may appeal.",
        ),
        (
            "Ed Hill <editor@lantern.example>",
            "Your pitch",
            "Thanks for sending the interview with Marta Sool. It is not right for us, so we won't take it forward.",
        ),
        (
            "Seo Man <seo@gmail.com>",
            "Proposal",
            "Your site is not in top position of Google. May I schedule a call with you?",
        ),
    ],
)
def test_words_of_hiring_in_other_trades_are_other_mail(sender: str, subject: str, text: str) -> None:
    assert label(sender, subject, text) is Label.OTHER


def test_a_person_who_writes_out_of_an_employers_system_writes_of_the_job() -> None:
    text = "You put down no second licence. Is that coming or do you not want it."
    assert label("Roy Hale (Dakota Haulers) <roy-5x@indeedemail.com>", "Re: Driver", text) is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        (
            "Your 2027 salary guide",
            "Thinking of a move, or hiring? We'd be happy to have a confidential chat.",
            Label.OTHER,
        ),
        (
            "Thank you for applying",
            "Thank you for applying for the Clerk position. We have received it.",
            Label.APPLICATION_RECEIVED,
        ),
    ],
)
def test_what_went_to_many_must_say_plainly_that_it_is_about_the_readers_application(
    subject: str, text: str, expected: Label
) -> None:
    data = plain(
        at("2026-03-10T10:00"), "Kerr Recruitment <jobs@kerr.example>", subject, text, message_id="<n@kerr.example>"
    )
    listed = b"List-Unsubscribe: <https://kerr.example/u>\n" + data
    assert detect(parse(listed), READER).label is expected
