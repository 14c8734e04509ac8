"""What was understood of a mail, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator

from inboxwatch.demo.mails.make import ZONE
from inboxwatch.model import Facts, Interview, Kind, Signal, TrustVerdict

EXCERPT = 90
"""Characters of a piece of evidence that are shown."""
MOST_EVIDENCE = 3

LETTERS = {
    Kind.DEBRIEF: "debrief note",
    Kind.THANK_YOU: "thank-you",
    Kind.CHECK_IN: "check-in",
    Kind.CLOSING_CHECK_IN: "closing check-in",
    Kind.FAREWELL: "farewell",
}


def understood(signal: Signal) -> Iterator[str]:
    """Label and evidence on one line, facts on another, doubts about the sender on theirs."""
    why = "; ".join(f'{e.rule} "{_excerpt(e.text)}"' if e.text else e.rule for e in signal.evidence[:MOST_EVIDENCE])
    automatic = ", automatic" if signal.automatic else ""
    label = signal.label.value.replace("_", " ")
    yield f"= {label} ({signal.confidence:.0%}{automatic}): {why}" if why else f"= {label}{automatic}"
    facts = "; ".join(_facts(signal.facts))
    if facts:
        yield facts
    if signal.trust.verdict is not TrustVerdict.OK:
        yield f"{signal.trust.verdict.value}: {' '.join(signal.trust.reasons)}"


def _facts(facts: Facts) -> Iterator[str]:
    if facts.company or facts.role:
        yield ", ".join(x for x in (facts.company, facts.role) if x)
    for interview in facts.interviews:
        yield _interview(interview)
    if facts.decision_date is not None:
        day = facts.decision_date
        yield f"they decide by {day:%a} {day.day} {day:%b}"
    if facts.asks:
        yield "they ask for an answer"
    if facts.opt_out:
        yield "they do not want to be written to"
    yield from facts.in_doubt


def _interview(interview: Interview) -> str:
    start = interview.start.astimezone(ZONE)
    end = f"-{interview.end.astimezone(ZONE):%H:%M}" if interview.end is not None else ""
    people = ", ".join(p.name or p.email or "" for p in interview.people)
    return f"{start:%a} {start.day} {start:%b %H:%M}{end}" + (f" with {people}" if people else "")


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT else words[: EXCERPT - 3] + "..."
