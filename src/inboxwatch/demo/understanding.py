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


def understood(signal: Signal) -> str:
    """The label, how sure that is, and the words that decided; what the same words say twice is said once."""
    words: dict[str, list[str]] = {}
    for evidence in signal.evidence[:MOST_EVIDENCE]:
        words.setdefault(evidence.text, []).append(evidence.rule)
    why = "; ".join(
        f'{", ".join(rules)} "{_excerpt(text)}"' if text else ", ".join(rules) for text, rules in words.items()
    )
    automatic = ", automatic" if signal.automatic else ""
    label = signal.label.value.replace("_", " ")
    return f"= {label} ({signal.confidence:.0%}{automatic})" + (f": {why}" if why else "")


def stated(facts: Facts) -> str:
    """What the mail says, on a line; empty when it says nothing that matters."""
    return "; ".join(_facts(facts))


def distrusted(signal: Signal) -> str:
    """The doubts about its sender; empty without any."""
    if signal.trust.verdict is TrustVerdict.OK:
        return ""
    return f"{signal.trust.verdict.value}: {' '.join(signal.trust.reasons)}"


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
