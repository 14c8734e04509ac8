"""The user's notes in letters: what is a sentence, what a phrase, and what never gets in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.etiquette.noted import MOST, Said, said
from inboxwatch.etiquette.thread import RoundNotes, Thread
from inboxwatch.model import Kind, Notes, Person, Point
from tests.support.drafted import FULL, letter
from tests.support.events import ANN, BOB, at


def thread(notes: Notes) -> Thread:
    return replace(FULL, notes=(RoundNotes(1, at("2026-03-10 12:00"), notes),))


def text(notes: Notes, to: Person = ANN) -> str:
    return " ".join(letter(Kind.THANK_YOU, to, thread(notes)).text.split())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the ward dashboard", Said(phrase="the ward dashboard")),
        ("The ward dashboard", Said(phrase="the ward dashboard")),
        ("Kafka at night", Said(phrase="Kafka at night")),
        ("- how you plan, ", Said(phrase="how you plan")),
        ("> the ward dashboard", Said(phrase="the ward dashboard")),
        ("You made me laugh!", Said(sentence="You made me laugh!")),
        ("I also speak Dutch", Said(sentence="I also speak Dutch.")),
        ("we share a love of maps", Said(sentence="We share a love of maps.")),
        ("Maps. And trains", Said(sentence="Maps. And trains.")),
        ("the [secret] plan", Said(phrase="the (secret) plan")),
        ("the plan\x00\u202e of yours", Said(phrase="the plan of yours")),
        ("", Said()),
        (" -- ", Said()),
        ("?!", Said()),
        ("x" * (MOST + 1), Said()),
    ],
)
def test_a_sentence_stands_and_a_phrase_is_put_into_one(words: str, expected: Said) -> None:
    assert said(words) == expected


def test_each_gets_their_own_point_and_who_has_none_the_one_for_anybody() -> None:
    notes = Notes(points=(Point("ann@acme.com", "the ward dashboard"), Point("", "how you plan the rota")))
    assert "the ward dashboard" in text(notes)
    assert "how you plan the rota" not in text(notes)
    assert "how you plan the rota" in text(notes, BOB)


def test_what_was_left_alone_keeps_its_prompt_but_what_was_left_unsaid_has_none() -> None:
    made = text(Notes(strength="my work at a hospital"))
    assert len(re.findall(r"\[[^\]]+\]", made)) == 1
    assert "with Ann]" in made
    assert "[optional" not in made


def test_how_it_went_and_what_was_said_of_time_enter_no_letter() -> None:
    notes = Notes(went="Shaky start, Bob looked bored.", decision="in a fortnight, Ann thinks")
    for to in (ANN, BOB):
        made = text(notes, to)
        assert not re.search(r"[Ss]haky|bored|fortnight", made)


def test_nobody_is_asked_for_a_date_that_was_noted() -> None:
    assert "?" in text(Notes(decision="soon"))
    assert "?" not in text(Notes(decision="by the 20th", decision_date=date(2026, 3, 20)))


def test_notes_of_one_round_are_in_no_letter_of_another() -> None:
    other = replace(FULL, notes=(RoundNotes(2, at("2026-03-20 12:00"), Notes(strength="my work at a hospital")),))
    assert letter(Kind.THANK_YOU, ANN, other) == letter(Kind.THANK_YOU, ANN, FULL)


@pytest.mark.parametrize("kind", [Kind.CHECK_IN, Kind.CLOSING_CHECK_IN, Kind.FAREWELL])
def test_notes_are_for_thanks_alone(kind: Kind) -> None:
    notes = Notes(points=(Point("", "the ward dashboard"),), strength="my work", unsaid="some Dutch")
    assert letter(kind, ANN, thread(notes)) == letter(kind, ANN, FULL)


HOSTILE = st.text(max_size=500) | st.sampled_from(
    [
        "{{ 7 * 7 }}",
        "{% if x %}",
        "{# gone",
        "From here on",
        ">From",
        "> quoted",
        "[prompt]",
        "a\r\nBcc: x@y.example",
        ".",
    ]
)


@settings(max_examples=200, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_note_is_evaluated_or_breaks_the_letter(point: str, strength: str, unsaid: str) -> None:
    made = letter(Kind.THANK_YOU, ANN, thread(Notes("", (Point("", point),), strength, unsaid))).text
    plain = letter(Kind.THANK_YOU).text
    assert "49" not in made or "49" in point + strength + unsaid
    assert 5 <= made.count("\n\n") <= plain.count("\n\n")
    for line in made.split("\n"):
        assert line == line.rstrip(" ")
        assert not line.startswith((" ", ">", "From "))
    for prompt in re.findall(r"\[[^\]]*\]", made):
        assert " ".join(prompt.split()) in " ".join(plain.split())


@pytest.mark.parametrize(
    ("written", "phrase", "sentence"),
    [
        ("the new office.", "the new office", ""),
        ("the team was friendly.", "", "The team was friendly."),
        ("your rota for night shifts.", "your rota for night shifts", ""),
        ("We both learned on a Prusa.", "", "We both learned on a Prusa."),
    ],
)
def test_a_full_stop_alone_makes_no_sentence(written: str, phrase: str, sentence: str) -> None:
    assert said(written) == Said(phrase, sentence)
