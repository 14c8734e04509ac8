"""A gate is closed only where its pattern matches nowhere, for every pattern, letter and piece of text."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect import classify, clues, gates, others, scams
from inboxwatch.detect.clues import Clue

CLUES = (*clues.ABOUT, *others.AGAINST, *classify._CLUES)
MARKS: list[re.Pattern[str]] = [each for each in vars(scams).values() if isinstance(each, re.Pattern)]
ODD = "\u0130\u0131\u017f\u212a\u00e9\u00c9\u2019' \n.,-"
"""Letters that fold in an odd way, and what stands between words."""


def test_every_letter_that_matches_another_case_is_folded_to_it() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    for code in range(0x100):
        if not gates._is_simple(code):
            continue
        letter = chr(code)
        alike = re.findall(re.escape(letter), everything, re.IGNORECASE)
        assert {gates.fold(each) for each in alike} == {letter.lower()}, letter


def test_folding_a_text_folds_each_of_its_letters() -> None:
    for letter in "\u0130\u0131\u017f\u212aA\u00c9":
        assert gates.fold(f"in{letter}er") == f"in{gates.fold(letter)}er"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("interview", ("interview",)),
        (r"\b(?:phone|video) (?:call|chat)s?\b", ("phone call", "phone chat", "video call", "video chat")),
        (r"your (?:\w+ ){0,3}offer", ("offer",)),
        (r"offer(?: letter)?", ("offer",)),
        (r"(?:colou?r)+", ("color", "colour")),
        (r"r[\u00e9e]sum[e\u00e9]", ("resume", "resum\u00e9", "r\u00e9sume", "r\u00e9sum\u00e9")),
        (r"(?-i:HR) team", ("hr team",)),
        (r"[a-z]+|offer", ()),
        (r"(?:offer)?", ()),
        (r"(?=offer)\w+", ()),
        (r"(?<!no )offer", ("offer",)),
        ("", ()),
        (r"(offer) \1", ("offer ",)),
        ("\u0130stanbul", ("stanbul",)),
    ],
)
def test_the_words_of_a_pattern(pattern: str, words: tuple[str, ...]) -> None:
    assert gates.words(re.compile(pattern, re.IGNORECASE)) == words


def test_most_clues_have_words() -> None:
    assert sum(1 for clue in CLUES if clue.words) > 0.9 * len(CLUES)


@pytest.mark.parametrize("clue", CLUES, ids=lambda clue: clue.rule)
def test_no_clue_is_kept_from_a_text_that_it_matches(clue: Clue) -> None:
    @settings(max_examples=40, deadline=None, database=None)
    @given(st.from_regex(clue.pattern), st.text(alphabet=ODD, max_size=4))
    def check(text: str, odd: str) -> None:
        for each in (text, text.upper(), f"{odd}{text}{odd}", _odd(text)):
            if clue.pattern.search(each):
                assert gates.may_match(clue.words, gates.fold(each))

    check()


WORDS = sorted({word for clue in CLUES for word in clue.words} | {"ok", "ai", "hr"})


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(alphabet="abe inr" + ODD, max_size=6)), max_size=12))
def test_an_index_finds_the_words_that_a_search_for_each_would_find(pieces: list[str]) -> None:
    folded = gates.fold("".join(pieces))
    assert gates.Index(WORDS).held(folded) == {word for word in WORDS if word in folded}


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_mark_is_kept_from_a_text_that_bears_one(data: st.DataObject) -> None:
    pattern: re.Pattern[str] = data.draw(st.sampled_from(MARKS))
    text = data.draw(st.from_regex(pattern))
    for each in (text, text.upper(), _odd(text)):
        if pattern.search(each):
            assert gates.may_match(gates.words(pattern), gates.fold(each))


def test_several_patterns_have_their_words_together_or_none() -> None:
    one, two, free = (re.compile(each, re.IGNORECASE) for each in ("job offer|offer", "interview", r"\d+"))
    assert gates.words_of_any(one, two) == ("interview", "offer")
    assert gates.words_of_any(one, free) == ()


def _odd(text: str) -> str:
    """The text with letters that match the same and are none of ASCII's."""
    return text.replace("k", "\u212a").replace("s", "\u017f").replace("i", "\u0131").replace("I", "\u0130")
