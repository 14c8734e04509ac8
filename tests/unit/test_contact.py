"""Whom a machine's mail says to answer: the employer's own address in its words, and no other's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Facts, Part
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
SET = "Your interview for the Welder post at Fern Hill is confirmed for Tuesday 3 March at 14:00 GMT."
SYSTEM = "Fern Hill Recruiting <no-reply@us.greenhouse-mail.io>"
JESS = "jess.lorne@fernhill.example"


def facts(ending: str, sender: str = SYSTEM, reply_to: str = "") -> Facts:
    extra = (("Reply-To", reply_to),) if reply_to else ()
    text = f"Hi Ada,\n\n{SET}\n\n{ending}\n"
    return detect(parse(plain(SENT, sender, "Your interview", text, message_id="<a@x>", headers=extra)), READER).facts


def contact(ending: str, sender: str = SYSTEM) -> tuple[str, str | None] | None:
    found = facts(ending, sender).contact
    return (found.name, found.email) if found is not None else None


@pytest.mark.parametrize(
    ("ending", "name"),
    [
        ("Any queries: Jess Lorne, jess.lorne@fernhill.example, 01632 960 111.", "Jess Lorne"),
        ("Should the hour be impossible, kindly revert to Jess Lorne (jess.lorne@fernhill.example).", "Jess Lorne"),
        (
            "Please answer to jess.lorne@fernhill.example and not to this address.\n\nJess Lorne\nFern Hill",
            "Jess Lorne",
        ),
        ("Booked by Fern Hill (Jess Lorne, jess.lorne@fernhill.example).", "Jess Lorne"),
        ("Yours sincerely\n\nJess Lorne\nYard Office\njess.lorne@fernhill.example", "Jess Lorne"),
        ("Bring your gloves.\n- Jess, jess.lorne@fernhill.example", "Jess"),
    ],
)
def test_a_person_of_the_employer_whom_the_words_name(ending: str, name: str) -> None:
    assert contact(ending) == (name, JESS)
    assert (name, JESS) in {(person.name, person.email) for person in facts(ending).people}


@pytest.mark.parametrize(
    "ending",
    [
        "If you cannot come write to hiring@fernhill.example at once.",
        "Yours sincerely\n\nRecruitment Services\nhiring@fernhill.example",
    ],
)
def test_the_employers_box_is_written_to_and_is_nobody(ending: str) -> None:
    assert contact(ending) == ("", "hiring@fernhill.example")
    assert facts(ending).people == ()


def test_a_person_goes_before_a_box() -> None:
    ending = "Write to hiring@fernhill.example, or ask Jess Lorne, jess.lorne@fernhill.example."
    assert contact(ending) == ("Jess Lorne", JESS)


@pytest.mark.parametrize(
    "ending",
    [
        "Technical problems? Write to jess.lorne@fernhill.example.",
        "For adjustments at the interview contact Jess Lorne, jess.lorne@fernhill.example.",
        "To have your personal data erased write to jess.lorne@fernhill.example.",
        "Questions? Write to support@fernhill.example.",
        "Questions? Write to privacy@fernhill.example.",
        "Questions? Write to Jess Lorne, jess.lorne@gmail.com.",
        "Questions? Write to Jess Lorne, jess.lorne@oakridge.example.",
        "Questions? Write to help@greenhouse.io.",
        "Send your portfolio beforehand to portfolio@fernhill.example.",
        "Reply with your sketches to studio.seven@fernhill.example.",
        "You will meet Jess Lorne (jess.lorne@fernhill.example).",
    ],
)
def test_other_addresses_of_the_words_are_not_to_be_answered(ending: str) -> None:
    assert contact(ending) is None


def test_the_part_is_that_of_the_title_beside_the_address() -> None:
    ending = "Yours sincerely\n\nJess Lorne\nRecruitment Adviser\njess.lorne@fernhill.example"
    assert {person.part for person in facts(ending).people} == {Part.RECRUITER}


@pytest.mark.parametrize(
    "notice",
    [
        "Please do not reply to this message. It was sent from an unmonitored address.",
        "This mailbox is not monitored.",
        "We cannot receive answers: please don't reply to this e-mail.",
    ],
)
def test_a_teams_box_that_reads_no_answers_is_not_written_to(notice: str) -> None:
    assert contact(notice, "Fern Hill Recruiting <recruiting@fernhill.example>") is None
    assert contact("See you then.", "Fern Hill Recruiting <recruiting@fernhill.example>") is not None
    assert contact(notice, "Jess Lorne <jess.lorne@fernhill.example>") == ("Jess Lorne", JESS)


def test_who_is_answered_is_of_the_people() -> None:
    found = facts("See you then.", "Fern Hill <notifications@app.bamboohr.com>", f"Jess Lorne <{JESS}>")
    assert [(person.name, person.email) for person in found.people] == [("Jess Lorne", JESS)]


def test_a_networks_address_is_nobodys_own() -> None:
    found = facts("Are you free for a call?\n\nJess", "Jess Lorne via LinkedIn <hit-reply@linkedin.com>")
    assert [(person.name, person.email) for person in found.people] == [("Jess Lorne", None)]


@pytest.mark.parametrize(
    ("sender", "answered"),
    [
        ("Jess at Fern Hill <hello@mail.fernhill.example>", JESS),
        ("Jess Lorne <hello@fernhill.example>", JESS),
        ("Sam Roe <sam.roe@fernhill.example>", "sam.roe@fernhill.example"),
    ],
)
def test_who_answers_a_box_says_where(sender: str, answered: str) -> None:
    found = facts("See you then.", sender, f"Jess Lorne <{JESS}>").contact
    assert found is not None
    assert found.email == answered


def test_an_answer_out_of_the_house_is_not_followed_from_a_box() -> None:
    found = facts("See you then.", "Jess <hello@fernhill.example>", "Jess Lorne <jess@oakridge.example>").contact
    assert found is not None
    assert found.email == "hello@fernhill.example"
