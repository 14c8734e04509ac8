"""Looks a letter over by every rule on its words."""

from __future__ import annotations

from inboxwatch.etiquette.lint import (
    addressed,
    calls,
    decisions,
    families,
    illwords,
    named,
    pressure,
    stock,
    terms,
    tone,
)
from inboxwatch.etiquette.lint.debris import debris
from inboxwatch.etiquette.lint.marks import marks
from inboxwatch.etiquette.lint.page import Page, page
from inboxwatch.etiquette.lint.plainwords import veiled
from inboxwatch.etiquette.lint.proof import proof
from inboxwatch.etiquette.lint.purpose import purpose
from inboxwatch.etiquette.lint.shape import shape
from inboxwatch.etiquette.lint.spelling import spelling
from inboxwatch.etiquette.lint.turns import Group, found_in
from inboxwatch.etiquette.lint.values import Finding, Known, Outgoing, Severity, Speller

NOTHING_KNOWN = Known()
_EVERYWHERE: tuple[Group, ...] = (*tone.ALL, *pressure.ALL, *illwords.ALL, *calls.ALL, *decisions.ALL, *families.ALL)


def look_over(letter: Outgoing, known: Known = NOTHING_KNOWN, speller: Speller | None = None) -> tuple[Finding, ...]:
    """What is wrong with a letter, errors first, each in the order of the letter's parts; empty when nothing is.

    Without a `speller`, spelling is not looked at. The same arguments always give the same findings; it never raises.
    """
    own = page(letter.text)
    findings = [
        *debris(letter, own),
        *addressed.recipients(letter, own),
        *named.person(letter, own, known),
        *named.company(letter, own, known),
        *named.point(letter, own, known),
        *_phrases(letter, own, known),
        *marks(letter, own),
        *purpose(letter, own),
        *shape(letter, own),
        *proof(letter, own),
        *addressed.attachments(letter, own, known),
        *(spelling(own, known, speller) if speller is not None else ()),
    ]
    once = {(f.rule, f.excerpt, f.message): f for f in findings}
    return tuple(sorted(once.values(), key=lambda f: f.severity is not Severity.ERROR))


def _phrases(letter: Outgoing, own: Page, known: Known) -> list[Finding]:
    offered = known.offered or (letter.kind is None and any(terms.OFFERED.search(line.text) for line in own.all_lines))
    groups: tuple[Group, ...] = _EVERYWHERE if offered else (*terms.ALL, *families.TERMS, *_EVERYWHERE)
    lines = [veiled(line, (known.company, known.role)) for line in own.all_lines]
    found = found_in(lines, groups, letter.kind)
    stale = found_in(own.all_sentences, (stock.STOCK,), letter.kind)
    return [*found, *stale]
