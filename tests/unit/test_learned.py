"""The learned weights and how they are balanced against the turns of phrase."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.detect import learned
from inboxwatch.detect.balance import balanced
from inboxwatch.detect.learned import opinion
from inboxwatch.detect.message import parse
from inboxwatch.detect.moment import Moment, Reading
from inboxwatch.detect.tokens import HEAD, tokens
from inboxwatch.detect.verdict import Verdict
from inboxwatch.model import Evidence, Label, Message
from tests.support.mails import plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
NONE = Reading((), ())
AHEAD = Reading((Moment(SENT + timedelta(days=3), None, "UTC", 0, 4, "then"),), ())
DECLINED = (
    "Dear Ada, it was a pleasure to have you here and we all enjoyed the conversation with you about the post. After "
    "much thought the choice has fallen upon another person, who brings more years of the work with her. This was "
    "close, and it is no judgment of your qualification. We are sorry not to have better news for you, we thank you "
    "once more for your interest in us and for the time you gave, and wish you all the best and much "
    "success in your search for a new position."
)

SET = (
    "Hello Ada, we are happy to confirm your interview with our team. You will meet Priya Shah, the hiring manager, "
    "and Tom Reed, a senior engineer. The interview takes place on Monday at 10:00 by video and will last an hour. "
    "Please join the meeting with the link below a few minutes early, and have a photo ID and a copy of your resume "
    "with you. If anything comes up before then, reply to this email. We look forward to speaking with you then. Best "
    "regards, Rita Moss, Talent Acquisition"
)


def mail(text: str, subject: str = "Your application") -> Message:
    return parse(plain(SENT, "Rita Moss <rita@acme.example>", subject, text, message_id="<m@acme.example>"))


def said(label: Label) -> Verdict:
    return Verdict(label, 0.8, (Evidence("reply.process", "about the post"),))


def test_chances_are_chances() -> None:
    view = opinion(mail(DECLINED))
    assert set(view.chances) == set(Label) - {Label.OTHER}
    assert math.isclose(sum(map(math.exp, view.chances.values())), 1.0)


def test_the_words_tip_the_scales_and_are_shown() -> None:
    verdict = balanced(said(Label.RECRUITER_REPLY), mail(DECLINED), lambda: NONE)
    assert verdict.label is Label.REJECTION
    assert verdict.evidence[0].rule == "learned.rejection"
    words = set(DECLINED.lower().replace(",", "").replace(".", "").split())
    assert verdict.evidence[0].text
    assert all(set(each.split()) <= words for each in verdict.evidence[0].text.split(", "))


def test_of_a_line_or_two_the_weights_know_nothing() -> None:
    verdict = said(Label.RECRUITER_REPLY)
    assert balanced(verdict, mail("Unfortunately not."), lambda: NONE) is verdict


@pytest.mark.parametrize(
    "label", [Label.INTERVIEW_CANCELLED, Label.REJECTION, Label.OFFER, Label.INTERVIEW_RESCHEDULED]
)
def test_no_weights_set_a_time_that_words_call_off(label: Label) -> None:
    assert balanced(said(label), mail(SET), lambda: AHEAD).label is not Label.INTERVIEW_CONFIRMED


def test_no_time_is_set_where_none_is_named() -> None:
    message = mail(SET, "Interview confirmed")
    assert balanced(said(Label.APPLICATION_RECEIVED), message, lambda: AHEAD).label is Label.INTERVIEW_CONFIRMED
    assert balanced(said(Label.APPLICATION_RECEIVED), message, lambda: NONE).label is not Label.INTERVIEW_CONFIRMED


def test_other_business_is_left_to_the_rules() -> None:
    verdict = Verdict(Label.OTHER, 0.9, ())
    assert balanced(verdict, mail(DECLINED), lambda: NONE) is verdict


def test_times_days_and_numbers_count_by_their_kind() -> None:
    one = tokens(mail("See you on Monday at 10:30, room 12: https://acme.example/a"))
    other = tokens(mail("See you on Friday at 9:15, room 7: www.firm.example"))
    assert one == other
    assert {"xday", "xtime", "xnum", "xurl", "see you"} <= one


def test_only_the_head_of_a_mail_is_read() -> None:
    assert tokens(mail("word " * HEAD + "late")) == tokens(mail("word " * HEAD + "other"))


@given(st.text(max_size=3000), st.text(max_size=400))
def test_any_text_has_an_opinion(text: str, subject: str) -> None:
    message = Message("<m@acme.example>", SENT, None, subject=subject, text=text)
    view = opinion(message)
    assert all(math.isfinite(each) for each in view.chances.values())
    assert 0 <= view.share <= 1


def test_the_file_is_whole_numbers_in_order() -> None:
    weights = learned._weights()
    assert list(weights.words) == sorted(weights.words)
    assert all(len(row) == len(weights.labels) + 1 and row[0] > 0 for row in weights.words.values())
    assert set(weights.labels) == set(Label) - {Label.OTHER}
