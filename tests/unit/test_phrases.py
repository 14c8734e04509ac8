"""Turns of phrase that were once read wrongly: what they look like is not what they say."""

from __future__ import annotations

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.life import at
from tests.support.mails import CANDIDATE, plain

READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def signal(subject: str, text: str, *headers: tuple[str, str]) -> Signal:
    data = plain(
        at("2026-03-06T11:20"), "Rita Moss <rita@acme.example>", subject, text, message_id="<one@acme.example>",
        headers=headers,
    )  # fmt: skip
    return detect(parse(data), READER)


@pytest.mark.parametrize("wish", ["Have a good weekend,", "I hope you had a great weekend.", "Enjoy your weekend!"])
def test_a_wish_for_the_weekend_makes_no_friend_of_a_recruiter(wish: str) -> None:
    text = f"Hi Ada,\n\nthank you for coming. We expect to make a decision by Friday 13 March.\n\n{wish}\nRita"
    assert signal("Re: Interview at Acme", text).label is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    "no",
    [
        "I am sorry that it is a no from our side, and we have offered the role to somebody else.",
        "After long talks we gave the position to someone who has done this work before.",
        "The decision is no, I am afraid: we have given the post to another person.",
    ],
)
def test_a_no_in_plain_words_is_a_rejection(no: str) -> None:
    assert signal("Re: Software Developer at Acme", f"Dear Ada,\n\n{no}\n\nRita").label is Label.REJECTION


def test_a_yes_that_is_a_no_brainer_is_no_rejection() -> None:
    text = "Dear Ada,\n\nhiring for this role is a no-brainer: it is a no-brainer for the interview, too.\n\nRita"
    assert signal("Re: Software Developer at Acme", text).label is not Label.REJECTION


def test_a_newsletter_that_quotes_a_rejection_is_none() -> None:
    text = (
        "Congratulations, your interview is confirmed! Here are seven things to do before the day.\n\n"
        'Also: what "we have decided to move forward with other candidates" really means.\n'
    )
    headers = (("List-Id", "<weekly.acme.example>"), ("List-Unsubscribe", "<https://acme.example/u>"))
    assert signal("Interview confirmed? Do this next", text, *headers).label is Label.OTHER


@pytest.mark.parametrize(
    ("signature", "company"),
    [
        ("Rita Moss\nPeople & Operations\nAcme Maps", "Acme Maps"),
        ("Rita Moss\nHead of Data | Acme Maps", "Acme Maps"),
        ("Rita Moss\nwww.acme.example", "Acme"),
    ],
)
def test_a_company_is_named_as_it_signs(signature: str, company: str) -> None:
    text = f"Hi Ada,\n\nwe would like to invite you to an interview. Which day suits you?\n\nKind regards\n{signature}"
    assert signal("Your application as Data Engineer", text).facts.company == company


def test_an_agencys_signature_does_not_name_the_employer() -> None:
    text = "Hi Ada,\n\nyour interview with Quay Energy is on Tuesday.\n\nRita Moss\nConsultant\nAcme Recruitment"
    assert signal("Interview with Quay Energy", text).facts.company == "Quay Energy"


def test_the_employer_is_nobody_to_be_met() -> None:
    text = (
        "Hi Ada,\n\nyour interview with Quay Energy is confirmed for Tuesday 10 March at 11:00. Please ask for Mark "
        "Lister at reception.\n\nRita"
    )
    (interview,) = signal("Interview with Quay Energy", text).facts.interviews
    assert "Quay Energy" not in [person.name for person in interview.people]


def test_an_answer_that_says_by_when_they_decide_is_a_reply_of_theirs() -> None:
    text = "Hi Ada,\n\nsorry for the silence. You will hear from us by Friday 27 March at the latest.\n\nRita"
    subject, answers = "Re: Interview: Backend Engineer", ("In-Reply-To", "<two@acme.example>")
    assert signal(subject, text, answers).label is Label.RECRUITER_REPLY
    assert signal("Re: our order", text, answers).label is Label.OTHER
