"""A pattern that is tried turn by turn finds what it would find as a whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect import clues, others
from inboxwatch.detect.turns import Near, Sieve, Turn, Turns, apart
from tests.support.patterns import compiled

PATTERNS = [found.pattern for found in compiled() if not found.pattern.flags & re.VERBOSE]


@pytest.mark.parametrize(
    ("source", "alternatives"),
    [
        ("a", ("a",)),
        ("a|b", ("a", "b")),
        ("", ("",)),
        ("a||b", ("a", "", "b")),
        (r"(?:a|b)c|d", ("(?:a|b)c", "d")),
        (r"a\|b|c", (r"a\|b", "c")),
        (r"[a|b]|c", ("[a|b]", "c")),
        (r"[]|]|c", ("[]|]", "c")),
        (r"[^]|]|c", ("[^]|]", "c")),
        (r"[\]|]|c", (r"[\]|]", "c")),
        (r"[(]|c", ("[(]", "c")),
        (r"\(|c", (r"\(", "c")),
        (r"(?<!a|b)(c|(d|e))|f", ("(?<!a|b)(c|(d|e))", "f")),
    ],
)
def test_the_alternatives_of_a_pattern(source: str, alternatives: tuple[str, ...]) -> None:
    assert apart(source) == alternatives


def test_every_pattern_of_the_package_can_be_taken_apart() -> None:
    for pattern in PATTERNS:
        parts = apart(pattern.pattern)
        assert "|".join(parts) == pattern.pattern
        for each in parts:
            re.compile(each, pattern.flags)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(("ab", "b", "a+", "(?:b|ca)", "^c", r"\bab", "c(?=a)", "(?<=a)b", "")), min_size=1, max_size=4
    ),
    st.text(alphabet="abc ", max_size=12),
)
def test_turns_find_what_the_whole_pattern_finds(sources: list[str], text: str) -> None:
    found, whole = Turns(*sources).search(text), re.search("|".join(sources), text, re.IGNORECASE)
    assert (found and found.span()) == (whole and whole.span())


def test_of_turns_that_begin_together_the_first_is_taken() -> None:
    found = Turns("job offer", "job offer letter|offer").search("your job offer letter")
    assert found is not None
    assert found[0] == "job offer"


def test_a_turn_is_compiled_when_it_is_first_tried() -> None:
    turns = Turns("interview|offer", "vacancy")
    assert turns.search("nothing of it") is None
    assert [turn._compiled for turn in turns.turns] == [None, None, None]
    assert turns.search("An Offer") is not None
    assert [turn._compiled is not None for turn in turns.turns] == [False, True, False]


def test_a_sieve_names_the_patterns_in_order_whatever_their_words_are() -> None:
    near = Sieve([Turns("zebra"), Turns("other"), Turns(r"\d"), Turns("apple|pear")]).near("A pear, a zebra.")
    assert _numbers(near, "A pear, a zebra.") == [0, 2, 3]
    assert _numbers(near, "A pear.") == [2, 3]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(("You have an interview", "for the position", "on Friday", "of our members", "\u0130")),
        max_size=6,
    )
)
def test_what_may_stand_in_a_sentence_of_a_text_is_what_may_stand_in_it_alone(pieces: list[str]) -> None:
    of = [clue.pattern for clue in (*clues.ABOUT, *others.AGAINST)]
    sieve, sentence = Sieve(of), " ".join(pieces)
    assert sieve.near(f"Hello.\n{sentence}\nBye.").at(sentence) == sieve.near(sentence).at(sentence)


def test_a_turn_may_match_where_its_words_stand() -> None:
    turn = Turn(r"\bjob (?:offer|title)\b")
    assert turn.may_match("the job title")
    assert not turn.may_match("the title of the job")


def _numbers(near: Near, sentence: str) -> list[int]:
    return [*near.at(sentence)]
