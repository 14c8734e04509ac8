"""Families of words that meet in a sentence: their order, how far apart they may be, and what makes them harmless."""

from __future__ import annotations

import pytest

from inboxwatch.etiquette.lint.plainwords import plain, veiled
from inboxwatch.etiquette.lint.together import together
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

NEVER_WROTE = together(
    RuleId.N2,
    Severity.ERROR,
    "",
    r"(?:nobody|no one)",
    r"(?:wrote|answered)",
    r"(?:me|back)",
    gap=12,
    unless="at school",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Nobody wrote to me.", ["Nobody wrote to me"]),
        ("No one ever answered my letter or wrote back.", []),
        ("No one answered the bell, and the cat looked at me.", []),
        ("I wrote to nobody, and it suits me.", []),
        ("Nobody wrote to me at school.", []),
        ("Nobody wrote back, and no one answered me.", ["Nobody wrote back", "no one answered me"]),
    ],
)
def test_families_follow_in_order_and_near_each_other(sentence: str, found: list[str]) -> None:
    assert [sentence[start:end] for start, end in NEVER_WROTE.spans(sentence)] == found


def test_the_name_of_a_company_is_no_turn_of_phrase_and_is_shown_as_it_stands() -> None:
    line = veiled(plain("I'd love to work for Dental Benefits."), ("Dental Benefits", ""))
    assert "Dental" not in line.text
    assert line.excerpt(0, len(line.text)) == "I'd love to work for Dental Benefits."
