"""No regular expression of the package takes more than linear time, whatever text it is given."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest

from inboxwatch.detect import deadlines
from tests.support.patterns import Found, attacks, compiled, inline, text

FIRST, SMALL, LARGE = 800, 2_000, 8_000
"""Characters of an attack. 32,000 are the most that a mail's text has, 10,000 what is read of it for the label."""
WORTH_A_LOOK = 0.000_000_75
"""Seconds a character below which a pattern is done."""
DEAREST = 6
"""Attacks on one pattern that are tried on long texts in any case: those that cost most on a short one."""
STEEP = 3.0
"""Times that two and a half times the text takes where four times the text may take `STEEPEST`, at the least."""
STEEPEST = 9.0
"""Times that four times the text may take; linear work takes four times the time, quadratic sixteen."""
SLOWEST = 0.000_025 * LARGE
"""Seconds that no pattern may need: a sentence of 500 characters, the most that a clue is given, then takes 12 ms."""

PATTERNS = compiled()
INLINE = [*inline()]
AREAS = sorted({found.name.rpartition(".")[0].partition("[")[0] for found in PATTERNS})


def seconds(found: Found, attack: str, runs: int) -> float:
    """The least processor time of some runs: what else the machine does only ever adds to it."""
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        if found.anchored:
            found.pattern.match(attack)
            found.pattern.fullmatch(attack)
        else:
            for _ in found.pattern.finditer(attack):
                pass
        best = min(best, time.process_time() - begun)
    return best


def slow(found: Found) -> Iterator[str]:
    """The attacks that a pattern does not stand, tried on long texts where shorter ones give reason to."""
    first = {attack: seconds(found, text(attack, FIRST), 1) for attack in attacks(found.pattern)}
    dear = [attack for attack in first if first[attack] >= WORTH_A_LOOK / 3 * FIRST]
    for place, attack in enumerate(sorted(dear, key=lambda each: -first[each])):
        small, large = text(attack, SMALL), text(attack, LARGE)
        least = seconds(found, small, 1)
        if least < WORTH_A_LOOK * SMALL or (place >= DEAREST and least < STEEP * first[attack]):
            continue
        if not _is_bad(least, most := seconds(found, large, 1)):
            continue
        # once more, as another program may have been in the way; what is bad again is bad
        least, most = min(least, seconds(found, small, 3)), min(most, seconds(found, large, 2))
        if _is_bad(least, most):
            yield f"{found.name} on {attack}: {least * 1000:.1f} ms, of four times the text {most * 1000:.1f} ms"


def _is_bad(small: float, large: float) -> bool:
    return large > SLOWEST or large > STEEPEST * small


@pytest.mark.parametrize("area", AREAS)
def test_the_time_of_every_pattern_grows_with_its_text_alone(area: str) -> None:
    """Time is asserted, as time is what is at stake; its growth over four times the text, so that a slow machine
    changes nothing, and only where it can be measured at all."""
    mine = [found for found in PATTERNS if found.name.rpartition(".")[0].partition("[")[0] == area]
    assert [each for found in mine for each in slow(found)] == []


def test_the_patterns_in_functions_are_written_there_and_as_fast() -> None:
    assert [place for place, found in INLINE if found is None] == []
    assert [each for _, found in INLINE if found is not None for each in slow(found)] == []


def test_all_kinds_of_patterns_are_looked_at() -> None:
    names = " ".join(found.name for found in PATTERNS)
    assert len(PATTERNS) > 400
    for known in ("ABOUT[about.interview]", "mime._FIELD_NAME", "limits._GRAMMAR[", "people._PARTS[", "imap."):
        assert known in names
    assert {found.anchored for found in PATTERNS} == {True, False}


@pytest.mark.parametrize(
    "pattern",
    [r"\s+$", r"\w+@", r"(?:\w+ )*x", r"a.*b", r"a[^b]*b"],
)
def test_a_pattern_of_more_than_linear_time_is_told(pattern: str) -> None:
    assert next(slow(Found("bad", re.compile(pattern), anchored=False)), "")


def test_a_steep_turn_of_phrase_is_told_among_many_others() -> None:
    others = deadlines._PROMISE.pattern
    steep = re.compile(rf"{others}|\binterview\b[^.!?]*\bmoved", re.IGNORECASE)
    assert next(slow(Found("bad", steep, anchored=False)), "")


@pytest.mark.parametrize("pattern", [r"(?:a+)+b", r"(?:a|a)*b", r"(?:[ab]+|b)*!"])
def test_a_pattern_of_exponential_time_is_attacked_where_it_is_weak(pattern: str) -> None:
    """Only the attack is looked at: none of them would ever come to an end."""
    assert any(set(pump) <= set("ab") for _, pump in attacks(re.compile(pattern)))


@pytest.mark.parametrize("pattern", [r"\binterview\b", r"(?:\w{1,20} ){0,5}offer", r"^a+$", r"[^.!?]{0,60}x"])
def test_a_linear_pattern_stands(pattern: str) -> None:
    assert [*slow(Found("good", re.compile(pattern), anchored=False))] == []
