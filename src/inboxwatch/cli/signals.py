"""A signal for programs (`classify --json`) and for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inboxwatch.cli.output import instant, plain
from inboxwatch.model import Facts, Interview, Message, Signal, TrustVerdict


def as_json(file: str, message: Message, signal: Signal) -> dict[str, Any]:
    """The keys are a contract (docs/json.md, `classify`)."""
    return {
        "file": file,
        "message_id": message.message_id,
        "label": signal.label.value,
        "confidence": round(signal.confidence, 3),
        "evidence": [{"rule": e.rule, "text": e.text} for e in signal.evidence],
        "facts": _facts(signal.facts),
        "trust": {"verdict": signal.trust.verdict.value, "reasons": list(signal.trust.reasons)},
    }


def _facts(facts: Facts) -> dict[str, Any]:
    return {
        "company": facts.company,
        "role": facts.role,
        "people": [{"name": p.name, "email": p.email, "part": p.part.value} for p in facts.people],
        "interview": _interview(facts.interviews[0]) if facts.interviews else None,
        "decision_date": facts.decision_date.isoformat() if facts.decision_date else None,
    }


def _interview(interview: Interview) -> dict[str, Any]:
    return {
        "start": instant(interview.start),
        "end": instant(interview.end),
        "timezone": interview.timezone,
        "location": interview.location,
    }


def as_lines(file: str, message: Message, signal: Signal) -> Iterator[str]:
    """What a person wants to know of one mail; every word of the mail made harmless."""
    label = signal.label.value.replace("_", " ")
    yield f"{plain(file)}: {label} ({signal.confidence:.0%} sure)"
    sender = message.sender.email if message.sender else "nobody"
    yield f"  {plain(message.subject, 100) or '(no subject)'}, from {plain(sender, 100)}"
    for words, rules in _reasons(signal):
        yield f'  because "{plain(words, 160)}" ({", ".join(rules)})' if words else f"  because {', '.join(rules)}"
    yield from (f"  {line}" for line in _fact_lines(signal.facts))
    if signal.trust.verdict is not TrustVerdict.OK:
        yield f"  trust: {signal.trust.verdict.value}"
        yield from (f"    {plain(reason)}" for reason in signal.trust.reasons)


def _reasons(signal: Signal) -> Iterator[tuple[str, list[str]]]:
    """Each sentence that decided once, with the rules that it met."""
    reasons: dict[str, list[str]] = {}
    for evidence in signal.evidence:
        reasons.setdefault(evidence.text, []).append(evidence.rule)
    yield from reasons.items()


def _fact_lines(facts: Facts) -> Iterator[str]:
    for name, value in (("company", facts.company), ("role", facts.role)):
        if value:
            yield f"{name}: {plain(value, 120)}"
    for interview in facts.interviews:
        zone = f" ({interview.timezone})" if interview.timezone else ""
        place = f", {plain(interview.location, 120)}" if interview.location else ""
        end = f"-{interview.end:%H:%M}" if interview.end else ""
        met = ", ".join(plain(p.name or p.email or "", 80) for p in interview.people)
        who = f", with {met}" if met else ""
        yield f"interview: {interview.start:%a %d %b %Y %H:%M}{end}{zone}{place}{who}"
    for person in facts.people:
        address = f"<{plain(person.email, 120)}>" if person.email else ""
        yield f"{person.part.value}: {plain(person.name, 80)} {address}".replace("  ", " ").rstrip()
    if facts.contact and facts.contact.email:
        yield f"write to: {plain(facts.contact.email, 120)}"
    if facts.decision_date:
        yield f"decision by: {facts.decision_date:%a %d %b %Y}"
    if facts.asks:
        yield "an answer is wanted"
    if facts.opt_out:
        yield "they ask not to be contacted again"
    yield from (f"in doubt: {plain(sentence)}" for sentence in facts.in_doubt)
