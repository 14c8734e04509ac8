"""Whose voice speaks: letters of candidates and of those who sell to recruiters are no employer's."""
# ruff: noqa: E501 - mails are read more easily in one piece

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


def label(text: str, subject: str = "Night Porter position") -> Label:
    data = plain(SENT, "Lee Moor <lee@moor.example>", subject, text, message_id="<v@moor.example>")
    return detect(parse(data), READER).label


@pytest.mark.parametrize(
    "text",
    [
        "Dear Mr Hill,\n\nthank you for your offer of the position. I am delighted to accept and look forward to May.",
        "Dear Ms Hill,\n\nI have decided to withdraw my application for the Night Porter position.",
        "Dear Ms Hill,\n\nafter some thought I must decline your offer of the position. It was a hard decision.",
        "Dear hiring team,\n\nI am writing to ask to reschedule my interview for the Night Porter position to 12 March.",
        "Dear Ms Hill,\n\nthank you for interviewing me for the Night Porter position yesterday. I enjoyed meeting you.",
        "Hello,\n\nI'm following up on the application I submitted for the Night Porter position. Is there any news?",
        "Dear Ms Hill,\n\nplease accept this letter as my application for the Night Porter position. I attach my CV.",
        "Hi,\n\nI'm very excited about this opportunity and could do Tuesday at 10 or Friday at 2 for the interview.",
    ],
)
def test_a_candidates_letter_is_none_of_an_employers(text: str) -> None:
    assert label(text) is Label.OTHER


@pytest.mark.parametrize(
    "text",
    [
        (
            "Hi,\n\ntired of screening candidates by hand? Our tool reads resumes and job descriptions. Upload your job "
            "description and find better candidates for any position."
        ),
        "Dear interviewer,\n\nthe interview with Sam Reed for the Night Porter position has been scheduled for 12 March, 10:00.",
    ],
)
def test_what_is_written_to_employers_is_none_of_theirs(text: str) -> None:
    assert label(text) is Label.OTHER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dear Ada,\n\nwe are delighted to offer you the position. Please let us know whether you accept our offer.",
            Label.OFFER,
        ),
        (
            "Dear Ada,\n\nthank you for interviewing with us. We have to decline your application for the position.",
            Label.REJECTION,
        ),
        ("Dear Ada,\n\nthank you for meeting us yesterday. We will get back to you by Friday.", Label.RECRUITER_REPLY),
        (
            "Dear Ada,\n\nwe have received your application for the Night Porter position and will review it.",
            Label.APPLICATION_RECEIVED,
        ),
        ("Dear Ada,\n\nyou have been hired for the Night Porter position. Welcome aboard!", Label.OFFER),
        ("Dear Ada,\n\nplease complete the assignment for the Night Porter position by Monday.", Label.ASSESSMENT),
        (
            (
                "Dear Ada,\n\nwe are still reviewing all applications, which is taking a little longer than planned. Thank you for "
                "your patience."
            ),
            Label.RECRUITER_REPLY,
        ),
    ],
)
def test_the_employers_own_words_stay_theirs(text: str, expected: Label) -> None:
    assert label(text) is expected
