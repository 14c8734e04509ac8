"""What happens in the demo, as values: the teller prints them, the tests look for them. Times are London's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from inboxwatch.demo.deeds import Deed
from inboxwatch.etiquette.thread import Transition
from inboxwatch.model import DraftState, Kind, Signal


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail came in and was looked at. `taken` is False where the journal did not take it: nothing follows from it.

    `signal` is what detection makes of it; None when its body was never read (`detect/sift.py`).
    """

    at: datetime
    sender: str
    subject: str
    message_id: str
    signal: Signal | None
    taken: bool


@dataclass(frozen=True, slots=True)
class Turned:
    """A thread came from one state to another. `thread` is its id, `title` what to call it by."""

    at: datetime
    thread: str
    title: str
    step: Transition


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft was laid into Drafts. `text` is as it was placed; `rules` are those behind it."""

    at: datetime
    thread: str
    title: str
    kind: Kind
    recipient: str
    name: str
    rules: tuple[str, ...]
    reason: str
    send_by: datetime | None
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Held:
    """A draft is meaningful and may not stand yet, by `rule`; `until` None: not as things are."""

    at: datetime
    thread: str
    title: str
    kind: Kind
    recipient: str
    name: str
    rule: str
    reason: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An untouched draft was removed, by `rule`."""

    at: datetime
    thread: str
    title: str
    kind: Kind
    recipient: str
    rule: str
    expired: bool


@dataclass(frozen=True, slots=True)
class Did:
    """The user did something at her mail client. `found` is False when there was no such draft."""

    at: datetime
    deed: Deed
    found: bool


@dataclass(frozen=True, slots=True)
class Noticed:
    """What inboxwatch made of what she did: the draft is now EDITED, SENT or DISCARDED.

    `missing`: it is not there, and a second look must tell whether it was deleted.
    """

    at: datetime
    thread: str
    title: str
    kind: Kind
    recipient: str
    state: DraftState
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """A pass had an error."""

    at: datetime
    sentence: str


Happening = Arrived | Turned | Placed | Held | TakenBack | Did | Noticed | Trouble
