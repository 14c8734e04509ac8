"""To whom a draft goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inboxwatch.etiquette.recipients import recruiting, to_answer, to_thank
from inboxwatch.etiquette.thread import Round, Thread
from inboxwatch.model import Part, Person
from tests.support.events import ANN, BOB, RITA, RULES, at, interview

COORDINATOR = Person("Cory Dent", "cory@acme.com", Part.COORDINATOR)
CONTACT = Person("Pat Hill", "pat@acme.com", Part.CONTACT)
NAMELESS = replace(ANN, email=None)


def thread(*people: Person, contact: Person | None = None) -> Thread:
    return Thread("t", "ada@example.com", "acme.com", people=people, contact=contact)


def thanked(round_: Round, owner: Thread | None = None) -> list[str]:
    return [str(p.email) for p, _ in to_thank(owner or thread(), round_, RULES)]


def test_each_interviewer_once_with_the_end_of_their_last_interview() -> None:
    day = Round(1, (interview("2026-03-10 10:00", ANN, BOB), interview("2026-03-10 14:00", ANN)))
    assert {p.email: end for p, end in to_thank(thread(), day, RULES)} == {
        "ann@acme.com": at("2026-03-10 15:00"),
        "bob@acme.com": at("2026-03-10 11:00"),
    }


def test_who_only_arranges_is_not_thanked_beside_interviewers() -> None:
    assert thanked(Round(1, (interview("2026-03-10 10:00", COORDINATOR, ANN, RITA, CONTACT),))) == [
        "ann@acme.com",
        "pat@acme.com",
    ]


def test_a_recruiter_alone_is_who_was_met() -> None:
    assert thanked(Round(1, (interview("2026-03-10 10:00", RITA),))) == ["rita@acme.com"]


def test_where_no_interviewer_can_be_reached_the_known_ones_are_thanked_else_who_recruits() -> None:
    day = Round(1, (interview("2026-03-10 10:00", NAMELESS),))
    assert thanked(day, thread(BOB, RITA)) == ["bob@acme.com"]
    assert thanked(day, thread(RITA)) == ["rita@acme.com"]
    assert thanked(day, thread(NAMELESS)) == []


def test_at_most_the_configured_number() -> None:
    people = tuple(Person(f"P{n}", f"p{n}@acme.com", Part.INTERVIEWER) for n in range(12))
    day = Round(1, (interview("2026-03-10 10:00", *people),))
    assert len(to_thank(thread(), day, RULES)) == 8
    assert len(to_thank(thread(), day, replace(RULES, thank_yous_a_round=2))) == 2


@pytest.mark.parametrize(
    ("owner", "who"),
    [
        (thread(ANN, COORDINATOR, contact=RITA), RITA),
        (thread(ANN, RITA, contact=CONTACT), RITA),
        (thread(ANN, contact=CONTACT), CONTACT),
        (thread(ANN, BOB), ANN),
        (thread(NAMELESS), None),
        (thread(contact=replace(RITA, email=None)), None),
        (thread(), None),
    ],
)
def test_who_answers_for_the_process(owner: Thread, who: Person | None) -> None:
    assert recruiting(owner) == who


def test_after_a_rejection_the_one_who_wrote_is_answered() -> None:
    assert to_answer(thread(RITA, contact=ANN)) == ANN
    assert to_answer(thread(RITA, contact=NAMELESS)) == RITA
    assert to_answer(thread()) is None
