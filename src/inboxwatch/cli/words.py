"""How the words of the model are said to people."""

from __future__ import annotations

from datetime import tzinfo

from inboxwatch.cli.instants import shown
from inboxwatch.cli.output import plain
from inboxwatch.model import DraftState, Kind, Label, State
from inboxwatch.service.status import CLOSE, INTERVIEW, REPLY, SEND, DraftLine, ThreadLine

KINDS = {
    Kind.DEBRIEF: "debrief note",
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


def label(value: Label) -> str:
    """A label in words."""
    return value.value.replace("_", " ")


def state(thread: ThreadLine) -> str:
    """A thread's state, with how it ended."""
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
    rules = f" ({', '.join(line.rules)}{f': {line.reason}' if line.reason else ''})" if line.rules else ""
    window = ""
    if line.state is DraftState.WANTED:
        window = f", from {shown(line.not_before, zone)}" if line.not_before else ", held for good"
    elif line.state in (DraftState.PLACED, DraftState.EDITED) and line.send_by is not None:
        window = f", send by {shown(line.send_by, zone)}"
    missing = ", not seen at the last look" if line.missing else ""
    return f"{KINDS[line.kind]} to {plain(line.recipient, 100)}: {_STATES[line.state]}{window}{missing}{rules}"
