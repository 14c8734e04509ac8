"""A gate is closed only where its pattern matches nowhere, for every pattern, letter and piece of text."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect import (
    appointment,
    asks,
    author,
    changes,
    classify,
    clues,
    contact,
    dates,
    deadlines,
    gates,
    limits,
    others,
    replies,
    scams,
    settling,
    stages,
)
from inboxwatch.detect.clues import Clue
from inboxwatch.detect.turns import Sieve, Turn, Turns, first

CLUES = (*clues.ABOUT, *others.AGAINST, *classify._EVERYDAY)
TURNS: list[Turns] = [
    each
    for module in (appointment, asks, author, changes, contact, deadlines, replies, scams, settling, stages)
    for each in vars(module).values()
    if isinstance(each, Turns)
]
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
    assert gates.needs(pattern, re.IGNORECASE)[:1] == ((words,) if words else ())


def test_a_match_needs_a_word_of_each_set() -> None:
    needs = gates.needs(r"\b(?:decided|chosen) to\b[^.!?]{0,60}\b(?:an)?other (?:candidate|person)s?\b", re.IGNORECASE)
    assert sorted(needs) == [("chosen to", "decided to"), ("other candidate", "other person")]
    assert gates.may_meet(needs, "we have decided to hire another person")
    assert not gates.may_meet(needs, "we have decided to hire you")
    assert not gates.may_meet(needs, "another person has come")


def test_a_word_that_stands_everywhere_is_no_further_need() -> None:
    assert gates.needs(r"\boffer\b.{0,20}\byou\b", re.IGNORECASE) == (("offer",),)


def test_nearly_all_turns_have_needs() -> None:
    turns = [turn for clue in CLUES for turn in clue.pattern.turns]
    assert sum(1 for turn in turns if turn.needs) > 0.98 * len(turns)


@pytest.mark.parametrize("clue", CLUES, ids=lambda clue: clue.rule)
def test_no_clue_is_kept_from_a_text_that_it_matches(clue: Clue) -> None:
    whole = re.compile(clue.pattern.pattern, re.IGNORECASE)
    sieve = Sieve([clue.pattern])

    @settings(max_examples=40, deadline=None, database=None)
    @given(st.sampled_from(clue.pattern.turns).flatmap(_text), st.text(alphabet=ODD, max_size=4))
    def check(text: str, odd: str) -> None:
        for each in (text, text.upper(), f"{odd}{text}{odd}", _odd(text)):
            found = whole.search(each)
            near = sieve.near(f"{each}. More.").at(each).get(0, [])
            for other in (clue.pattern.search(each), first(near, each)):
                assert (other and other.span()) == (found and found.span())

    check()


def _text(turn: Turn) -> st.SearchStrategy[str]:
    return st.from_regex(turn.compiled)


WORDS = sorted({word for clue in CLUES for turn in clue.pattern.turns for words in turn.needs for word in words})
PIECES = st.one_of(st.sampled_from(WORDS), st.text(alphabet="abe inr" + ODD, max_size=6))


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12), st.lists(PIECES, max_size=12))
def test_an_index_finds_the_words_that_a_search_for_each_would_find(pieces: list[str], more: list[str]) -> None:
    folded = gates.fold("".join(pieces))
    words = {*WORDS, "ok", "ai", "hr", "\u00e9t\u00e9", *(gates.fold(each) for each in more if each)}
    found = gates.Index(words).held(folded)
    assert sorted(found) == sorted(word for word in words if word in folded)


RULES = [turn for turn, _ in (*dates._GRAMMAR, *limits._GRAMMAR)]


@pytest.mark.parametrize("turn", RULES, ids=range(len(RULES)))
def test_no_rule_on_days_is_kept_from_a_text_that_it_reads(turn: Turn) -> None:
    @settings(max_examples=60, deadline=None, database=None)
    @given(st.from_regex(turn.compiled))
    def check(text: str) -> None:
        for each in (text, text.upper(), _odd(text)):
            if turn.compiled.search(each):
                assert turn.may_match(gates.fold(each))

    check()


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_pattern_of_several_turns_is_kept_from_a_text_that_it_matches(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(TURNS))
    text = data.draw(st.from_regex(data.draw(st.sampled_from(pattern.turns)).compiled))
    for each in (text, text.upper(), _odd(text)):
        found, whole = pattern.search(each), re.search(pattern.pattern, each, re.IGNORECASE)
        assert (found and found.span()) == (whole and whole.span())


def _odd(text: str) -> str:
    """The text with letters that match the same and are none of ASCII's."""
    return text.replace("k", "\u212a").replace("s", "\u017f").replace("i", "\u0131").replace("I", "\u0130")
