"""What the fold makes of the journal: threads, their rounds and drafts, and the ledger of what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from inboxwatch.model import (
    Address,
    DraftKey,
    DraftState,
    Interview,
    Kind,
    Label,
    Manner,
    Notes,
    Outcome,
    Person,
    State,
    TrustVerdict,
)

if TYPE_CHECKING:
    from inboxwatch.etiquette.wordings import Wording  # whoever writes no letter needs no templates


@dataclass(frozen=True, slots=True)
class Round:
    """The interviews of one day of a thread; `number` counts from 1 in the order they were confirmed."""

    number: int
    interviews: tuple[Interview, ...]


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail of the thread, as much of it as a later draft needs. `inbound`: the employer wrote it.

    `label`, `manner` and `will_write` are what detection made of an inbound one.
    """

    at: datetime
    message_id: str
    subject: str
    sender: str
    inbound: bool
    conversation: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    automatic: bool = False
    label: Label | None = None
    manner: Manner = field(default_factory=Manner)
    will_write: bool = False


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """What became of one draft identity. `at` is when it reached its state, `placed_at` when it was first laid down.

    `intended` without `placed_at`: a crash came between; look before appending again.
    """

    key: DraftKey
    state: DraftState
    at: datetime
    message_id: str
    content_hash: str
    anchor: str
    subject: str = ""
    placed_at: datetime | None = None
    missing_since: datetime | None = None
    send_by: datetime | None = None
    expires_at: datetime | None = None
    rules: tuple[str, ...] = ()
    rule: str = ""

    @property
    def standing(self) -> bool:
        """It stands in Drafts, ours or already the user's."""
        return self.state in (DraftState.PLACED, DraftState.EDITED)


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One mail of the user's to one person of an employer's side. `unasked`: it answered nothing of theirs.

    `kind` is that of the draft it was, or what it was in effect when written by hand (C6).
    """

    at: datetime
    recipient: str
    company: str
    thread: str
    round: int
    kind: Kind | None
    unasked: bool
    message_id: str


@dataclass(frozen=True, slots=True)
class RoundNotes:
    """What the user wrote down about one round, and when; `digest` tells that text from another."""

    round: int
    at: datetime
    notes: Notes
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Transition:
    """One step of a thread's history: for `show`, the demo and the docs."""

    at: datetime
    before: State
    after: State
    trigger: str


@dataclass(frozen=True, slots=True)
class Thread:
    """One employer's process for one role, folded from events. Times are aware, most of them in UTC."""

    id: str
    account: str
    company_key: str
    company: str | None = None
    role: str | None = None
    state: State = State.CONTACT
    outcome: Outcome | None = None
    rounds: tuple[Round, ...] = ()
    people: tuple[Person, ...] = ()
    contact: Person | None = None
    decision_date: date | None = None
    decision_stated_at: datetime | None = None
    mails: tuple[Mail, ...] = ()
    addressed: str = ""
    rejected_at: datetime | None = None
    closed_at: datetime | None = None
    snoozed_until: datetime | None = None
    drafts: tuple[DraftRecord, ...] = ()
    history: tuple[Transition, ...] = ()
    trust: TrustVerdict = TrustVerdict.OK
    trust_reasons: tuple[str, ...] = ()
    in_doubt: tuple[str, ...] = ()
    sent: tuple[LedgerEntry, ...] = ()
    reopened_at: datetime | None = None
    asked_at: datetime | None = None
    """When they last asked something that the user has not answered."""
    keys: frozenset[str] = frozenset()
    """What names the employer: its mail domain, its name as a slug, or a free-mail address."""
    notes: tuple[RoundNotes, ...] = ()
    """What the user wrote down, the latest of each round."""
    ids: frozenset[str] = frozenset()
    """Its own id and those of threads that the user merged into it."""

    @property
    def round(self) -> int:
        """The number of the latest round; 0 before the first interview."""
        return max((r.number for r in self.rounds), default=0)

    def round_of(self, number: int) -> Round | None:
        """A round by its number."""
        return next((each for each in self.rounds if each.number == number), None)

    def notes_of(self, number: int) -> RoundNotes | None:
        """What the user wrote down about a round; None when nothing."""
        return next((each for each in self.notes if each.round == number), None)

    @property
    def last_inbound(self) -> Mail | None:
        """The employer's latest mail."""
        return next((m for m in reversed(self.mails) if m.inbound), None)


@dataclass(frozen=True, slots=True)
class World:
    """Everything folded: threads in order of their first mail, and the ledger in order of time."""

    threads: tuple[Thread, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()

    @property
    def by_id(self) -> dict[str, Thread]:
        """Each thread by its id and by those of the threads merged into it: a draft that stands keeps the old one."""
        return {i: t for t in self.threads for i in (t.id, *t.ids)}


class Verdict(StrEnum):
    """Whether a meaningful draft may stand now."""

    READY = "ready"
    NOT_BEFORE = "not_before"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PlannedDraft:
    """A draft that is meaningful for its thread, with the verdict of timing and limits and the rules behind it.

    `not_before` is the opening of its window, `send_by` its end, `expires_at` when it is taken back.
    `anchor` is the Message-ID it answers. For NOT_BEFORE and REFUSED, `rules[0]` is the rule that holds it.
    """

    key: DraftKey
    recipient: Person
    verdict: Verdict
    rules: tuple[str, ...]
    reason: str
    not_before: datetime | None
    send_by: datetime | None
    expires_at: datetime | None
    anchor: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The drafts that should stand in Drafts (READY), those held, and the next instant at which that changes."""

    drafts: tuple[PlannedDraft, ...] = ()
    wake_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """The user: whose name stands under the drafts, and every address that is theirs."""

    name: str
    addresses: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Writing:
    """What a draft needs beside its thread: who writes and from which address."""

    candidate: Candidate
    sender: Address
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    """The user's own in place of ours, by the situation they are for."""
