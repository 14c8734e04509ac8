"""The state machine of a thread: one table, total, from which docs/states.md is drawn.

Theory. A thread is one employer's process for one role. What happens to it comes in three ways: mail
from the employer, deeds of the user, and time alone. Each is a `Trigger`; a state names every trigger,
and `STAY` is said as such, so that a forgotten pair is an error and not a silence. The machine says
what is *meaningful* now; whether a draft may stand is said by timing and limits, and both must say yes.

What the table cannot say, and stands below it:
- `DEAF`: a thread closed as muted or opted out hears nobody but the user (N6).
- A thread the user took back (`withdrawn`) does not answer a late rejection (N6).
- Time's triggers are computed in `elapsed.py`, never stored.
- Mail after a rejection leads to REPLY_DUE, and from there by the user's answer to WAITING; that no
  check-in follows then is held by R2 in `timing.check_in`, not by a state of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from inboxwatch.model import Outcome, State


class Trigger(StrEnum):
    """What can happen to a thread."""

    # mail from the employer
    CONFIRMED = "interview confirmed"
    MOVED = "interview moved"
    CANCELLED = "interview cancelled"
    NEWS = "they wrote"
    QUESTION = "they asked"
    NOTICE = "automatic notice"
    REJECTED = "rejected"
    OFFERED = "offered"
    OPTED_OUT = "do not contact"
    # the user
    WROTE = "the user wrote"
    WITHDREW = "the user withdrew"
    CLOSED = "closed by the user"
    MUTED = "muted by the user"
    REOPENED = "reopened by the user"
    # time alone
    ENDED = "interview over"
    THANKED = "thank-yous settled"
    AHEAD = "another interview ahead"
    SILENCE = "silence"
    CHECKED_IN = "check-in settled"
    GAVE_UP = "silence after the last"
    ANSWERED = "farewell settled"


T = Trigger
S = State
STAY = None

_FROM_ANY: Mapping[Trigger, State | None] = {
    T.CONFIRMED: S.SCHEDULED,
    T.MOVED: S.SCHEDULED,
    T.REJECTED: S.FAREWELL,
    T.OFFERED: S.CLOSED,
    T.OPTED_OUT: S.CLOSED,
    T.WITHDREW: S.CLOSED,
    T.CLOSED: S.CLOSED,
    T.MUTED: S.CLOSED,
    T.NOTICE: STAY,
}
"""The rows that are alike in every state, so that the differences stand out below."""


def _rows(**own: State | None) -> Mapping[Trigger, State | None]:
    return MappingProxyType({**_FROM_ANY, **{Trigger[name]: after for name, after in own.items()}})


TABLE: Mapping[State, Mapping[Trigger, State | None]] = MappingProxyType(
    {
        S.CONTACT: _rows(
            CANCELLED=STAY, NEWS=STAY, QUESTION=STAY, WROTE=STAY, REOPENED=STAY,
            ENDED=STAY, THANKED=STAY, AHEAD=S.SCHEDULED, SILENCE=STAY, CHECKED_IN=STAY, GAVE_UP=STAY, ANSWERED=STAY,
        ),
        S.SCHEDULED: _rows(
            CONFIRMED=STAY, MOVED=STAY,
            CANCELLED=S.CONTACT, NEWS=STAY, QUESTION=STAY, WROTE=STAY, REOPENED=STAY,
            ENDED=S.THANK_YOU, THANKED=STAY, AHEAD=STAY, SILENCE=STAY, CHECKED_IN=STAY, GAVE_UP=STAY, ANSWERED=STAY,
        ),
        S.THANK_YOU: _rows(
            CANCELLED=S.CONTACT, NEWS=STAY, QUESTION=STAY, WROTE=STAY, REOPENED=STAY,
            ENDED=STAY, THANKED=S.WAITING, AHEAD=STAY, SILENCE=STAY, CHECKED_IN=STAY, GAVE_UP=STAY, ANSWERED=STAY,
        ),
        S.WAITING: _rows(
            CANCELLED=STAY, NEWS=STAY, QUESTION=S.REPLY_DUE, WROTE=STAY, REOPENED=STAY,
            ENDED=STAY, THANKED=STAY, AHEAD=S.SCHEDULED, SILENCE=S.CHECK_IN, CHECKED_IN=STAY, GAVE_UP=S.CLOSED,
            ANSWERED=STAY,
        ),
        S.CHECK_IN: _rows(
            CANCELLED=STAY, NEWS=S.WAITING, QUESTION=S.REPLY_DUE, WROTE=S.WAITING, REOPENED=STAY,
            ENDED=STAY, THANKED=STAY, AHEAD=STAY, SILENCE=STAY, CHECKED_IN=S.WAITING, GAVE_UP=S.CLOSED,
            ANSWERED=STAY,
        ),
        S.REPLY_DUE: _rows(
            CANCELLED=STAY, NEWS=STAY, QUESTION=STAY, WROTE=S.WAITING, REOPENED=STAY,
            ENDED=STAY, THANKED=STAY, AHEAD=STAY, SILENCE=STAY, CHECKED_IN=STAY, GAVE_UP=STAY, ANSWERED=STAY,
        ),
        S.FAREWELL: _rows(
            REJECTED=STAY,
            CANCELLED=STAY, NEWS=S.REPLY_DUE, QUESTION=S.REPLY_DUE, WROTE=S.CLOSED, REOPENED=S.WAITING,
            ENDED=STAY, THANKED=STAY, AHEAD=STAY, SILENCE=STAY, CHECKED_IN=STAY, GAVE_UP=STAY, ANSWERED=S.CLOSED,
        ),
        S.CLOSED: _rows(
            CANCELLED=STAY, NEWS=S.REPLY_DUE, QUESTION=S.REPLY_DUE, WROTE=STAY, REOPENED=S.WAITING,
            ENDED=STAY, THANKED=STAY, AHEAD=STAY, SILENCE=STAY, CHECKED_IN=STAY, GAVE_UP=STAY, ANSWERED=STAY,
        ),
    }
)  # fmt: skip

OUTCOMES: Mapping[Trigger, Outcome] = MappingProxyType(
    {
        T.OFFERED: Outcome.OFFER,
        T.OPTED_OUT: Outcome.OPTED_OUT,
        T.WITHDREW: Outcome.WITHDRAWN,
        T.CLOSED: Outcome.CANCELLED,
        T.MUTED: Outcome.MUTED,
        T.GAVE_UP: Outcome.SILENT,
        T.ANSWERED: Outcome.REJECTED,
        T.WROTE: Outcome.REJECTED,
    }
)
"""What a thread that this trigger closes is closed as. The user may name another with `close`."""

DEAF: frozenset[Outcome] = frozenset({Outcome.MUTED, Outcome.OPTED_OUT})
"""Closed so, a thread is brought back by the user alone (N6)."""

_USERS: frozenset[Trigger] = frozenset({T.REOPENED, T.CLOSED, T.MUTED})


def step(state: State, outcome: Outcome | None, trigger: Trigger) -> State:
    """The state after `trigger`; the same state where the table says to stay or the thread is deaf."""
    if state is S.CLOSED and trigger not in _USERS:
        if outcome in DEAF:
            return state
        if outcome is Outcome.WITHDRAWN and trigger is T.REJECTED:
            return state
    return TABLE[state][trigger] or state


def closes(outcome: Outcome | None, trigger: Trigger) -> bool:
    """Whether `trigger` gives a closed thread another outcome: an offer after silence, "do not contact" after a no."""
    if TABLE[S.CLOSED][trigger] is not S.CLOSED:
        return False
    if outcome is Outcome.OPTED_OUT and trigger is T.CLOSED:
        return False  # closing what they asked not to be written to is no wish to hear of it again
    return outcome not in DEAF or trigger in _USERS


def mermaid() -> str:
    """The table as a Mermaid state diagram, stays left out; docs/states.md holds it and a test compares."""
    lines = ["stateDiagram-v2", "    [*] --> contact"]
    for state, rows in TABLE.items():
        merged: dict[State, list[str]] = {}
        for trigger, after in rows.items():
            if after is not None and after is not state:
                merged.setdefault(after, []).append(trigger.value)
        lines += [f"    {state} --> {after}: {', '.join(names)}" for after, names in merged.items()]
    return "\n".join(lines) + "\n"
