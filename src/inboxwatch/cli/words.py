"""How the words of the model are said to people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from inboxwatch.cli.instants import shown
from inboxwatch.cli.output import plain
from inboxwatch.model import DraftState, Kind, Label, Outcome, State
from inboxwatch.service.status import CLOSE, INTERVIEW, REPLY, SEND, DraftLine, ThreadLine

KINDS = {
    Kind.DEBRIEF: "note to yourself",
    Kind.THANK_YOU: "thank-you",
    Kind.CHECK_IN: "check-in",
    Kind.CLOSING_CHECK_IN: "closing check-in",
    Kind.FAREWELL: "farewell",
}

_COMING = {
    INTERVIEW: "interview",
    SEND: "your turn: send the draft",
    REPLY: "your turn: answer them",
    CLOSE: "closes, if they stay silent",
    **{kind.value: f"{name} is drafted" for kind, name in KINDS.items()},
}

_STATES = {
    DraftState.WANTED: "not yet drafted",
    DraftState.PLACED: "in Drafts",
    DraftState.EDITED: "in Drafts, edited by you",
    DraftState.SENT: "sent",
    DraftState.DISCARDED: "deleted by you; not made again",
    DraftState.EXPIRED: "taken back, its time was over",
    DraftState.WITHDRAWN: "taken back",
}

_STANDING = frozenset({DraftState.PLACED, DraftState.EDITED})
_ASKING = frozenset({Kind.CHECK_IN, Kind.CLOSING_CHECK_IN})


def count(number: int, noun: str) -> str:
    """`1 mail`, `2 mails`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def label(value: Label) -> str:
    """A label in words."""
    return value.value.replace("_", " ")


def state(thread: ThreadLine) -> str:
    """A thread's state, with how it ended."""
    if thread.outcome is Outcome.SILENT and thread.state is State.CLOSED and _asking_declined(thread):
        return "closed: no answer, and you chose not to ask again"
    if thread.state is State.CLOSED and thread.outcome is not None:
        return f"closed: {thread.outcome.value.replace('_', ' ')}"
    return thread.state.value.replace("_", " ")


def coming(thread: ThreadLine, zone: tzinfo) -> str:
    """What comes next, and when."""
    words = _COMING.get(thread.next or "", thread.next or "")
    when = shown(thread.next_at, zone)
    by = " by " if thread.next == SEND else " "
    snoozed = f"; snoozed until {shown(thread.snoozed_until, zone)}" if thread.snoozed_until else ""
    return f"{words}{by if when and words else ''}{when}{snoozed}".removeprefix("; ")


def draft(line: DraftLine, zone: tzinfo) -> str:
    """One draft on a line: what, to whom, how it stands, and by which rules."""
    window = ""
    if line.state is DraftState.WANTED:
        window = f", from {shown(line.not_before, zone)}" if line.not_before else ", held for good"
    elif line.state in _STANDING and line.send_by is not None:
        act = "to fill in by" if line.kind is Kind.DEBRIEF else "send by"
        window = f", {act} {shown(line.send_by, zone)}"
    missing = ", not seen at the last look" if line.missing and line.state in _STANDING else ""
    why = because(line.rules, line.reason, held=line.state is DraftState.WANTED)
    to = "" if line.kind is Kind.DEBRIEF else f" to {plain(line.recipient, 100)}"
    return f"{KINDS[line.kind]}{to}: {_STATES[line.state]}{window}{missing}{why}"


def because(rules: Sequence[str], reason: str, *, held: bool) -> str:
    """The rules behind a draft, in brackets; of a held one, first the rule that holds it, which the reason is of."""
    if not rules:
        return ""
    said = f": {reason}" if reason else ""
    others = ", ".join(rules[1:])
    if held:
        return f" ({rules[0]}{said}{f'; wanted by {others}' if others else ''})"
    return f" ({', '.join(rules)}{said})"


def _asking_declined(thread: ThreadLine) -> bool:
    """Whether the user deleted a check-in, so that the silence is not the employer's alone."""
    return any(d.kind in _ASKING and d.state is DraftState.DISCARDED for d in thread.drafts)
