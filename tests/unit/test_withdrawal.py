"""Whether the user's own words take an application back."""

from __future__ import annotations

import time

import pytest

from inboxwatch.detect.withdrawal import withdraws
from inboxwatch.model import Message


def mail(text: str, quoted: str = "") -> Message:
    return Message("<m@x>", None, None, text=text, quoted=quoted)


@pytest.mark.parametrize(
    "text",
    [
        "I would like to withdraw my application for the Data Analyst role.",
        "Please withdraw me from consideration.",
        "I am withdrawing from the interview process.",
        "I have to pull out of the hiring process.",
        "I wish to retract my candidacy.",
        "I no longer wish to be considered for this role.",
        "After some thought I've decided not to continue with the process.",
        "I have decided against pursuing this further.",
        "Thank you for your time.\n\nUnfortunately I must withdraw my application.",
    ],
)
def test_a_withdrawal(text: str) -> None:
    assert withdraws(mail(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I do not want to withdraw my application.",
        "I would never withdraw my application over that.",
        "If I withdraw my application, may I apply again?",
        "I look forward to the interview.",
        "I withdrew some cash. My application is attached.",
        "Please do not pull me out of the process.",
        "We have decided on Tuesday.",
        "The withdrawal of funds is part of the application I wrote.",
    ],
)
def test_no_withdrawal(text: str) -> None:
    assert not withdraws(mail(text))


def test_quoted_words_are_not_the_users() -> None:
    assert not withdraws(mail("See you on Tuesday.", "I would like to withdraw my application."))


def test_long_texts_are_read_within_bounds() -> None:
    begin = time.process_time()
    assert not withdraws(mail("withdraw not " * 200_000))
    assert not withdraws(mail("x" * 10_000 + " I withdraw my application."))
    assert time.process_time() - begin < 2
